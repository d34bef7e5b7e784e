import { and, desc, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, issuedDocuments } from "@/db/schema";
import { documentState, reliableUntil } from "./rules";

const pageDocuments = 10;

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
      kind: document.kind,
      issuedOn: document.issuedOn,
      validUntil: document.validUntil,
      revokedAt: document.revokedAt,
      contractEnd: contracts.endedOn,
    })
    .from(document)
    .innerJoin(
      contracts,
      and(eq(contracts.memberId, document.memberId), eq(contracts.id, document.contractId)),
    )
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
  const issued = rows.slice(0, limit).map(({ contractEnd, revokedAt, ...row }) => {
    const until = reliableUntil(row, contractEnd);
    return { ...row, validUntil: until, state: documentState({ revokedAt, until }, today) };
  });
  return { rows: issued, next };
}

export type Issued = Awaited<ReturnType<typeof listIssued>>["rows"][number];
