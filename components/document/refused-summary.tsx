import { ErrorSummary } from "@/components/ui/error-summary";
import { type FormState, idle } from "@/lib/core/form-state";

type RefusedSummaryProps = {
  sentence: string;
  /** The field to correct, when one is at fault. */
  field?: string | undefined;
};

/** Why a form made no document. The address of a refusal leads here, with or without a script. */
export function RefusedSummary({ sentence, field }: RefusedSummaryProps) {
  const reason = field ? { fieldErrors: { [field]: sentence } } : { message: sentence };
  const state: FormState = { ...idle, status: "refused", ...reason };
  return <ErrorSummary id="refus" state={state} heading="Le document n’a pas été créé" />;
}
