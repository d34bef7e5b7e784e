"use client";

import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, idle } from "@/lib/core/form-state";
import { ContactFields } from "./contact-fields";
import { AskerField, ContractFields, IdentityFields, type Option } from "./identity-fields";
import { ReasonFields } from "./reason-fields";
import { formAnchor } from "./shown-when";

type TerminationFormProps = {
  action: FormAction;
  /** What was typed already, by field. */
  typed: Record<string, string>;
  motives: readonly Option[];
  /** The risks to choose among: without them, the contract is known. */
  risks?: readonly Option[];
};

/** The request of D. 221-1: nothing is sent before the page that follows. In the space, the contract is known. */
export function TerminationForm({ action, typed, motives, risks }: TerminationFormProps) {
  return (
    <Form
      action={action}
      anchor={formAnchor}
      initial={{ ...idle, values: typed }}
      summaryFooter={<AdviserContact />}
    >
      {(state) => (
        <>
          {risks && (
            <>
              <AskerField state={state} />
              <IdentityFields state={state} />
              <ContractFields state={state} risks={risks} />
            </>
          )}
          <ReasonFields state={state} motives={motives} />
          <ContactFields state={state} own={!risks} />
          <p>Vous pourrez tout vérifier et corriger à la page suivante, avant de confirmer.</p>
          <SubmitButton wide>Continuer</SubmitButton>
        </>
      )}
    </Form>
  );
}
