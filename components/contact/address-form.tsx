"use client";

import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PostalAddress } from "@/lib/contact/rules";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";

type AddressFormProps = {
  action: FormAction;
  address: PostalAddress;
  countries: readonly { code: string; name: string }[];
  /** Characters that a line of an envelope holds. */
  lineLength: number;
};

const lines: { name: keyof PostalAddress; label: string; hint?: string; autoComplete: string }[] = [
  {
    name: "addressStreet",
    label: "Numéro et rue",
    hint: "Par exemple : 12 bis rue des Lilas",
    autoComplete: "address-line1",
  },
  {
    name: "addressFlat",
    label: "Appartement, étage, escalier",
    hint: "Par exemple : appartement 14, 3e étage",
    autoComplete: "address-line2",
  },
  {
    name: "addressBuilding",
    label: "Bâtiment, entrée, résidence",
    hint: "Ou « chez » quelqu’un, si votre nom n’est pas sur la boîte",
    autoComplete: "address-line3",
  },
  { name: "addressPlace", label: "Lieu-dit, boîte postale", autoComplete: "off" },
];

/** A postal address. Every line holds what an envelope can; nothing is cut as it is typed. */
export function AddressForm({ action, address, countries, lineLength }: AddressFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <p className="text-sm text-muted">{`Chaque ligne tient en ${lineLength} caractères, espaces compris.`}</p>
          {lines.map(({ name, ...line }) => (
            <Field
              key={name}
              {...line}
              {...typed(state, name, address)}
              required={
                name === "addressStreet" && (state.values.addressPlace ?? address.addressPlace) === ""
              }
            />
          ))}
          <Town state={state} address={address} />
          <SelectField
            {...typed(state, "country", address)}
            label="Pays"
            autoComplete="country"
            options={countries.map(({ code, name }) => ({ value: code, label: name }))}
            value={state.values.country ?? address.country}
          />
          <SubmitButton wide>Enregistrer mon adresse</SubmitButton>
          <ButtonLink href={routes.contactDetails} look="secondary" wide>
            Ne rien changer
          </ButtonLink>
        </>
      )}
    </Form>
  );
}

function Town({ state, address }: { state: FormState; address: PostalAddress }) {
  return (
    <div className="grid grid-cols-1 items-end gap-5 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-4">
      <Field
        {...typed(state, "postcode", address)}
        label="Code postal"
        autoComplete="postal-code"
        required={(state.values.country ?? address.country) === "FR"}
      />
      <Field {...typed(state, "town", address)} label="Ville" autoComplete="address-level2" />
    </div>
  );
}

/** What was typed, or what is known; and what is wrong with it. */
const typed = (state: FormState, name: keyof PostalAddress, address: PostalAddress) => ({
  name,
  defaultValue: state.values[name] ?? address[name],
  error: state.fieldErrors[name],
});
