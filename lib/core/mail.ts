import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { seal } from "@/lib/core/crypto";
import { addJob } from "@/lib/core/jobs";

export const mailTemplates = [
  "activation",
  "invitation",
  "address-already-used",
  "identifier-shown",
  "identifier-reminder",
  "password-reset",
  "password-changed",
  "new-sign-in",
  "request-received",
  "request-updated",
  "request-message",
  "export-ready",
  "space-closed",
  "documents-leaving",
  "email-change",
  "email-change-cancel",
  "email-changed",
  "bank-change-cancel",
  "bank-changed",
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

type Mail = {
  /** Given by a job that may run twice: its e-mail is decided once. */
  id?: string;
  template: MailTemplate;
  accountId: string;
  /** The link it carries; the secret itself is made when the mail leaves. */
  secretId?: string;
  /** What the text needs beyond the account; never personal. */
  details?: Record<string, string>;
  /** An address that the account may no longer have when the e-mail leaves: sealed until then, then forgotten. */
  to?: string;
  now: Temporal.Instant;
};

/** Decides an e-mail in the caller's transaction: it leaves by the job queue if and only if the change stands. */
export async function queueMail(
  db: Db,
  { id: mailId = randomUUID(), template, accountId, secretId, details = {}, to, now }: Mail,
): Promise<void> {
  const said = to === undefined ? details : { ...details, to: seal(to, mailId).toString("base64") };
  await db.execute(sql`
    insert into mails (id, account_id, template, secret_id, details, requested_at)
    values (${mailId}, ${accountId}, ${template}, ${secretId ?? null}, ${JSON.stringify(said)}::jsonb, ${now.toString()})`);
  await addJob(db, "send-mail", { mailId });
}

/** Whether an e-mail was decided already. */
export async function isQueued(db: Db, mailId: string): Promise<boolean> {
  return (await db.execute(sql`select from mails where id = ${mailId}`)).length > 0;
}
