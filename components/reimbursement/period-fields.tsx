import { FilterField } from "@/components/ui/filter-field";
import { readDay } from "@/lib/core/day";
import type { DateFault, PeriodFaults } from "@/lib/reimbursement/input";

const faultSentences: Record<DateFault, string> = {
  unreadable: "Cette date n’existe pas ou n’est pas écrite comme 05/02/2026. Elle n’a pas été appliquée.",
  "before-start": "Cette date est avant le début de la période. Elle n’a pas été appliquée.",
};

type PeriodFieldsProps = {
  /** What the days are of: « Soins ». */
  of: string;
  query: { du?: string | undefined; au?: string | undefined };
  faults: PeriodFaults;
};

/** The two days of a period, as they were typed, with what is wrong with them. */
export function PeriodFields({ of, query, faults }: PeriodFieldsProps) {
  return (
    <>
      <DateField name="du" label={`${of} à partir du`} typed={query.du} fault={faults.du} />
      <DateField name="au" label={`${of} jusqu’au`} typed={query.au} fault={faults.au} />
    </>
  );
}

type DateFieldProps = {
  name: string;
  label: string;
  typed: string | undefined;
  fault: DateFault | undefined;
};

/** A day, picked as the browser offers it. What was typed and cannot be read stays there to be corrected. */
function DateField({ name, label, typed, fault }: DateFieldProps) {
  const day = typed && readDay(typed);
  const unreadable = typed !== undefined && !day;
  return (
    <FilterField
      name={name}
      label={label}
      type={unreadable ? "text" : "date"}
      defaultValue={day ? day.toString() : typed}
      error={fault && faultSentences[fault]}
    />
  );
}
