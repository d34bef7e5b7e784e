"use client";

import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";

type TelephonesFormProps = { action: FormAction; mobile: string; landline: string };

const telephones = [
  {
    name: "mobile",
    label: "Téléphone mobile",
    hint: "Par exemple : 06 12 34 56 78, ou 0692 12 34 56 à La Réunion",
  },
  {
    name: "landline",
    label: "Téléphone fixe",
    hint: "Par exemple : 01 23 45 67 89, ou +32 2 555 12 12 en Belgique",
  },
] as const;

/** The telephones. An empty field takes the number away. */
export function TelephonesForm({ action, ...known }: TelephonesFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {({ values, fieldErrors }) => (
        <>
          {telephones.map(({ name, label, hint }) => (
            <Field
              key={name}
              name={name}
              label={label}
              hint={hint}
              type="tel"
              inputMode="tel"
              autoComplete={name === "mobile" ? "tel" : "off"}
              required={false}
              defaultValue={values[name] ?? known[name]}
              error={fieldErrors[name]}
            />
          ))}
          <p className="text-sm text-muted">Pour retirer un numéro, videz son champ.</p>
          <SubmitButton wide>Enregistrer mes numéros</SubmitButton>
          <ButtonLink href={routes.contactDetails} look="secondary" wide>
            Ne rien changer
          </ButtonLink>
        </>
      )}
    </Form>
  );
}
