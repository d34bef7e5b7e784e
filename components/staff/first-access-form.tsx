"use client";

import { AccountName, NewPassword } from "@/components/account/new-password";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { AuthenticatorKey, type AuthenticatorKeyProps } from "./authenticator-key";

type FirstAccessFormProps = AuthenticatorKeyProps & {
  action: FormAction;
  email: string;
  /** What a stranger would try first. */
  guessable: string[];
};

const step = "flex flex-col gap-5 border-t border-line pt-6";

/** A password, an authenticator, and its first code: all three open the access. */
export function FirstAccessForm({ action, email, guessable, ...key }: FirstAccessFormProps) {
  return (
    <Form action={action} heading="Votre accès n’est pas encore ouvert">
      {(state) => (
        <>
          <AccountName email={email} />
          <section className={step}>
            <h2 className="text-xl">1. Choisissez un mot de passe</h2>
            <NewPassword state={state} guessable={guessable} />
          </section>
          <section className={step}>
            <h2 className="text-xl">2. Reliez une application d’authentification</h2>
            <AuthenticatorKey {...key} />
          </section>
          <section className={step}>
            <h2 className="text-xl">3. Prouvez que l’application est reliée</h2>
            <CodeField error={state.fieldErrors.code} />
            <SubmitButton wide>Ouvrir mon accès</SubmitButton>
          </section>
        </>
      )}
    </Form>
  );
}

/** The six digits of an authenticator. They are never given back: a code serves once. */
export function CodeField({ error }: { error: string | undefined }) {
  return (
    <Field
      name="code"
      label="Code à 6 chiffres"
      hint="Il change toutes les 30 secondes et ne sert qu’une fois."
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      error={error}
    />
  );
}
