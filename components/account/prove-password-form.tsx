"use client";

import type { Route } from "next";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";

type ProvePasswordFormProps = {
  action: FormAction;
  /** Whose password it is, for password managers. */
  email: string;
  returnTo: Route;
};

/** The password again, before a sensitive change. */
export function ProvePasswordForm({ action, email, returnTo }: ProvePasswordFormProps) {
  return (
    <Form action={action} heading="Ce n’est pas encore confirmé" summaryFooter={<AdviserContact />}>
      {({ fieldErrors }) => (
        <>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <input type="hidden" name="returnTo" value={returnTo} />
          <PasswordField
            name="password"
            label="Mot de passe"
            hint="Celui qui vous sert à vous connecter."
            autoComplete="current-password"
            error={fieldErrors.password}
          />
          <SubmitButton wide>Continuer</SubmitButton>
          <ButtonLink href={routes.memberHome} look="secondary" wide>
            Revenir à l’accueil
          </ButtonLink>
        </>
      )}
    </Form>
  );
}
