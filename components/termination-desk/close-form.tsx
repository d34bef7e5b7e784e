"use client";

import { ActForm } from "@/components/desk/act-form";
import { noHealth } from "@/components/desk/desk-form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/core/form-state";

type CloseFormProps = {
  action: FormAction;
  hidden: Record<string, string | number>;
  reasons: readonly { value: string; label: string; detail: string }[];
  open: boolean;
  disputed: boolean;
};

/** Says why no contract ends by a request; the person reads the reason chosen and what is added to it. */
export function CloseForm({ action, hidden, reasons, open, disputed }: CloseFormProps) {
  const label = disputed ? "Annuler la demande" : "Ne pas donner suite";
  return (
    <ActForm action={action} hidden={hidden} open={open} summary={label}>
      {({ values, fieldErrors }) => (
        <>
          <p>
            {disputed
              ? "Le contrat continue comme avant, et toutes les personnes concernées sont prévenues."
              : "Une demande valable ne se refuse jamais. Ne la laissez sans suite que si aucun contrat ne peut finir par elle."}
          </p>
          <RadioField
            name="reason"
            label="Raison, telle que la personne la lira"
            options={reasons}
            value={values.reason}
            error={fieldErrors.reason}
          />
          <TextArea
            name="words"
            label="Ce que vous ajoutez"
            hint={noHealth}
            required={false}
            rows={4}
            maxLength={2000}
            defaultValue={values.words}
            error={fieldErrors.words}
          />
          <SubmitButton look="danger" wide>
            {label}
          </SubmitButton>
        </>
      )}
    </ActForm>
  );
}
