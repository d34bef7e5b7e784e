"use client";

import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-parts";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { ProofField } from "./proof-field";

/** A tick, then the closing: nobody closes a space by a slip of the finger. */
export function CloseSpaceForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} heading="Votre espace reste ouvert" summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <Understood
            checked={state.values.understood === "oui"}
            {...(state.fieldErrors.understood && { error: state.fieldErrors.understood })}
          />
          <ProofField {...state} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton look="danger">Fermer mon espace</SubmitButton>
            <ButtonLink href={routes.myData} look="secondary">
              Garder mon espace
            </ButtonLink>
          </div>
        </>
      )}
    </Form>
  );
}

function Understood({ checked, error }: { checked: boolean; error?: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      {error && <FieldError id="understood-error">{error}</FieldError>}
      <div className="flex gap-3">
        <input
          id="understood"
          type="checkbox"
          name="understood"
          value="oui"
          required
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && "understood-error"}
          className="mt-2.5 size-6 shrink-0 accent-brand"
        />
        <label htmlFor="understood" className="flex min-h-11 items-center py-1.5">
          J’ai compris : mon espace ferme tout de suite, mon contrat continue, et mes documents arriveront par
          courrier.
        </label>
      </div>
    </div>
  );
}
