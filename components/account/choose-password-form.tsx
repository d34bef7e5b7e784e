"use client";

import { useState } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { PasswordMeter } from "./password-meter";

type ChoosePasswordFormProps = {
  action: FormAction;
  /** Whose password it is, for password managers. */
  email: string;
  /** What a stranger would try first. */
  guessable: string[];
};

/** A new password, with the reasons of its strength as it is typed. */
export function ChoosePasswordForm({ action, email, guessable }: ChoosePasswordFormProps) {
  const [typed, setTyped] = useState("");
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {({ fieldErrors }) => (
        <>
          <p>
            Pour l’adresse <strong className="break-words">{email}</strong>
          </p>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            name="password"
            label="Nouveau mot de passe"
            hint="12 caractères au moins. Trois ou quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner."
            autoComplete="new-password"
            maxLength={1000}
            error={fieldErrors.password}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <PasswordMeter typed={typed} guessable={guessable} />
          <SubmitButton wide>Enregistrer mon mot de passe</SubmitButton>
        </>
      )}
    </Form>
  );
}
