import { and, eq, exists, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, contracts, devices, members } from "@/db/schema";
import { opensSpace } from "@/lib/contract/queries";
import { formerAddressDays, onlyOnce } from "./rules";

const byEmail = (email: string) => eq(sql`lower(${accounts.email})`, email.toLowerCase());

/** Whether the cover of an account's member has begun. */
const covered = (db: Db, today: Temporal.PlainDate) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(contracts)
      .where(
        and(eq(contracts.memberId, accounts.memberId), lte(contracts.effectiveOn, today), opensSpace(today)),
      ),
  );

/** The account an address signs in to, once its cover has begun. */
export async function findOpenAccount(db: Db, email: string, today: Temporal.PlainDate) {
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(byEmail(email), covered(db, today)));
  return account;
}

/** An account of the feed whose owner has no password yet, once its cover has begun. */
export async function findInvitee(db: Db, accountId: string, today: Temporal.PlainDate) {
  const waiting = and(eq(accounts.id, accountId), isNull(accounts.activatedAt), isNotNull(accounts.email));
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(waiting, covered(db, today)));
  return account;
}

/** Whether a contract still lets an account's member read the space. */
const readable = (db: Db, today: Temporal.PlainDate) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(contracts)
      .where(and(eq(contracts.memberId, accounts.memberId), opensSpace(today))),
  );

/** Whether an account's member has or had any contract. */
const hadContract = (db: Db) =>
  exists(db.select({ one: sql`1` }).from(contracts).where(eq(contracts.memberId, accounts.memberId)));

/**
 * What a sign-in compares with, whether this browser signed in to the account before, and whether the space still
 * opens: one query for all cases.
 */
export async function findCredential(
  db: Db,
  email: string,
  deviceHash: Buffer | undefined,
  today: Temporal.PlainDate,
) {
  const known = and(eq(devices.accountId, accounts.id), eq(devices.hash, deviceHash ?? Buffer.alloc(0)));
  const [credential] = await db
    .select({
      accountId: accounts.id,
      passwordHash: accounts.passwordHash,
      knownDevice: devices.hash,
      readable: sql<boolean>`${readable(db, today)}`,
      hadContract: sql<boolean>`${hadContract(db)}`,
    })
    .from(accounts)
    .leftJoin(devices, known)
    .where(byEmail(email));
  return credential;
}

/** What the password of a known account is compared with, and whether this browser signed in to it before. */
export async function findOwnCredential(db: Db, accountId: string, deviceHash: Buffer) {
  const known = and(eq(devices.accountId, accounts.id), eq(devices.hash, deviceHash));
  const [own] = await db
    .select({ email: accounts.email, passwordHash: accounts.passwordHash, knownDevice: devices.hash })
    .from(accounts)
    .leftJoin(devices, known)
    .where(eq(accounts.id, accountId));
  if (!own) throw new Error("a session has an account");
  return own;
}

/** The address of an account, held until the transaction ends. */
export async function heldAddress(tx: Db, accountId: string): Promise<string> {
  const [account] = await tx
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("update");
  if (!account?.email) throw new Error("an active account has an address");
  return account.email;
}

/** The address of an account, its proofs, and the address that waits to be confirmed. */
export async function findEmail(db: Db, accountId: string, now: Temporal.Instant) {
  const [account] = await db
    .select({
      email: accounts.email,
      emailVerifiedAt: accounts.emailVerifiedAt,
      emailConfirmedAt: accounts.emailConfirmedAt,
      mailRefusedAt: accounts.mailRefusedAt,
      pendingEmail: pendingEmail(now),
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account?.email) throw new Error("an active account has an address");
  return { ...account, email: account.email };
}

/**
 * It waits as long as the former address may still cancel: what becomes of the link to the new one would tell whether
 * that address is another member's.
 */
const pendingEmail = (now: Temporal.Instant) => sql<string | null>`(
  select asked.email from secrets asked
  where asked.account_id = accounts.id and asked.purpose = 'email-change' and asked.used_at is null
    and exists (
      select from secrets cancel
      where cancel.account_id = accounts.id and cancel.purpose = 'email-change-cancel'
        and cancel.used_at is null and cancel.cancelled_at is null
        and coalesce(cancel.expires_at > ${now.toString()}::timestamptz, true))
  order by asked.requested_at desc limit 1)`;

/** What a stranger would try first in this person's password. */
export async function guessableWords(db: Db, accountId: string) {
  const [row] = await db
    .select({
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
      email: accounts.email,
    })
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(eq(accounts.id, accountId));
  if (!row) throw new Error("an account has a member");
  return { ...row, email: row.email ?? "" };
}

/**
 * The addresses that an account gave up in the last 30 days, the oldest first: who stole a password may have changed
 * them. Each change was asked together with the link that the address of then could cancel it by.
 */
export async function formerAddresses(db: Db, accountId: string, now: Temporal.Instant): Promise<string[]> {
  const since = now.subtract({ hours: 24 * formerAddressDays }).toString();
  const rows = await db.execute<{ email: string }>(sql`
    select former.email
    from secrets confirmed
    join secrets former on former.account_id = confirmed.account_id
      and former.purpose = 'email-change-cancel' and former.requested_at = confirmed.requested_at
    where confirmed.account_id = ${accountId} and confirmed.purpose = 'email-change'
      and confirmed.used_at > ${since}::timestamptz and former.email is not null
    order by confirmed.used_at`);
  return onlyOnce(rows.map(({ email }) => email));
}
