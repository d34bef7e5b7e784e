"use client";

import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-parts";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { fileReasonLabels, fileReasons } from "@/lib/staff/rules";

/** Why a file is opened, asked before anything of it is shown. */
export function FileReasonForm({ action, member }: { action: FormAction; member: string }) {
  return (
    <Form action={action} heading="Le dossier n’est pas ouvert">
      {({ values, fieldErrors }) => (
        <>
          <input type="hidden" name="member" value={member} />
          <Reasons chosen={values.reason} error={fieldErrors.reason} />
          <Field
            name="note"
            label="Précisions"
            hint="Obligatoires pour un autre motif. N’écrivez rien sur la santé de la personne."
            required={false}
            autoComplete="off"
            maxLength={300}
            defaultValue={values.note}
            error={fieldErrors.note}
          />
          <p className="text-sm text-muted">
            L’adhérent lira votre nom, la date et ce motif dans « Qui a consulté mon dossier ».
          </p>
          <SubmitButton wide>Ouvrir le dossier</SubmitButton>
        </>
      )}
    </Form>
  );
}

function Reasons({ chosen, error }: { chosen: string | undefined; error: string | undefined }) {
  return (
    <fieldset
      id="reason"
      aria-describedby={error ? "reason-error" : undefined}
      className="flex flex-col gap-2"
    >
      <legend className="mb-2 font-bold">Motif</legend>
      {error && <FieldError id="reason-error">{error}</FieldError>}
      {fileReasons.map((reason) => (
        <label key={reason} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="reason"
            value={reason}
            defaultChecked={chosen === reason}
            className="size-5 shrink-0 accent-brand"
          />
          {fileReasonLabels[reason]}
        </label>
      ))}
    </fieldset>
  );
}
