"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type ConfirmNoticeFormProps = {
  action: FormAction;
  notice: string;
  /** Whether it was entered before. */
  again: boolean;
};

/** One button, for the very notice that the page shows. */
export function ConfirmNoticeForm({ action, notice, again }: ConfirmNoticeFormProps) {
  return (
    <Form action={action} heading="La notification n’est pas enregistrée">
      {() => (
        <>
          <input type="hidden" name="notice" value={notice} />
          <SubmitButton wide>
            {again ? "Enregistrer une nouvelle notification" : "Enregistrer cette notification"}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
