import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { secretHash } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { metrics } from "@/lib/core/metrics";
import { mutual } from "@/lib/core/mutual";
import { Outage } from "@/lib/core/outage";
import type { Result } from "@/lib/core/result";
import type { Attachment, Message, Smtp } from "@/lib/core/smtp";
import { inSpan } from "@/lib/core/trace";

type Written = {
  to: Message["to"];
  letter: Pick<Message, "subject" | "html" | "text">;
  attachments?: Attachment[];
};

/**
 * The message of a row. Its identifier names the row and what it says: a mail server that drops doubles drops the same
 * text, never the one whose link is the last.
 */
export const messageNamed = (id: string, { to, letter, attachments = [] }: Written): Message => ({
  ...letter,
  messageId: `<${id}.${secretHash(letter.text).toString("hex", 0, 8)}@${new URL(env().APP_URL).hostname}>`,
  to,
  replyTo: mutual.adviserEmail,
  attachments,
});

/** Hands a message over: see `Smtp`. That it is put off is noted, under the ids given and no address. */
export async function handOver(
  smtp: Smtp,
  message: Message,
  ids: Record<string, string>,
): Promise<Result<undefined, string>> {
  const { mails } = metrics();
  try {
    const outcome = await inSpan("mail", traced(ids), () => smtp.deliver(message));
    mails.count(outcome.ok ? "sent" : "refused");
    return outcome;
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
    mails.count("put_off");
    log.warn({ ...ids, code: error.message }, "mail put off");
    throw error;
  }
}

const traced = (ids: Record<string, string>) =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [`espace.${name}`, id]));

/** A machine that lost its power leaves its transaction open: PostgreSQL ends it, so that the e-mail can leave. */
export const allowDeparture = (tx: Db) =>
  tx.execute(sql`set local idle_in_transaction_session_timeout = '15min'`);

/** The address of the site, as an e-mail writes it before a path. */
export const site = (): string => new URL(env().APP_URL).href.replace(/\/$/, "");
