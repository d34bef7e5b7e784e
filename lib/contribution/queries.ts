import { and, asc, desc, eq, gte, isNull, lte, ne, or, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, contributions } from "@/db/schema";
import { untilEnd } from "@/lib/termination/rules";

const columns = {
  id: contributions.id,
  contractId: contributions.contractId,
  periodFrom: contributions.periodFrom,
  periodTo: contributions.periodTo,
  amountCents: contributions.amountCents,
  employerCents: contributions.employerCents,
  dueOn: contributions.dueOn,
  method: contributions.method,
  rum: contributions.rum,
  ics: contributions.ics,
  status: contributions.status,
  paidOn: contributions.paidOn,
  formalNoticeOn: contributions.formalNoticeOn,
};

/**
 * The instalments still planned from a day on, the next first: the échéancier. None is asked after the contract's end,
 * and the last one asks for the days covered alone.
 */
export async function listPlanned(
  db: Db,
  memberId: string,
  from: Temporal.PlainDate,
): Promise<Contribution[]> {
  const rows = await db
    .select({ ...columns, endedOn: contracts.endedOn })
    .from(contributions)
    .innerJoin(
      contracts,
      and(eq(contracts.memberId, contributions.memberId), eq(contracts.id, contributions.contractId)),
    )
    .where(
      and(
        eq(contributions.memberId, memberId),
        eq(contributions.status, "planned"),
        gte(contributions.dueOn, from),
        or(isNull(contracts.endedOn), lte(contributions.periodFrom, contracts.endedOn)),
      ),
    )
    .orderBy(asc(contributions.dueOn), asc(contributions.id));
  return rows.map(({ endedOn, ...planned }) => untilEnd(planned, endedOn));
}

/** The instalments that were not paid, the oldest first. */
export const listUnpaid = (db: Db, memberId: string) =>
  db
    .select(columns)
    .from(contributions)
    .where(and(eq(contributions.memberId, memberId), eq(contributions.status, "unpaid")))
    .orderBy(asc(contributions.dueOn), asc(contributions.id));

export type Contribution = Awaited<ReturnType<typeof listUnpaid>>[number];

/** The instalments of a year that fell due or were settled, the latest first: the planned ones are the échéancier's. */
export const listContributionYear = (db: Db, memberId: string, year: number) =>
  db
    .select(columns)
    .from(contributions)
    .where(
      and(
        eq(contributions.memberId, memberId),
        gte(contributions.dueOn, Temporal.PlainDate.from({ year, month: 1, day: 1 })),
        lte(contributions.dueOn, Temporal.PlainDate.from({ year, month: 12, day: 31 })),
        ne(contributions.status, "planned"),
      ),
    )
    .orderBy(desc(contributions.dueOn), desc(contributions.id));

/** What each year asked and what was paid of it, in cents, the latest year first; cancelled instalments left out. */
export const sumContributionYears = (db: Db, memberId: string) => {
  const year = sql<number>`extract(year from ${contributions.dueOn})::int`;
  const paid = sql`filter (where ${contributions.status} = 'paid')`;
  return db
    .select({
      year,
      instalments: sql<number>`count(*)::int`,
      settled: sql<number>`count(*) filter (where ${contributions.status} <> 'planned')::int`,
      amountCents: sql<number>`sum(${contributions.amountCents})::int`,
      employerCents: sql<number>`sum(${contributions.employerCents})::int`,
      paidCents: sql<number>`coalesce(sum(${contributions.amountCents}) ${paid}, 0)::int`,
      paidEmployerCents: sql<number>`coalesce(sum(${contributions.employerCents}) ${paid}, 0)::int`,
    })
    .from(contributions)
    .where(and(eq(contributions.memberId, memberId), ne(contributions.status, "cancelled")))
    .groupBy(year)
    .orderBy(desc(year));
};

export type ContributionYear = Awaited<ReturnType<typeof sumContributionYears>>[number];
