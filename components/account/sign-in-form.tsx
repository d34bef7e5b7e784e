"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";

type SignInFormProps = {
  action: FormAction;
  /** Where to go once signed in. */
  returnTo?: string;
  /** Shown only when the next attempt must solve it. Without it, the way to the page that has it. */
  captcha?: ReactNode;
  /** The very first attempt must solve it. */
  captchaFirst?: boolean;
};

/** The sign-in form, with the ways out for those who cannot use it. */
export function SignInForm({ action, returnTo, captcha, captchaFirst = false }: SignInFormProps) {
  return (
    <>
      <Form action={action} summaryFooter={<AdviserContact />}>
        {(state) => (
          <>
            <p className="text-sm text-muted">Les deux champs sont obligatoires.</p>
            <Credentials state={state} />
            {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
            {(state.captcha || captchaFirst) && (captcha ?? <CaptchaElsewhere />)}
            <SubmitButton wide>Je me connecte</SubmitButton>
          </>
        )}
      </Form>
      <WaysIn />
    </>
  );
}

function CaptchaElsewhere() {
  return (
    <p>
      Pour continuer, passez par la{" "}
      <Link href={routes.loginWithCaptcha} className="link">
        page de connexion
      </Link>{" "}
      : une vérification vous y attend.
    </p>
  );
}

function Credentials({ state }: { state: FormState }) {
  return (
    <>
      <Field
        name="identifier"
        label="Adresse e-mail"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        defaultValue={state.values.identifier}
        error={state.fieldErrors.identifier}
      />
      <PasswordField
        name="password"
        label="Mot de passe"
        autoComplete="current-password"
        error={state.fieldErrors.password}
      />
    </>
  );
}

const ways: { href: Route; label: string }[] = [
  { href: routes.createSpace, label: "JE CRÉE MON ESPACE" },
  { href: routes.recoverIdentifier, label: "ADRESSE E-MAIL OUBLIÉE ?" },
  { href: routes.forgotPassword, label: "MOT DE PASSE OUBLIÉ ?" },
];

function WaysIn() {
  return (
    <ul className="flex flex-col border-t border-line pt-3">
      {ways.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} className="link capitals inline-flex min-h-11 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
