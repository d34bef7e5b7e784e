import { FilterField } from "@/components/ui/filter-field";
import { readDay } from "@/lib/core/day";
import type { DateFault } from "@/lib/reimbursement/input";

export const faultSentences: Record<DateFault, string> = {
  unreadable: "Cette date n’existe pas ou n’est pas écrite comme 05/02/2026. Elle n’a pas été appliquée.",
  "before-start": "Cette date est avant le début de la période. Elle n’a pas été appliquée.",
};

type DateFieldProps = { name: string; label: string; typed: string | undefined; error: string | undefined };

/** A day, picked as the browser offers it. What was typed and cannot be read stays there to be corrected. */
export function DateField({ name, label, typed, error }: DateFieldProps) {
  const day = typed && readDay(typed);
  const unreadable = typed !== undefined && !day;
  return (
    <FilterField
      name={name}
      label={label}
      type={unreadable ? "text" : "date"}
      defaultValue={day ? day.toString() : typed}
      error={error}
    />
  );
}
