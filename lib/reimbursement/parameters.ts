import { Temporal } from "temporal-polyfill";

/**
 * What stays due by law on each act, box or journey. Amounts change by decree: add a line, never change one.
 * Participation forfaitaire and franchises: L. 160-13, II and III, code de la sécurité sociale.
 */
const deductions = {
  participation: [
    { from: "2005-01-01", unitCents: 1_00, yearlyCapCents: 50_00 },
    { from: "2024-05-15", unitCents: 2_00, yearlyCapCents: 50_00 },
  ],
  "franchise-box": [
    { from: "2008-01-01", unitCents: 50, yearlyCapCents: 50_00 },
    { from: "2024-03-31", unitCents: 1_00, yearlyCapCents: 50_00 },
  ],
  "franchise-paramedical": [
    { from: "2008-01-01", unitCents: 50, yearlyCapCents: 50_00 },
    { from: "2024-03-31", unitCents: 1_00, yearlyCapCents: 50_00 },
  ],
  "franchise-transport": [
    { from: "2008-01-01", unitCents: 2_00, yearlyCapCents: 50_00 },
    { from: "2024-03-31", unitCents: 4_00, yearlyCapCents: 50_00 },
  ],
} as const;

export type DeductionKind = keyof typeof deductions;
type DeductionParameters = { unitCents: number; yearlyCapCents: number };

/** Age from which they are due: not under 18 (L. 160-13, code de la sécurité sociale). */
export const deductionAge = 18;

/** Years after which a claim lapses (L. 221-11). */
export const claimYears = 2;

/** The amounts in force on the day of care; none before the first decree. */
export function deductionParameters(
  kind: DeductionKind,
  careOn: Temporal.PlainDate,
): DeductionParameters | undefined {
  return deductions[kind].findLast(
    ({ from }) => Temporal.PlainDate.compare(Temporal.PlainDate.from(from), careOn) <= 0,
  );
}

/** What each act, box and journey leaves due on a day, in cents. */
export const deductionUnits = (on: Temporal.PlainDate) => ({
  participationCents: deductionParameters("participation", on)?.unitCents ?? 0,
  boxCents: deductionParameters("franchise-box", on)?.unitCents ?? 0,
  transportCents: deductionParameters("franchise-transport", on)?.unitCents ?? 0,
});

export type DeductionUnits = ReturnType<typeof deductionUnits>;
