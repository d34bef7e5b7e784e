import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { changes, members } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import type { Position } from "./cursor";
import { type Change, changePayloads, isChangeKind } from "./rules";

type Asked = { after: Position | undefined; limit: number };

/**
 * The changes after a position, in the order of (transaction, number). Those of a transaction as young as one still
 * open are held back: it may yet commit a change that would come before them, and a reader never looks back.
 */
export async function listChanges(db: Db, { after, limit }: Asked) {
  const rows = await db
    .select({
      tx: changes.tx,
      number: changes.number,
      id: changes.id,
      at: changes.at,
      kind: changes.kind,
      payloadSealed: changes.payloadSealed,
      memberExternalId: members.externalId,
      membershipNumber: members.membershipNumber,
    })
    .from(changes)
    .innerJoin(members, eq(members.id, changes.memberId))
    .where(and(settled, after && sql`(${changes.tx}, ${changes.number}) > (${after.tx}, ${after.number})`))
    .orderBy(asc(changes.tx), asc(changes.number))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { changes: page.map(opened), last: last ?? after, more: rows.length > limit };
}

const settled = sql`${changes.tx} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

type Row = {
  id: string;
  at: { toString(): string };
  kind: string;
  payloadSealed: Buffer;
  memberExternalId: string;
  membershipNumber: string;
};

/** A change that cannot be opened stops the reading there: passing it by would lose it without a word. */
function opened({ id, at, kind, payloadSealed, memberExternalId, membershipNumber }: Row): Change {
  if (!isChangeKind(kind)) throw new Error(`change ${id} is of no known kind`);
  const payload = changePayloads[kind].safeParse(JSON.parse(unseal(payloadSealed, id)));
  if (!payload.success) throw new Error(`change ${id} does not hold what its kind says`);
  const member = { externalId: memberExternalId, membershipNumber };
  return { id, at: at.toString(), kind, member, payload: payload.data };
}

/** What the notice of a change says of it, or nothing when there is no such change. */
export async function findChange(db: Db, id: string) {
  const [change] = await db
    .select({ id: changes.id, kind: changes.kind, at: changes.at })
    .from(changes)
    .where(eq(changes.id, id));
  return change;
}
