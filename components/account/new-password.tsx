import { useState } from "react";
import { PasswordField } from "@/components/ui/password-field";
import type { FormState } from "@/lib/core/form-state";
import { PasswordMeter } from "./password-meter";

type NewPasswordProps = {
  state: FormState;
  /** What a stranger would try first. */
  guessable: string[];
};

/** A password to choose, with the reasons of its strength as it is typed. */
export function NewPassword({ state, guessable }: NewPasswordProps) {
  // A refusal empties the field: what was typed before it is judged no more.
  const [typed, setTyped] = useState<{ text: string; after?: FormState }>({ text: "" });
  return (
    <>
      <PasswordField
        name="password"
        label="Nouveau mot de passe"
        hint="12 caractères au moins. Trois ou quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner."
        autoComplete="new-password"
        maxLength={1000}
        error={state.fieldErrors.password}
        onChange={(event) => setTyped({ text: event.currentTarget.value, after: state })}
      />
      <PasswordMeter typed={typed.after === state ? typed.text : ""} guessable={guessable} />
    </>
  );
}

/** Whose password it is: said to the person, and to the password manager. */
export function AccountName({ email }: { email: string }) {
  return (
    <>
      <p>
        Pour l’adresse <strong className="inline-block max-w-full break-words">{email}</strong>
      </p>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
    </>
  );
}
