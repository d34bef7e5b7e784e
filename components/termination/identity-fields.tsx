import { Field } from "@/components/ui/field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import type { FormState } from "@/lib/core/form-state";
import { FieldSet } from "./field-set";
import { shownWhen } from "./shown-when";

export type Option = { value: string; label: string };
type FieldsProps = { state: FormState };

const askers = [
  { value: "member", label: "Le mien" },
  { value: "relative", label: "Celui d’un proche décédé" },
  { value: "company", label: "Celui de mon entreprise" },
] as const;

/** Whose contract it is. */
export const AskerField = ({ state: { values, fieldErrors } }: FieldsProps) => (
  <RadioField
    name="asker"
    label="Quel contrat voulez-vous résilier ?"
    options={askers}
    value={values.asker ?? "member"}
    error={fieldErrors.asker}
  />
);

/** The person covered, or who speaks for the company: what identifies them, and nothing more. */
export function IdentityFields({ state }: FieldsProps) {
  return (
    <FieldSet legend={<Whose />}>
      <div className={shownWhen.company}>
        <Typed
          state={state}
          name="company"
          label="Nom de l’entreprise"
          maxLength={80}
          autoComplete="organization"
        />
      </div>
      <p className={`text-sm text-muted ${shownWhen.company}`}>
        Vos nom et prénom sont facultatifs : ils nous disent à qui répondre.
      </p>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <Typed state={state} name="lastName" label="Nom" maxLength={60} autoComplete="family-name" />
        <Typed state={state} name="firstName" label="Prénom" maxLength={60} autoComplete="given-name" />
      </div>
      <div className={shownWhen.person}>
        <Typed
          state={state}
          name="bornOn"
          label="Date de naissance"
          hint={
            <>
              Jour, mois et année, par exemple 14/08/1955.
              <span className={shownWhen.relative}>
                {" "}
                Si vous ne la connaissez pas, laissez ce champ vide.
              </span>
            </>
          }
          inputMode="numeric"
          maxLength={20}
          autoComplete="bday"
        />
      </div>
    </FieldSet>
  );
}

const Whose = () => (
  <>
    <span className={shownWhen.own}>Qui êtes-vous ?</span>
    <span className={shownWhen.relative}>La personne décédée</span>
    <span className={shownWhen.company}>L’entreprise</span>
  </>
);

/** The contract, and the risk that it covers. */
export function ContractFields({ state, risks }: FieldsProps & { risks: readonly Option[] }) {
  return (
    <FieldSet legend="Le contrat">
      <Typed
        state={state}
        name="contractNumber"
        label="Numéro d’adhésion ou de contrat"
        hint="8 chiffres, sur la carte de tiers payant ou le certificat de garantie. Vous ne le retrouvez pas ? Écrivez « inconnu »."
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="risk"
        label="Ce que le contrat couvre"
        hint="Santé : la complémentaire santé. Prévoyance : arrêt de travail, invalidité, décès."
        options={risks}
        value={state.values.risk ?? "health"}
        error={state.fieldErrors.risk}
      />
    </FieldSet>
  );
}

type TypedProps = FieldsProps & Omit<React.ComponentProps<typeof Field>, "defaultValue" | "error">;

/** A field that gives back what was typed, with its sentence when it is wrong. */
export const Typed = ({ state: { values, fieldErrors }, ...field }: TypedProps) => (
  <Field {...field} defaultValue={values[field.name]} error={fieldErrors[field.name]} />
);
