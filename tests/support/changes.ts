import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { changes } from "@/db/schema";
import { changePayloads } from "@/lib/change/rules";
import { unseal } from "@/lib/core/crypto";

/** What the management system was told of a member, oldest first: each payload opened, and checked by its schema. */
export async function changesOf(db: Db, memberId: string) {
  const rows = await db
    .select()
    .from(changes)
    .where(eq(changes.memberId, memberId))
    .orderBy(asc(changes.number));
  return rows.map(({ id, kind, payloadSealed }) => {
    const payload = JSON.parse(unseal(payloadSealed, id));
    return { kind, payload: changePayloads[kind as keyof typeof changePayloads].parse(payload) };
  });
}
