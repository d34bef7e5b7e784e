"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
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
          <RadioField
            name="reason"
            label="Motif"
            options={reasons}
            value={values.reason}
            error={fieldErrors.reason}
          />
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
            L’adhérent pourra lire la date, ce motif et vos précisions, sans votre nom, dans « Qui a consulté
            mon dossier ».
          </p>
          <SubmitButton wide>Ouvrir le dossier</SubmitButton>
        </>
      )}
    </Form>
  );
}

const reasons = fileReasons.map((value) => ({ value, label: fileReasonLabels[value] }));
