"use client";

import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type ConfirmFormProps = {
  action: FormAction;
  /** The digest of what the recap shows. */
  shown: string;
  /** The ends to choose among, if there are several. */
  children?: ReactNode;
};

/** The one button of the recap (D. 221-1). */
export function ConfirmForm({ action, shown, children }: ConfirmFormProps) {
  return (
    <Form action={action} heading="Votre demande n’est pas envoyée" summaryFooter={<AdviserContact />}>
      {() => (
        <>
          <input type="hidden" name="shown" value={shown} />
          {children}
          <SubmitButton wide>Confirmer ma demande de résiliation</SubmitButton>
        </>
      )}
    </Form>
  );
}
