"use client";

import { AdviserContact } from "@/components/site/adviser";
import { EmailField } from "@/components/ui/email-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

/** A request for a link to choose a new password. */
export function ForgottenPasswordForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {({ values, fieldErrors }) => (
        <>
          <EmailField
            name="email"
            label="Adresse e-mail"
            hint="Celle qui sert à vous connecter."
            type="email"
            autoComplete="username"
            defaultValue={values.email}
            error={fieldErrors.email}
          />
          <SubmitButton wide>JE RÉCUPÈRE MON MOT DE PASSE</SubmitButton>
        </>
      )}
    </Form>
  );
}
