"use client";

import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { EmailField } from "@/components/ui/email-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { ProofField } from "./proof-field";

/** A new address, which takes the place of the present one once its link was used. */
export function ChangeEmailForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <p>
            Votre adresse actuelle : <strong className="inline-block max-w-full break-words">{email}</strong>
          </p>
          <EmailField
            name="email"
            label="Nouvelle adresse e-mail"
            hint="Nous y enverrons un lien à ouvrir dans les 24 heures."
            type="email"
            autoComplete="email"
            defaultValue={state.values.email}
            error={state.fieldErrors.email}
          />
          <ProofField {...state} />
          <SubmitButton wide>Envoyer le lien</SubmitButton>
          <ButtonLink href={routes.contactDetails} look="secondary" wide>
            Ne rien changer
          </ButtonLink>
        </>
      )}
    </Form>
  );
}
