import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { ReadApart } from "@/db/replica";
import { beneficiaries, contracts, guarantees, reimbursements } from "@/db/schema";
import { type LineFilter, linesOf, type TransferPeriod, transferredTo } from "./conditions";
import type { Position } from "./input";

export type { LineFilter } from "./conditions";

const pageLines = 25;
const exportLines = 500;
const line = reimbursements;

const columns = {
  id: line.id,
  beneficiaryId: line.beneficiaryId,
  firstName: beneficiaries.firstName,
  careOn: line.careOn,
  kind: line.kind,
  actCode: line.actCode,
  actLabel: line.actLabel,
  professional: line.professional,
  expenseCents: line.expenseCents,
  baseCents: line.baseCents,
  schemeRate: line.schemeRate,
  schemeCents: line.schemeCents,
  participationCents: line.participationCents,
  franchiseCents: line.franchiseCents,
  mutualCents: line.mutualCents,
  otherCents: line.otherCents,
  outOfPocketCents: line.outOfPocketCents,
  thirdParty: line.thirdParty,
  paidTo: line.paidTo,
  status: line.status,
  reason: line.reason,
  transfer: line.transfer,
  paidOn: line.paidOn,
};

/** The person a line is for. */
export const ofBeneficiary = and(
  eq(beneficiaries.memberId, line.memberId),
  eq(beneficiaries.id, line.beneficiaryId),
);

type PageOf = { after?: Position | undefined; limit?: number };

/** A page of a member's lines, the latest care first, and where the next begins. */
export async function listReimbursements(
  db: Db,
  memberId: string,
  filter: LineFilter = {},
  { after, limit = pageLines }: PageOf = {},
) {
  const rows = await db
    .select(columns)
    .from(line)
    .innerJoin(beneficiaries, ofBeneficiary)
    .where(
      and(
        linesOf(memberId, filter),
        after && sql`(${line.careOn}, ${line.id}) < (${after.on.toString()}::date, ${after.key}::uuid)`,
      ),
    )
    .orderBy(desc(line.careOn), desc(line.id))
    .limit(limit + 1);
  return cut(rows, limit, ({ careOn, id }) => ({ on: careOn, key: id }));
}

/** The lines of a member that are not paid, cared for since a day, the latest first: fifty at most. */
export async function listUnsettled(db: Db, memberId: string, from: Temporal.PlainDate) {
  return db
    .select(columns)
    .from(line)
    .innerJoin(beneficiaries, ofBeneficiary)
    .where(and(linesOf(memberId, { from }), ne(line.status, "paid")))
    .orderBy(desc(line.careOn), desc(line.id))
    .limit(50);
}

export type ReimbursementLine = Awaited<ReturnType<typeof listReimbursements>>["rows"][number];

/** One row more than the page was asked for: it says whether another page follows. */
function cut<Row>(rows: Row[], limit: number, position: (row: Row) => Position) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? position(last) : undefined };
}

/** Every line of a filter, page by page: for an export, at constant memory. */
export const eachReimbursement = (db: Db, memberId: string, filter: LineFilter) =>
  eachReimbursementApart((work) => work(db), memberId, filter);

/** The same, each page read where lists are. */
export async function* eachReimbursementApart(
  reading: ReadApart,
  memberId: string,
  filter: LineFilter,
): AsyncGenerator<ReimbursementLine> {
  let after: Position | undefined;
  do {
    const from = after;
    const page = await reading((db) =>
      listReimbursements(db, memberId, filter, { after: from, limit: exportLines }),
    );
    yield* page.rows;
    after = page.next;
  } while (after);
}

/**
 * A line of a member with the guarantee that applied, or nothing when it is not theirs. When the base and an option
 * cover the same act, it is the option's.
 */
export async function findReimbursement(db: Db, memberId: string, id: string) {
  const [found] = await db
    .select({
      ...columns,
      lastName: beneficiaries.lastName,
      bornOn: beneficiaries.bornOn,
      responsible: contracts.responsible,
      guaranteeLabel: guarantees.label,
      guaranteeWords: guarantees.words,
      guaranteeRate: guarantees.rate,
      guaranteeCeilingCents: guarantees.ceilingCents,
      guaranteePeriod: guarantees.period,
    })
    .from(line)
    .innerJoin(beneficiaries, ofBeneficiary)
    .innerJoin(contracts, and(eq(contracts.memberId, line.memberId), eq(contracts.id, line.contractId)))
    .leftJoin(guarantees, thatApplied)
    .where(and(eq(line.memberId, memberId), eq(line.id, id)))
    .orderBy(asc(eq(guarantees.level, contracts.level)), desc(guarantees.validFrom))
    .limit(1);
  return found;
}

const thatApplied = and(
  eq(guarantees.product, contracts.product),
  or(eq(guarantees.level, contracts.level), sql`${guarantees.level} = any(${contracts.options})`),
  eq(guarantees.code, line.guaranteeCode),
  sql`${line.careOn} between ${guarantees.validFrom} and coalesce(${guarantees.validTo}, 'infinity')`,
);

type TransfersOf = PageOf & TransferPeriod;

/** A page of the bank transfers a member received, the latest first: each is the sum of its lines. */
export async function listTransfers(
  db: Db,
  memberId: string,
  { from, to, after, limit = pageLines }: TransfersOf = {},
) {
  const rows = await db
    .select({
      reference: sql<string>`${line.transfer}`,
      paidOn: sql<string>`${line.paidOn}::text`,
      amountCents: sql<number>`sum(${line.mutualCents})::int`,
      lines: sql<number>`count(*)::int`,
    })
    .from(line)
    .where(
      and(
        transferredTo(memberId, { from, to }),
        after && sql`(${line.paidOn}, ${line.transfer}) < (${after.on.toString()}::date, ${after.key})`,
      ),
    )
    .groupBy(line.paidOn, line.transfer)
    .orderBy(desc(line.paidOn), desc(line.transfer))
    .limit(limit + 1);
  const transfers = rows.map((row) => ({ ...row, paidOn: Temporal.PlainDate.from(row.paidOn) }));
  return cut(transfers, limit, ({ paidOn, reference }) => ({ on: paidOn, key: reference }));
}

export type Transfer = Awaited<ReturnType<typeof listTransfers>>["rows"][number];

export type ExplainedLine = NonNullable<Awaited<ReturnType<typeof findReimbursement>>>;

/** Every transfer that a member received, page by page, the latest first. */
export async function* eachTransfer(db: Db, memberId: string): AsyncGenerator<Transfer> {
  let after: Position | undefined;
  do {
    const page = await listTransfers(db, memberId, { after, limit: exportLines });
    yield* page.rows;
    after = page.next;
  } while (after);
}
