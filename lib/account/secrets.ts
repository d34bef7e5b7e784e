import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { type SecretPurpose, secrets } from "@/db/schema";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { linkMinutes } from "./rules";

type Asked = {
  accountId: string;
  purpose: SecretPurpose;
  email?: string;
  /** What the link is about, where an account may have several of one purpose. */
  subjectId?: string;
  now: Temporal.Instant;
};

/** Opens a link for an account and cancels the former one of the same purpose and subject. Gives its id: the secret is made by `armSecret`. */
export async function askSecret(
  db: Db,
  { accountId, purpose, email, subjectId, now }: Asked,
): Promise<string> {
  const id = randomUUID();
  await cancelSecrets(db, accountId, now, { purpose, subjectId });
  await db.insert(secrets).values({ id, accountId, purpose, email, subjectId, requestedAt: now });
  return id;
}

/**
 * Makes the secret as its e-mail leaves, so that the link's life begins then and no job carries it.
 * A second departure of the same e-mail makes a new one. Gives nothing when the link was used or replaced.
 */
export async function armSecret(db: Db, id: string, now: Temporal.Instant): Promise<string | undefined> {
  const live = and(eq(secrets.id, id), isNull(secrets.usedAt), isNull(secrets.cancelledAt));
  const [row] = await db.select({ purpose: secrets.purpose }).from(secrets).where(live);
  if (!row) return undefined;
  const secret = newSecret();
  const expiresAt = now.add({ minutes: linkMinutes[row.purpose] });
  const armed = await db
    .update(secrets)
    .set({ hash: secretHash(secret), expiresAt })
    .where(live)
    .returning({ id: secrets.id });
  return armed.length === 1 ? secret : undefined;
}

type LiveSecret = { accountId: string; email: string | null; subjectId: string | null };

const told = { accountId: secrets.accountId, email: secrets.email, subjectId: secrets.subjectId };

const stillOpen = (purpose: SecretPurpose, secret: string, now: Temporal.Instant) =>
  and(
    eq(secrets.hash, secretHash(secret)),
    eq(secrets.purpose, purpose),
    isNull(secrets.usedAt),
    isNull(secrets.cancelledAt),
    gt(secrets.expiresAt, now),
  );

/** Uses a link, once: of N simultaneous uses one wins. Gives whose it was, or nothing. */
export async function consumeSecret(
  db: Db,
  purpose: SecretPurpose,
  secret: string,
  now: Temporal.Instant,
): Promise<LiveSecret | undefined> {
  const [used] = await db
    .update(secrets)
    .set({ usedAt: now })
    .where(stillOpen(purpose, secret, now))
    .returning(told);
  return used;
}

/** Whose link it is, without using it: so that an expired one is said before anything is typed. */
export async function peekSecret(
  db: Db,
  purpose: SecretPurpose,
  secret: string,
  now: Temporal.Instant,
): Promise<LiveSecret | undefined> {
  const [live] = await db
    .select(told)
    .from(secrets)
    .where(stillOpen(purpose, secret, now));
  return live;
}

type Killed = { purpose: SecretPurpose; subjectId?: string | undefined };

/**
 * Kills the live links of an account: those of one purpose and subject, or all. Those that cancel a bank account are
 * then spared: they are how its owner stops a stranger, who could otherwise disarm them.
 */
export async function cancelSecrets(db: Db, accountId: string, now: Temporal.Instant, killed?: Killed) {
  const live = and(eq(secrets.accountId, accountId), isNull(secrets.usedAt), isNull(secrets.cancelledAt));
  const concerned = killed
    ? and(
        eq(secrets.purpose, killed.purpose),
        killed.subjectId ? eq(secrets.subjectId, killed.subjectId) : isNull(secrets.subjectId),
      )
    : ne(secrets.purpose, "bank-change-cancel");
  await db.update(secrets).set({ cancelledAt: now }).where(and(live, concerned));
}
