import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull, lt, or } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import type { Scope } from "./rules";

/** What a key begins with: whoever finds one in a file knows what it is. */
const prefix = "espace_";

type Asked = { name: string; scopes: Scope[]; now: Temporal.Instant };

/** Makes a key of the management system. Gives it, once: only its hash is kept. Refuses a name already given. */
export async function addApiKey(db: Db, { name, scopes, now }: Asked): Promise<Result<string, "name-taken">> {
  return db.transaction(async (tx) => {
    const [id, key] = [randomUUID(), `${prefix}${newSecret()}`];
    const row = { id, name, scopes, hash: secretHash(key), createdAt: now };
    const made = await tx.insert(apiKeys).values(row).onConflictDoNothing().returning({ id: apiKeys.id });
    if (made.length === 0) return refuse("name-taken");
    await recordEvent(tx, { kind: "api-key-made", details: { key: id }, now });
    return ok(key);
  });
}

/** Withdraws a key, from its next use on. Refuses a name that no live key has. */
export async function revokeApiKey(
  db: Db,
  { name, now }: { name: string; now: Temporal.Instant },
): Promise<Result<true, "unknown-key">> {
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.name, name), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (!revoked) return refuse("unknown-key");
    await recordEvent(tx, { kind: "api-key-revoked", details: { key: revoked.id }, now });
    return ok(true);
  });
}

/** Every key that was made, without what would open anything. */
export const listApiKeys = (db: Db) =>
  db
    .select({
      name: apiKeys.name,
      scopes: apiKeys.scopes,
      createdAt: apiKeys.createdAt,
      usedAt: apiKeys.usedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .orderBy(asc(apiKeys.createdAt), asc(apiKeys.name));

/** The live key of this text, whose use is noted to the minute. */
export async function findLiveKey(db: Db, key: string, now: Temporal.Instant) {
  const [found] = await db
    .select({ id: apiKeys.id, scopes: apiKeys.scopes })
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, secretHash(key)), isNull(apiKeys.revokedAt)));
  if (!found) return undefined;
  const minute = now.round({ smallestUnit: "minute", roundingMode: "floor" });
  await db
    .update(apiKeys)
    .set({ usedAt: minute })
    .where(and(eq(apiKeys.id, found.id), or(isNull(apiKeys.usedAt), lt(apiKeys.usedAt, minute))));
  return found;
}
