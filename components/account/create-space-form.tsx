"use client";

import { AdviserContact } from "@/components/site/adviser";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaptchaSettings } from "@/lib/core/captcha";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { Captcha, CaptchaNeedsJavaScript } from "./captcha";
import { ClaimFields } from "./claim-fields";

/** Creation of the space: who the member is, then the address to sign in with, twice. */
export function CreateSpaceForm({ action, captcha }: { action: FormAction; captcha: CaptchaSettings }) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <CaptchaNeedsJavaScript />
          <p className="text-sm text-muted">Tous les champs sont obligatoires.</p>
          <ClaimFields state={state} />
          <EmailFields state={state} />
          <Captcha form="create-space" settings={captcha} error={state.fieldErrors.captcha} />
          <SubmitButton wide>Je crée mon espace</SubmitButton>
        </>
      )}
    </Form>
  );
}

function EmailFields({ state: { values, fieldErrors } }: { state: FormState }) {
  const email = {
    type: "email",
    inputMode: "email",
    autoComplete: "email",
    autoCapitalize: "none",
    spellCheck: false,
    maxLength: 254,
  } as const;
  return (
    <>
      <Field
        {...email}
        name="email"
        label="Adresse e-mail"
        hint="Elle servira à vous connecter, et vous y recevrez un lien."
        defaultValue={values.email}
        error={fieldErrors.email}
      />
      <Field
        {...email}
        name="emailAgain"
        label="Confirmez votre adresse e-mail"
        defaultValue={values.emailAgain}
        error={fieldErrors.emailAgain}
      />
    </>
  );
}
