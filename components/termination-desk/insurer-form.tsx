"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/core/form-state";

type InsurerFormProps = { action: FormAction; initial: FormState; today: string };

/** What a new insurer notified, as its letter says it. */
export function InsurerForm({ action, initial, today }: InsurerFormProps) {
  return (
    <Form action={action} initial={initial} heading="Il reste à corriger">
      {({ values, fieldErrors }) => (
        <>
          <Field
            name="membershipNumber"
            label="Numéro d’adhésion de l’adhérent"
            hint="Huit chiffres, zéros compris."
            autoComplete="off"
            inputMode="numeric"
            maxLength={20}
            defaultValue={values.membershipNumber}
            error={fieldErrors.membershipNumber}
          />
          <Field
            name="insurer"
            label="Nouvel assureur"
            autoComplete="off"
            maxLength={120}
            defaultValue={values.insurer}
            error={fieldErrors.insurer}
          />
          <Field
            name="sentOn"
            type="date"
            label="Jour d’envoi de la notification"
            hint="Celui du cachet ou de l’envoi recommandé. Elle est présumée reçue le lendemain."
            max={today}
            defaultValue={values.sentOn}
            error={fieldErrors.sentOn}
          />
          <Field
            name="reference"
            label="Référence de l’assureur"
            required={false}
            autoComplete="off"
            maxLength={60}
            defaultValue={values.reference}
            error={fieldErrors.reference}
          />
          <SubmitButton wide>Vérifier</SubmitButton>
        </>
      )}
    </Form>
  );
}
