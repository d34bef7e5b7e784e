"use client";

import type { ReactNode } from "react";
import { EmailField } from "@/components/ui/email-field";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { CodeField } from "./first-access-form";

type StaffSignInFormProps = { action: FormAction; returnTo?: string; children?: ReactNode };

/** Address, password and code at once: no answer says which of the three was wrong. */
export function StaffSignInForm({ action, returnTo, children }: StaffSignInFormProps) {
  return (
    <Form action={action} heading="Connexion impossible">
      {({ status, values, fieldErrors }) => (
        <>
          {status === "idle" && children}
          <p className="text-sm text-muted">Les trois champs sont obligatoires.</p>
          <EmailField
            name="email"
            label="Adresse e-mail"
            autoComplete="username"
            defaultValue={values.email}
            error={fieldErrors.email}
          />
          <PasswordField
            name="password"
            label="Mot de passe"
            autoComplete="current-password"
            error={fieldErrors.password}
          />
          <CodeField error={fieldErrors.code} />
          {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
          <SubmitButton wide>Je me connecte</SubmitButton>
        </>
      )}
    </Form>
  );
}
