import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { statementPeriod } from "@/lib/reimbursement/statement-period";

const day = (text: string | undefined) => (text ? Temporal.PlainDate.from(text) : undefined);
const today = Temporal.PlainDate.from("2026-11-23");

test.each([
  [undefined, undefined, "2026-01-01", "2026-11-23"],
  [undefined, "2024-05-31", "2024-01-01", "2024-05-31"],
  ["2026-03-01", undefined, "2026-03-01", "2026-11-23"],
  ["2025-01-01", "2025-12-31", "2025-01-01", "2025-12-31"],
  ["2025-01-01", "2026-01-01", undefined, undefined],
  ["2025-11-23", undefined, undefined, undefined],
  ["2026-12-01", undefined, undefined, undefined],
])("lines from %s to %s have the statement from %s to %s", (from, to, start, end) => {
  const period = statementPeriod({ from: day(from), to: day(to) }, today);

  expect([period?.from.toString(), period?.to.toString()]).toEqual([start, end]);
});
