"use client";

import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";

/** Asks once a year whether the address is still right (L. 221-6-5). */
export function EmailConfirmation({ action, email }: { action: FormAction; email: string }) {
  return (
    <Form action={action} heading="Votre adresse n’est pas confirmée">
      {() => (
        <>
          <div>
            <h3 className="font-bold text-warning">
              Votre adresse est-elle toujours <span className="text-ink">{email}</span> ?
            </h3>
            <p>Nous y envoyons ce qui concerne votre contrat. Nous vous le demandons une fois par an.</p>
          </div>
          <input type="hidden" name="email" value={email} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>Oui, c’est toujours mon adresse</SubmitButton>
            <ButtonLink href={routes.changeEmail} look="secondary">
              Non, elle a changé
            </ButtonLink>
          </div>
        </>
      )}
    </Form>
  );
}
