import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import { formatAmount, formatDate, formatDay } from "@/lib/core/format";
import { ok, type Result, refuse } from "@/lib/core/result";
import { eachReimbursement, type ReimbursementLine } from "@/lib/reimbursement/queries";
import type { Maker } from "./asking";
import { type Period, readPeriod } from "./input";
import { makeLetter } from "./make-letter";
import { statementLines } from "./rules";
import { fullName, readStanding } from "./standing";

/** The lines paid for the care of a period, with their sums: twelve months and three hundred lines at most. */
export const statement: Maker = async (db, asking) => {
  const today = civilDate(asking.now);
  const read = readPeriod(asking.query, today);
  if (!read.ok) return refuse(read.fault);
  const [standing, lines] = await Promise.all([
    readStanding(db, asking.memberId, today),
    paidLines(db, asking.memberId, read.period),
  ]);
  if (!standing.ok) return standing;
  if (!lines.ok) return lines;
  const { from, to } = read.period;
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "statement",
    template: "statement.typ",
    period: read.period,
    fileName: `releve-${from}-${to}.pdf`,
    content: {
      holder: fullName(standing.value.person),
      membershipNumber: standing.value.person.membershipNumber,
      from: formatDate(from),
      to: formatDate(to),
      ...statementRows(lines.value),
    },
  });
  return ok(letter);
};

/** The oldest care first. Stops reading as soon as there are too many. */
async function paidLines(
  db: Db,
  memberId: string,
  period: Period,
): Promise<Result<ReimbursementLine[], "no-line" | "too-many-lines">> {
  const lines: ReimbursementLine[] = [];
  for await (const line of eachReimbursement(db, memberId, { ...period, status: "paid" })) {
    if (lines.length === statementLines) return refuse("too-many-lines");
    lines.push(line);
  }
  return lines.length === 0 ? refuse("no-line") : ok(lines.reverse());
}

type Amounts = Pick<
  ReimbursementLine,
  "expenseCents" | "schemeCents" | "mutualCents" | "otherCents" | "outOfPocketCents"
>;

const amounts = (line: Amounts) => ({
  expense: formatAmount(line.expenseCents),
  scheme: formatAmount(line.schemeCents),
  mutual: formatAmount(line.mutualCents),
  other: formatAmount(line.otherCents),
  outOfPocket: formatAmount(line.outOfPocketCents),
});

function statementRows(lines: ReimbursementLine[]) {
  const sum = (column: keyof Amounts) => lines.reduce((total, line) => total + line[column], 0);
  return {
    withOther: lines.some(({ otherCents }) => otherCents !== 0),
    total: amounts({
      expenseCents: sum("expenseCents"),
      schemeCents: sum("schemeCents"),
      mutualCents: sum("mutualCents"),
      otherCents: sum("otherCents"),
      outOfPocketCents: sum("outOfPocketCents"),
    }),
    rows: lines.map((line) => ({
      careOn: formatDay(line.careOn),
      act: line.actLabel,
      about: [line.firstName, line.professional].filter(Boolean).join(", "),
      ...amounts(line),
    })),
  };
}
