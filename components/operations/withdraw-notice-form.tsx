"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type WithdrawNoticeFormProps = { notice: string; text: string; action: FormAction };

/** Takes a notice away before its end. */
export const WithdrawNoticeForm = ({ notice, text, action }: WithdrawNoticeFormProps) => (
  <Form action={action} anchor={`retirer-${notice}`} heading="L’avis n’est pas retiré">
    {() => (
      <div>
        <input type="hidden" name="notice" value={notice} />
        <SubmitButton look="secondary">
          Retirer cet avis
          <span className="sr-only">{`\u00a0: ${text}`}</span>
        </SubmitButton>
      </div>
    )}
  </Form>
);
