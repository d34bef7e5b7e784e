"use client";

import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/core/form-state";
import { DeskForm, type Hold, noHealth } from "./desk-form";

type WritingPanelProps = Hold & {
  documents: { value: string; label: string }[];
  write: FormAction;
  askDocument: FormAction;
};

/** What may be written to the member before the decision. */
export function WritingPanel({ documents, write, askDocument, ...hold }: WritingPanelProps) {
  const open = hold.mine && ["under-review", "document-needed"].includes(hold.state);
  return (
    <section className="flex flex-col gap-4">
      {open && <h2 className="text-xl">Écrire à l’adhérent</h2>}
      <DeskForm {...hold} action={write} open={open} summary="Envoyer un message">
        {({ values, fieldErrors }) => (
          <>
            <TextArea
              name="message"
              label="Votre message"
              hint={noHealth}
              rows={5}
              maxLength={4000}
              defaultValue={values.message}
              error={fieldErrors.message}
            />
            <SubmitButton wide>Envoyer le message</SubmitButton>
          </>
        )}
      </DeskForm>
      <DeskForm
        {...hold}
        action={askDocument}
        open={open && hold.state === "under-review"}
        summary="Demander un document"
      >
        {({ values, fieldErrors }) => (
          <>
            <SelectField
              name="document"
              label="Document à demander"
              options={documents}
              none="Choisissez un document"
              value={values.document}
              error={fieldErrors.document}
            />
            <TextArea
              name="words"
              label="Précisions pour l’adhérent"
              hint={`Pour «\u00a0Autre document\u00a0», dites lequel. ${noHealth}`}
              required={false}
              rows={3}
              maxLength={4000}
              defaultValue={values.words}
              error={fieldErrors.words}
            />
            <SubmitButton wide>Demander ce document</SubmitButton>
          </>
        )}
      </DeskForm>
    </section>
  );
}
