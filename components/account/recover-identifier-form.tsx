"use client";

import { useEffect, useRef } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaptchaSettings } from "@/lib/core/captcha";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { Captcha, CaptchaNeedsJavaScript } from "./captcha";
import { ClaimFields } from "./claim-fields";

/** Recovery of a forgotten identifier: three facts, then the address in their place. */
export function RecoverIdentifierForm({ action, captcha }: { action: FormAction; captcha: CaptchaSettings }) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) =>
        state.status === "done" ? (
          <Answer address={state.result} />
        ) : (
          <>
            <CaptchaNeedsJavaScript />
            <p className="text-sm text-muted">Tous les champs sont obligatoires.</p>
            <ClaimFields state={state} />
            <BirthField state={state} />
            <Captcha form="recover-identifier" settings={captcha} error={state.fieldErrors.captcha} />
            <SubmitButton wide>JE RÉCUPÈRE MON IDENTIFIANT</SubmitButton>
          </>
        )
      }
    </Form>
  );
}

function BirthField({ state: { values, fieldErrors } }: { state: FormState }) {
  return (
    <Field
      name="bornOn"
      label="Date de naissance"
      hint="Jour, mois et année, par exemple 14/08/1955 ou 14081955."
      inputMode="numeric"
      autoComplete="bday"
      maxLength={20}
      defaultValue={values.bornOn}
      error={fieldErrors.bornOn}
    />
  );
}

function Answer({ address }: { address: string | undefined }) {
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <div ref={zone} tabIndex={-1} role="status" className="flex flex-col gap-5">
      {address ? <Shown address={address} /> : <Mailed />}
      <ButtonLink href={routes.login} wide>
        Me connecter
      </ButtonLink>
      <ButtonLink href={routes.forgotPassword} look="secondary" wide>
        MOT DE PASSE OUBLIÉ ?
      </ButtonLink>
    </div>
  );
}

function Shown({ address }: { address: string }) {
  return (
    <>
      <p>L’adresse e-mail de votre espace adhérent est :</p>
      <p className="rounded-control border-2 border-success bg-success-soft p-4 text-xl font-bold break-words">
        {address}
      </p>
      <p className="text-sm text-muted">
        Par sécurité, nous envoyons un e-mail à cette adresse pour vous en avertir.
      </p>
    </>
  );
}

function Mailed() {
  return (
    <p className="rounded-control border-2 border-success bg-success-soft p-4">
      Nous venons d’envoyer un rappel à l’adresse e-mail de votre espace adhérent. Regardez dans vos
      messageries : c’est celle qui l’a reçu.
    </p>
  );
}
