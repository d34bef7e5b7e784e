"use client";

import { AdviserContact } from "@/components/site/adviser";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

/** A request for a link to choose a new password. */
export function ForgottenPasswordForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {({ values, fieldErrors }) => (
        <>
          <Field
            name="email"
            label="Adresse e-mail"
            hint="Celle qui sert à vous connecter."
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            defaultValue={values.email}
            error={fieldErrors.email}
          />
          <SubmitButton wide>JE RÉCUPÈRE MON MOT DE PASSE</SubmitButton>
        </>
      )}
    </Form>
  );
}
