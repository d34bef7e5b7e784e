"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { EmailField } from "@/components/ui/email-field";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaptchaSettings } from "@/lib/core/captcha";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { Captcha } from "./captcha";

type SignInFormProps = {
  action: FormAction;
  /** Where to go once signed in. */
  returnTo?: string;
  /** The captcha that the very first attempt must solve. */
  captcha?: CaptchaSettings;
  /** The page's policy lets a third party's captcha in. */
  thirdParty?: boolean;
  /** What is said until the form is refused. */
  children?: ReactNode;
};

/** The sign-in form, with the ways out for those who cannot use it. */
export function SignInForm({ action, returnTo, captcha, thirdParty = false, children }: SignInFormProps) {
  return (
    <>
      <Form action={action} heading="Connexion impossible" summaryFooter={<AdviserContact />}>
        {(state) => (
          <>
            {state.status === "idle" && children}
            <p className="text-sm text-muted">Les deux champs sont obligatoires.</p>
            <Credentials state={state} />
            {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
            <Attempt
              captcha={state.captcha ?? captcha}
              thirdParty={thirdParty}
              error={state.fieldErrors.captcha}
            />
          </>
        )}
      </Form>
      <WaysIn />
    </>
  );
}

type AttemptProps = { captcha: CaptchaSettings | undefined; thirdParty: boolean; error: string | undefined };

/** The button, after the captcha when there is one; where the page may not show it, the way to the page that does. */
function Attempt({ captcha, thirdParty, error }: AttemptProps) {
  if (captcha?.provider === "hcaptcha" && !thirdParty) {
    return (
      <>
        <p>Par sécurité, continuez sur la page de connexion : une case à cocher vous y attend.</p>
        <ButtonLink href={routes.loginWithCaptcha} wide>
          Continuer sur la page de connexion
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      {captcha && <Captcha form="sign-in" settings={captcha} error={error} />}
      <SubmitButton wide>Je me connecte</SubmitButton>
    </>
  );
}

function Credentials({ state }: { state: FormState }) {
  return (
    <>
      <EmailField
        name="identifier"
        label="Adresse e-mail"
        autoComplete="username"
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
          <Link href={href} prefetch={false} className="link capitals inline-flex min-h-11 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
