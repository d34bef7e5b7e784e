"use client";

import { ActForm } from "@/components/desk/act-form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type DisputeFormProps = {
  action: FormAction;
  hidden: Record<string, string | number>;
  open: boolean;
  reasons: readonly { value: string; label: string }[];
};

/** Suspends a request for the member who telephones: its contract goes on until an adviser has decided. */
export const DisputeForm = ({ reasons, ...form }: DisputeFormProps) => (
  <ActForm {...form} summary="L’adhérent conteste cette demande">
    {({ values, fieldErrors }) => (
      <>
        <p>
          Assurez-vous que c’est bien lui : rappelez-le au numéro de son dossier. La demande est suspendue
          aussitôt, le contrat continue comme avant elle, et toutes les personnes concernées sont prévenues.
          Un conseiller décide ensuite.
        </p>
        <RadioField
          name="reason"
          label="Ce que dit l’adhérent"
          options={reasons}
          value={values.reason}
          error={fieldErrors.reason}
        />
        <SubmitButton look="danger" wide>
          Suspendre la demande
        </SubmitButton>
      </>
    )}
  </ActForm>
);
