"use client";

import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { AccountName, NewPassword } from "./new-password";

type ChangePasswordFormProps = {
  action: FormAction;
  /** Whose password it is, for password managers. */
  email: string;
  /** What a stranger would try first. */
  guessable: string[];
};

/** The present password, then the one that takes its place. */
export function ChangePasswordForm({ action, email, guessable }: ChangePasswordFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <AccountName email={email} />
          <PasswordField
            name="current"
            label="Mot de passe actuel"
            autoComplete="current-password"
            error={state.fieldErrors.current}
          />
          <NewPassword state={state} guessable={guessable} />
          <SubmitButton wide>Enregistrer mon mot de passe</SubmitButton>
          <ButtonLink href={routes.myData} look="secondary" wide>
            Ne rien changer
          </ButtonLink>
        </>
      )}
    </Form>
  );
}
