"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/core/form-state";

type MessageFormProps = {
  action: FormAction;
  request: string;
  /** The name of the message to come: sent twice, it is one. */
  message: string;
};

/** Writes to the advisers about a request. */
export function MessageForm({ action, request, message }: MessageFormProps) {
  return (
    <Form action={action} heading="Votre message n’est pas parti">
      {({ values, fieldErrors }) => (
        <>
          <input type="hidden" name="request" value={request} />
          <input type="hidden" name="message" value={message} />
          <TextArea
            name="text"
            label="Votre message"
            hint="N’écrivez pas de diagnostic : nous n’en avons jamais besoin."
            rows={4}
            defaultValue={values.text}
            error={fieldErrors.text}
          />
          <div>
            <SubmitButton look="secondary">Envoyer le message</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
