"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { HeldPageFields } from "./held-page-fields";

type SubmitFormProps = { page: string; version: number; action: FormAction };

/** Sends the page to be read again. */
export function SubmitForm({ page, version, action }: SubmitFormProps) {
  return (
    <Form action={action} heading="La page n’est pas envoyée">
      {() => (
        <>
          <HeldPageFields page={page} version={version} />
          <p>Vous ou une autre personne la relit, voit ce qui change, puis la publie.</p>
          <div>
            <SubmitButton>Envoyer en relecture</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
