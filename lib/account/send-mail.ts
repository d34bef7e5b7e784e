import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, mails, members, secrets } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { unseal } from "@/lib/core/crypto";
import { allowDeparture, handOver, messageNamed } from "@/lib/core/hand-over";
import { log } from "@/lib/core/log";
import { Outage } from "@/lib/core/outage";
import { type Message, mailServer } from "@/lib/core/smtp";
import { type Mail, prepareMail, type Ready } from "./prepare-mail";

/**
 * Sends an e-mail decided by `queueMail`, once: its row is locked while it leaves, then says when it left or why it
 * never will. A refusal for good is written on the account. Throws an `Outage` when a later attempt may succeed.
 */
export async function sendMail(
  db: Db,
  mailId: string,
  now: Temporal.Instant,
  smtp = mailServer(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const mail = await claimMail(tx, mailId);
    if (!mail) return;
    const ready = await prepareMail(db, tx, mail, now);
    if (!ready) return drop(tx, mail, "superseded", now);
    const message = messageOf(mail, ready);
    if (!message) return drop(tx, mail, "no-address", now);

    const outcome = await handOver(smtp, message, ids(mail));
    if (outcome.ok) await markSent(tx, mail, message, now);
    else await markRefused(tx, mail, message, outcome.refusal, now);
  });
}

const mailColumns = {
  id: mails.id,
  template: mails.template,
  details: mails.details,
  requestedAt: mails.requestedAt,
  accountId: accounts.id,
  email: accounts.email,
  firstName: members.firstName,
  lastName: members.lastName,
  secretId: mails.secretId,
  secretEmail: secrets.email,
};

/** Locks the e-mail if it is still to send. Should two workers hold the same job, the second comes back later. */
async function claimMail(tx: Db, mailId: string): Promise<Mail | undefined> {
  await allowDeparture(tx);
  const toSend = and(eq(mails.id, mailId), isNull(mails.sentAt), isNull(mails.refusedAt));
  const [mail] = await tx
    .select(mailColumns)
    .from(mails)
    .innerJoin(accounts, eq(accounts.id, mails.accountId))
    .innerJoin(members, eq(members.id, accounts.memberId))
    .leftJoin(secrets, eq(secrets.id, mails.secretId))
    .where(toSend)
    .for("update", { of: mails, skipLocked: true });
  if (mail) return { ...mail, email: givenUp(mail) ?? mail.email };
  const [leaving] = await tx.select({ id: mails.id }).from(mails).where(toSend);
  if (leaving) throw new Outage("mail already leaving");
  return undefined;
}

/** The address that the account no longer has, which the e-mail carries sealed. */
const givenUp = ({ id, details: { to } }: Pick<Mail, "id" | "details">): string | undefined =>
  to === undefined ? undefined : unseal(Buffer.from(to, "base64"), id);

/** Once an e-mail has left, or never will, the address that it carried is forgotten. */
const details = sql`${mails.details} - 'to'`;

function messageOf({ id }: Mail, { recipient, letter }: Ready): Message | undefined {
  const { email, firstName, lastName } = recipient;
  return email
    ? messageNamed(id, { to: { name: `${firstName} ${lastName}`, address: email }, letter })
    : undefined;
}

async function markSent(tx: Db, mail: Mail, { to }: Message, now: Temporal.Instant) {
  await tx.update(mails).set({ sentAt: now, details }).where(eq(mails.id, mail.id));
  await tx
    .update(accounts)
    .set({ mailRefusedAt: null, mailRefusal: null })
    .where(and(holds(to.address), isNotNull(accounts.mailRefusedAt)));
  log.info(ids(mail), "mail sent");
}

async function markRefused(tx: Db, mail: Mail, { to }: Message, code: string, now: Temporal.Instant) {
  const { accountId, template } = mail;
  await tx.update(mails).set({ refusedAt: now, refusal: code, details }).where(eq(mails.id, mail.id));
  // Only the first address is not yet on its account: the account waits for it.
  const concerned = template === "activation" ? eq(accounts.id, accountId) : holds(to.address);
  await tx.update(accounts).set({ mailRefusedAt: now, mailRefusal: code }).where(concerned);
  await recordEvent(tx, {
    kind: "mail-refused",
    accountId,
    details: { mailId: mail.id, template, code },
    now,
  });
  log.warn({ ...ids(mail), code }, "mail refused");
}

/** An e-mail that no longer has a reason to leave. */
async function drop(tx: Db, mail: Mail, why: "superseded" | "no-address", now: Temporal.Instant) {
  await tx.update(mails).set({ refusedAt: now, refusal: why, details }).where(eq(mails.id, mail.id));
  log.info({ ...ids(mail), why }, "mail dropped");
}

const holds = (address: string) => eq(sql`lower(${accounts.email})`, address.toLowerCase());

const ids = ({ id, accountId, template }: Mail) => ({ mailId: id, accountId, template });
