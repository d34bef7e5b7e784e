"use client";

import { ActForm } from "@/components/desk/act-form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type DecideFormProps = {
  action: FormAction;
  hidden: Record<string, string | number>;
  /** The ends that the rules give, the one proposed first: AAAA-MM-JJ, in words, and what gives it. */
  ends: readonly { value: string; label: string; detail: string }[];
  open: boolean;
  disputed: boolean;
};

/** Sets the end of the contract, at a date that the rules give. */
export function DecideForm({ ends, disputed, ...form }: DecideFormProps) {
  const [proposed, ...others] = ends;
  return (
    <ActForm {...form}>
      {({ values, fieldErrors }) =>
        proposed && (
          <>
            {others.length > 0 ? (
              <RadioField
                name="endsOn"
                label="Fin du contrat"
                hint="Demandez à la personne ce qu’elle préfère. Sans réponse, la première date lui est favorable."
                options={ends}
                value={values.endsOn ?? proposed.value}
                error={fieldErrors.endsOn}
              />
            ) : (
              <input type="hidden" name="endsOn" value={proposed.value} />
            )}
            <SubmitButton wide>{buttonWords(proposed.label, others.length > 0, disputed)}</SubmitButton>
          </>
        )
      }
    </ActForm>
  );
}

function buttonWords(label: string, several: boolean, disputed: boolean): string {
  const date = several ? "à cette date" : `au ${label}`;
  return disputed ? `La demande est maintenue\u00a0: fixer la fin ${date}` : `Fixer la fin ${date}`;
}
