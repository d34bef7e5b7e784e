"use client";

import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type ConfirmNewEmailFormProps = {
  action: FormAction;
  email: string;
  /** Whether this browser is signed in to the account: otherwise the password is asked for. */
  signedIn: boolean;
};

/** The last step of a change of address, from the link sent to the new one. */
export function ConfirmNewEmailForm({ action, email, signedIn }: ConfirmNewEmailFormProps) {
  return (
    <Form action={action} heading="Votre adresse n’est pas encore changée" summaryFooter={<AdviserContact />}>
      {({ fieldErrors }) => (
        <>
          <p>
            Nouvelle adresse : <strong className="break-words">{email}</strong>
          </p>
          {!signedIn && (
            <PasswordField
              name="proof"
              label="Mot de passe de votre espace"
              hint="Il nous assure que cette adresse est la vôtre, et pas celle de quelqu’un d’autre."
              autoComplete="current-password"
              error={fieldErrors.proof}
            />
          )}
          <SubmitButton wide>Confirmer cette adresse</SubmitButton>
        </>
      )}
    </Form>
  );
}
