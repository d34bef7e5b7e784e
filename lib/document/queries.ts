import { and, desc, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { beneficiaries, contracts, contributions, issuedDocuments, reimbursements } from "@/db/schema";
import { documentState, reliableUntil } from "./rules";

const pageDocuments = 10;

/** What the state of a document is told from: what was printed, and what ends it since. */
const issuedColumns = {
  kind: issuedDocuments.kind,
  issuedOn: issuedDocuments.issuedOn,
  validUntil: issuedDocuments.validUntil,
  revokedAt: issuedDocuments.revokedAt,
  contractEnd: contracts.endedOn,
  /** When the cover of the first of the persons it names ends. */
  coverEnd: sql<Temporal.PlainDate | null>`(
    select min(${beneficiaries.coveredTo}) from ${beneficiaries}
    where ${beneficiaries.memberId} = ${issuedDocuments.memberId}
      and ${beneficiaries.id} = any(${issuedDocuments.beneficiaryIds}))`.mapWith(beneficiaries.coveredTo),
};

const ofItsContract = and(
  eq(contracts.memberId, issuedDocuments.memberId),
  eq(contracts.id, issuedDocuments.contractId),
);

/** The document of a code's hash, with what ends it; none when no document has that code. */
export async function findIssued(db: Db, codeHash: Buffer) {
  const [found] = await db
    .select(issuedColumns)
    .from(issuedDocuments)
    .innerJoin(contracts, ofItsContract)
    .where(eq(issuedDocuments.codeHash, codeHash));
  return found;
}

export type Position = { on: Temporal.PlainDate; key: string };

/** A page of the documents a member made, the latest first, each with where it stands, and where the next begins. */
export async function listIssued(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
  { after, limit = pageDocuments }: { after?: Position | undefined; limit?: number } = {},
) {
  const document = issuedDocuments;
  const rows = await db
    .select({
      id: document.id,
      ...issuedColumns,
      periodFrom: document.periodFrom,
      periodTo: document.periodTo,
      codeEnd: document.codeEnd,
    })
    .from(document)
    .innerJoin(contracts, ofItsContract)
    .where(
      and(
        eq(document.memberId, memberId),
        after &&
          sql`(${document.issuedOn}, ${document.id}) < (${after.on.toString()}::date, ${after.key}::uuid)`,
      ),
    )
    .orderBy(desc(document.issuedOn), desc(document.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next: Position | undefined = last && { on: last.issuedOn, key: last.id };
  const issued = rows.slice(0, limit).map(({ contractEnd, coverEnd, revokedAt, ...row }) => {
    const until = reliableUntil(row, [contractEnd, coverEnd]);
    return { ...row, validUntil: until, state: documentState({ revokedAt, until }, today) };
  });
  return { rows: issued, next };
}

export type Issued = Awaited<ReturnType<typeof listIssued>>["rows"][number];

/** Why a contract's contributions cannot be said up to date on a day; nothing when they can. */
export async function findOwed(
  db: Db,
  memberId: string,
  contractId: string,
  today: Temporal.PlainDate,
): Promise<"unpaid" | "nothing-paid" | undefined> {
  const { status, dueOn } = contributions;
  const [sums] = await db
    .select({
      paid: sql<boolean>`coalesce(bool_or(${status} = 'paid'), false)`,
      owed: sql<boolean>`coalesce(bool_or(${status} = 'unpaid' or ${status} = 'planned' and ${dueOn} < ${today.toString()}), false)`,
    })
    .from(contributions)
    .where(and(eq(contributions.memberId, memberId), eq(contributions.contractId, contractId)));
  if (sums?.owed) return "unpaid";
  return sums?.paid ? undefined : "nothing-paid";
}

/** The years of care of which something was paid: those a statement can be made of, the latest first. */
export async function listStatementYears(db: Db, memberId: string): Promise<number[]> {
  const year = sql<number>`extract(year from ${reimbursements.careOn})::int`;
  const rows = await db
    .selectDistinct({ year })
    .from(reimbursements)
    .where(and(eq(reimbursements.memberId, memberId), eq(reimbursements.status, "paid")))
    .orderBy(desc(year));
  return rows.map((row) => row.year);
}
