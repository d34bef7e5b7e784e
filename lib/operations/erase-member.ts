import { eq, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { erasedMembers, members } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate, momentOn } from "@/lib/core/clock";
import { newSecret, seal, secretHash } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { remove } from "@/lib/core/storage";
import { erasureHash } from "@/lib/member/queries";
import { findErasure, keepFeedAway } from "./erased";
import { type ErasureRefusal, refusalOf } from "./erasure-refusal";
import { removeAccount } from "./remove-member";
import { keptFor } from "./retention-rules";

type Erasing = { memberId: string; now: Temporal.Instant };

/**
 * Erases a member at their wish: the space and all that no obligation keeps go, and what must be kept no longer says
 * whose it is, opens nothing and is shown to nobody, until the retention removes it. One transaction, then the files; an
 * erasure that was interrupted goes on where it was. Refuses while a contract runs (RGPD, art. 17 § 3), while something
 * waits for an answer, and while the feed is being read.
 */
export async function eraseMember(db: Db, { memberId, now }: Erasing): Promise<Result<true, ErasureRefusal>> {
  const outcome = await db.transaction(async (tx): Promise<Result<true, ErasureRefusal>> => {
    if (!(await keepFeedAway(tx))) return refuse("feed-running");
    const number = await held(tx, memberId);
    const former = await findErasure(tx, "member", memberId);
    if (former) return former.finishedAt ? refuse("already-erased") : ok(true);
    if (!number) return refuse("unknown");
    const refusal = await refusalOf(tx, memberId, now);
    if (refusal) return refuse(refusal);
    await erase(tx, { memberId, now }, number);
    return ok(true);
  });
  if (outcome.ok) await removeFiles(db, { memberId, now });
  return outcome;
}

/** Finishes the erasures that were interrupted before their files were gone. */
export async function finishErasures(db: Db, now: Temporal.Instant): Promise<void> {
  const unfinished = await db
    .select({ memberId: erasedMembers.memberId })
    .from(erasedMembers)
    .where(isNull(erasedMembers.finishedAt));
  for (const { memberId } of unfinished) if (memberId) await removeFiles(db, { memberId, now });
}

/** Holds the account, then the member, as who signs in does: both wait for the end of the transaction. Gives the number. */
async function held(tx: Db, memberId: string): Promise<string | undefined> {
  await tx.execute(sql`select from accounts where member_id = ${memberId} for update`);
  const [member] = await tx
    .select({ number: members.membershipNumber })
    .from(members)
    .where(eq(members.id, memberId))
    .for("update");
  return member?.number;
}

async function erase(tx: Db, { memberId, now }: Erasing, number: string): Promise<void> {
  await removeAccount(tx, memberId);
  await eraseWhatIsNotKept(tx, memberId, now);
  await forgetWho(tx, memberId);
  await tx.insert(erasedMembers).values({
    memberHash: erasureHash("member", memberId),
    numberHash: erasureHash("number", number),
    memberId,
    cause: "asked",
    erasedAt: now,
  });
  await recordEvent(tx, { kind: "member-erased", memberId, now });
}

const neverSent = sql`(select r.id from requests r where r.member_id = t.member_id and r.state in ('draft', 'cancelled'))`;

/** What names a file keeps its row until the file is gone; nothing else of it stays. */
async function eraseWhatIsNotKept(tx: Db, memberId: string, now: Temporal.Instant): Promise<void> {
  for (const statement of [
    sql`delete from contact_details where member_id = ${memberId}`,
    sql`delete from card_shares where member_id = ${memberId}`,
    sql`delete from data_exports where member_id = ${memberId} and storage_key is null`,
    sql`update data_exports set expires_at = ${now.toString()} where member_id = ${memberId}`,
    sql`delete from request_messages t where t.member_id = ${memberId} and t.request_id in ${neverSent}`,
    sql`delete from request_events t where t.member_id = ${memberId} and t.request_id in ${neverSent}`,
    sql`update requests set state = 'cancelled', answers_sealed = null, awaited = null, reason = null
      where member_id = ${memberId} and state in ('draft', 'cancelled')`,
    sql`update uploads t set removed_at = coalesce(removed_at, ${now.toString()})
      where t.member_id = ${memberId} and t.request_id in ${neverSent}`,
  ])
    await tx.execute(statement);
  await forgetReadChanges(tx, memberId, now);
}

/** What the management system has had the time to read. */
async function forgetReadChanges(tx: Db, memberId: string, now: Temporal.Instant): Promise<void> {
  const keep = keptFor("changes-of-erased", civilDate(now));
  if (!keep) return;
  const oldest = momentOn(civilDate(now).subtract(keep), 0).toString();
  const read = sql`member_id = ${memberId} and at < ${oldest}`;
  await tx.execute(
    sql`delete from webhook_deliveries where change_id in (select id from changes where ${read})`,
  );
  await tx.execute(sql`delete from changes where ${read}`);
}

const nobody = "—";

/**
 * Takes the names, birth dates, numbers and addresses out of what is kept: the management system, which is the master,
 * knows whose a contract is by its identifier there.
 */
async function forgetWho(tx: Db, memberId: string): Promise<void> {
  const born = "1900-01-01";
  const nir = seal("", memberId);
  const pseudonym = `x${memberId.replaceAll("-", "")}`;
  for (const statement of [
    sql`update members set external_id = ${pseudonym}, membership_number = ${pseudonym}, nir_sealed = ${nir},
      nir_hash = ${secretHash(newSecret())}, last_name = ${nobody}, first_name = '', born_on = ${born}, email = null,
      feed_digest = '' where id = ${memberId}`,
    sql`update beneficiaries set last_name = ${nobody}, first_name = '', born_on = ${born}, nir_sealed = null,
      nir_hash = null, feed_digest = '' where member_id = ${memberId}`,
    sql`update bank_accounts set holder = ${nobody} where member_id = ${memberId}`,
    sql`update uploads set file_name = purpose where member_id = ${memberId}`,
  ])
    await tx.execute(statement);
}

/** The file first, its row after: an erasure that is interrupted begins again. */
async function removeFiles(db: Db, { memberId, now }: Erasing): Promise<void> {
  const files = await db.execute<{ key: string }>(sql`
    select storage_key as key from uploads where member_id = ${memberId} and removed_at is not null
    union all select storage_key from data_exports where member_id = ${memberId} and storage_key is not null`);
  for (const { key } of files) await remove(key);
  await db.transaction(async (tx) => {
    for (const statement of [
      sql`delete from uploads where member_id = ${memberId} and removed_at is not null`,
      sql`delete from data_exports where member_id = ${memberId}`,
      sql`delete from requests where member_id = ${memberId} and state = 'cancelled'`,
    ])
      await tx.execute(statement);
    await tx.update(erasedMembers).set({ finishedAt: now }).where(eq(erasedMembers.memberId, memberId));
  });
}
