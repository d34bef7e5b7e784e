import { desc, eq, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { reimbursements } from "@/db/schema";
import { type LineFilter, linesOf } from "./conditions";
import { type LineStatus, pendingStatuses } from "./rules";

const line = reimbursements;
const sum = (column: AnyPgColumn) => sql<number>`coalesce(sum(${column}), 0)::int`;

/** What is not known before the document that a line waits for: it is no part of a sum. */
const known = (column: AnyPgColumn) =>
  sql<number>`coalesce(sum(${column}) filter (where ${line.status} <> 'document-needed'), 0)::int`;

/** What the lines of a filter add up to, in cents; the lines that wait for a document count by their expense alone. */
export async function totalReimbursements(db: Db, memberId: string, filter: LineFilter = {}) {
  const [total] = await db
    .select({
      lines: sql<number>`count(*)::int`,
      documentLines: sql<number>`(count(*) filter (where ${line.status} = 'document-needed'))::int`,
      pendingLines: sql<number>`(count(*) filter (where ${inArray(line.status, pendingStatuses)}))::int`,
      expenseCents: sum(line.expenseCents),
      schemeCents: sum(line.schemeCents),
      mutualCents: known(line.mutualCents),
      otherCents: sum(line.otherCents),
      outOfPocketCents: known(line.outOfPocketCents),
    })
    .from(line)
    .where(linesOf(memberId, filter));
  if (!total) throw new Error("a sum is always one row");
  return total;
}

export type Totals = Awaited<ReturnType<typeof totalReimbursements>>;

const inYear = (year: number) => ({
  from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
  to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
});

/**
 * A year of care by month (1 to 12) and kind, in cents: for the chart and its table. Of lines that are not settled the
 * expense alone is sure: what the mutual gives, and what is left, count once they are.
 */
export async function sumYear(db: Db, memberId: string, year: number, beneficiaryId?: string) {
  const month = sql<number>`extract(month from ${line.careOn})::int`;
  const sumAt = (statuses: LineStatus[], column: AnyPgColumn) =>
    sql<number>`coalesce(sum(${column}) filter (where ${inArray(line.status, statuses)}), 0)::int`;
  return db
    .select({
      month,
      kind: line.kind,
      expenseCents: sum(line.expenseCents),
      mutualCents: sumAt(["paid"], line.mutualCents),
      outOfPocketCents: sumAt(["paid", "refused"], line.outOfPocketCents),
    })
    .from(line)
    .where(linesOf(memberId, { ...inYear(year), beneficiaryId }))
    .groupBy(month, line.kind)
    .orderBy(month, line.kind);
}

export type YearCell = Awaited<ReturnType<typeof sumYear>>[number];

/** What a person has left the scheme in a year, in cents: see `yearlyCounters`. */
export async function sumDeductions(db: Db, memberId: string, beneficiaryId: string, year: number) {
  const [sums] = await db
    .select({ participationCents: sum(line.participationCents), franchiseCents: sum(line.franchiseCents) })
    .from(line)
    .where(linesOf(memberId, { ...inYear(year), beneficiaryId }));
  return sums ?? { participationCents: 0, franchiseCents: 0 };
}

/** The years in which a member has lines, the latest first. */
export async function listYears(db: Db, memberId: string): Promise<number[]> {
  const year = sql<number>`extract(year from ${line.careOn})::int`;
  const rows = await db
    .selectDistinct({ year })
    .from(line)
    .where(eq(line.memberId, memberId))
    .orderBy(desc(year));
  return rows.map((row) => row.year);
}
