import { and, eq, isNull, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, sessions } from "@/db/schema";
import type { sessionEnds } from "@/db/schema/account";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { isLive, noteActivity } from "@/lib/core/live-session";
import { session as limits } from "./rules";

/** `provedAt` is when the password was last given. */
export type Session = {
  accountId: string;
  memberId: string;
  createdAt: Temporal.Instant;
  provedAt: Temporal.Instant;
};

/** Opens a session for a browser. Gives the id its cookie carries; only its hash is stored. */
export async function startSession(
  db: Db,
  { accountId, deviceHash, now }: { accountId: string; deviceHash: Buffer; now: Temporal.Instant },
): Promise<string> {
  const id = newSecret();
  await db
    .insert(sessions)
    .values({ hash: secretHash(id), accountId, deviceHash, createdAt: now, seenAt: now, provedAt: now });
  return id;
}

/** Who a session belongs to, if neither limit has passed and nobody ended it. Counts as activity, to ten seconds. */
export async function readSession(db: Db, id: string, now: Temporal.Instant): Promise<Session | undefined> {
  const mine = and(eq(sessions.hash, secretHash(id)), withinLimits(now));
  const [live] = await db
    .select({
      accountId: sessions.accountId,
      memberId: accounts.memberId,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      provedAt: sessions.provedAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(mine);
  if (!live) return undefined;
  const { seenAt, ...session } = live;
  await noteActivity(db, sessions, { session: mine, seenAt, now });
  return session;
}

type End = (typeof sessionEnds)[number];

/** Ends one session. Gives whose it was; nothing when it had already ended. */
export async function endSession(
  db: Db,
  id: string,
  because: End,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const [ended] = await db
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(sessions.hash, secretHash(id)), isNull(sessions.endedAt)))
    .returning({ accountId: sessions.accountId });
  return ended?.accountId;
}

/** Ends every session of an account, or all but the one in hand. */
export async function endSessions(
  db: Db,
  accountId: string,
  because: End,
  now: Temporal.Instant,
  kept?: string,
): Promise<void> {
  const live = and(eq(sessions.accountId, accountId), isNull(sessions.endedAt));
  await db
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(kept ? and(live, ne(sessions.hash, secretHash(kept))) : live);
}

/**
 * Notes that the password was just given in a session, which goes on under a new id: the former one opens nothing any
 * more. Gives the id its cookie must carry; nothing when the session ended, or took another id, meanwhile.
 */
export async function proveSession(
  db: Db,
  formerId: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const id = newSecret();
  const renewed = await db
    .update(sessions)
    .set({ provedAt: now, hash: secretHash(id) })
    .where(and(eq(sessions.hash, secretHash(formerId)), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return renewed.length === 1 ? id : undefined;
}

/** Neither limit has passed, and nobody ended it. */
export const withinLimits = (now: Temporal.Instant) => isLive(sessions, limits, now);
