"use client";

import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { AccountName, NewPassword } from "./new-password";

type ChoosePasswordFormProps = {
  action: FormAction;
  /** Whose password it is, for password managers. */
  email: string;
  /** What a stranger would try first. */
  guessable: string[];
};

/** A new password, with the reasons of its strength as it is typed. */
export function ChoosePasswordForm({ action, email, guessable }: ChoosePasswordFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <AccountName email={email} />
          <NewPassword state={state} guessable={guessable} />
          <SubmitButton wide>Enregistrer mon mot de passe</SubmitButton>
        </>
      )}
    </Form>
  );
}
