import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, members, type SecretPurpose, secretPurposes, secrets } from "@/db/schema";
import { isNotice, type Letter, type NoticeTemplate, writeLink, writeNotice } from "@/emails/letter";
import { site } from "@/lib/core/hand-over";
import { mailTemplates } from "@/lib/core/mail";
import { linkMinutes, linkSegments } from "./rules";
import { armSecret } from "./secrets";

/** An e-mail to send, with whose account it is about. */
export type Mail = Person & {
  id: string;
  template: string;
  details: Record<string, string>;
  requestedAt: Temporal.Instant;
  secretId: string | null;
  secretEmail: string | null;
};

type Person = { accountId: string; email: string | null; firstName: string; lastName: string };

export type Ready = { recipient: Person; letter: Letter };

/**
 * Chooses who receives an e-mail and writes it. Its link is made here and works at once: `db` is not the transaction
 * `tx` that follows the departure. Gives nothing when the link was used or replaced meanwhile.
 */
export async function prepareMail(
  db: Db,
  tx: Db,
  mail: Mail,
  now: Temporal.Instant,
): Promise<Ready | undefined> {
  const { template, secretId } = mail;
  if (!secretId || !isLink(template))
    return { recipient: mail, letter: await notice(noticeNamed(template), mail, mail) };

  const owner = provesAddress.has(template) ? await otherOwner(tx, mail) : undefined;
  if (owner) {
    const cancelled = await cancelSecret(tx, secretId, now);
    return cancelled
      ? { recipient: owner, letter: await notice("address-already-used", mail, owner) }
      : undefined;
  }
  const secret = await armSecret(db, secretId, now);
  if (!secret) return undefined;
  const link = `${site()}/lien/${linkSegments[template]}/${secret}`;
  const letter = await writeLink(template, {
    person: mail,
    site: site(),
    link,
    minutes: linkMinutes[template],
  });
  return { recipient: { ...mail, email: mail.secretEmail ?? mail.email }, letter };
}

/** The links whose use makes an address the identifier of an account. */
const provesAddress = new Set<SecretPurpose>(["activation", "email-change"]);

const isLink = (template: string): template is SecretPurpose =>
  secretPurposes.some((purpose) => purpose === template);

function noticeNamed(template: string): NoticeTemplate {
  const named = mailTemplates.filter(isNotice).find((name) => name === template);
  if (!named) throw new Error(`no e-mail without a link is named ${template}`);
  return named;
}

function notice(
  template: NoticeTemplate,
  { requestedAt: at, details }: Mail,
  person: Person,
): Promise<Letter> {
  const { device, request, endedOn, until } = details;
  return writeNotice(template, {
    person,
    site: site(),
    at,
    email: person.email ?? "",
    ...(device && { device }),
    ...(request && { request }),
    ...(endedOn && until && { leaving: { endedOn: day(endedOn), until: day(until) } }),
  });
}

const day = (text: string) => Temporal.PlainDate.from(text);

/** Whose identifier an address to be proven already is: that person is told, and the page said nothing. */
async function otherOwner(tx: Db, { secretEmail, accountId }: Mail): Promise<Person | undefined> {
  const [owner] = await tx
    .select({
      accountId: accounts.id,
      email: accounts.email,
      firstName: members.firstName,
      lastName: members.lastName,
    })
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(and(eq(sql`lower(${accounts.email})`, sql`lower(${secretEmail})`), ne(accounts.id, accountId)));
  return owner;
}

async function cancelSecret(tx: Db, id: string, now: Temporal.Instant): Promise<boolean> {
  const live = and(eq(secrets.id, id), isNull(secrets.usedAt), isNull(secrets.cancelledAt));
  const cancelled = await tx
    .update(secrets)
    .set({ cancelledAt: now })
    .where(live)
    .returning({ id: secrets.id });
  return cancelled.length === 1;
}
