"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

/** One button, for the very notice that the page shows. */
export function ConfirmNoticeForm({ action, notice }: { action: FormAction; notice: string }) {
  return (
    <Form action={action} heading="La notification n’est pas enregistrée">
      {() => (
        <>
          <input type="hidden" name="notice" value={notice} />
          <SubmitButton wide>Enregistrer cette notification</SubmitButton>
        </>
      )}
    </Form>
  );
}
