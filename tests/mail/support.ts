import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { vi } from "vitest";
import type { Db } from "@/db/client";
import { accounts, mails, type SecretPurpose, secrets } from "@/db/schema";
import { askSecret } from "@/lib/account/secrets";
import { sendMail } from "@/lib/account/send-mail";
import { now } from "@/lib/core/clock";
import { type MailTemplate, queueMail } from "@/lib/core/mail";
import { openSmtp, type Smtp } from "@/lib/core/smtp";
import { startWorker } from "@/lib/core/worker";
import type { SmtpPeer } from "../support/smtp-peer";

export const from = "Espace adhérent <ne-pas-repondre@mutuelle.example>";

let serial = 0;

/** A member and the account, whose address is known or not yet. Gives the account's id. */
export async function anAccount(db: Db, email: string | null): Promise<string> {
  serial += 1;
  const [memberId, accountId] = [randomUUID(), randomUUID()];
  const membershipNumber = String(serial).padStart(8, "0");
  await db.execute(sql`
    insert into members (id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on, feed_digest, updated_at)
    values (${memberId}, ${memberId}, ${membershipNumber}, '', '', 'Sentinelle-Nom', 'Camille', '1980-01-01', '', now())`);
  await db.insert(accounts).values({ id: accountId, memberId, email, createdAt: now() });
  return accountId;
}

type Asked = { purpose?: SecretPurpose; address?: string };

/** Decides an e-mail with its link. Gives the ids of both. */
export async function aLinkMail(
  db: Db,
  accountId: string,
  { purpose = "password-reset", address }: Asked = {},
) {
  const secretId = await askSecret(db, {
    accountId,
    purpose,
    now: now(),
    ...(address && { email: address }),
  });
  await queueMail(db, { template: purpose, accountId, secretId, now: now() });
  const [mail] = await db.select({ id: mails.id }).from(mails).where(eq(mails.secretId, secretId));
  return { secretId, mailId: mail!.id };
}

export async function aNotice(db: Db, accountId: string, template: MailTemplate): Promise<string> {
  await queueMail(db, { template, accountId, now: now() });
  const [mail] = await db.select({ id: mails.id }).from(mails).where(eq(mails.accountId, accountId));
  return mail!.id;
}

export const smtpTo = (peer: SmtpPeer): Smtp => openSmtp({ url: peer.url, from });

/** A worker inside the test's process, which sends to the peer. */
export const aWorker = (db: Db, databaseUrl: string, smtp: Smtp) =>
  startWorker({
    databaseUrl,
    tasks: { "send-mail": ({ mailId }) => sendMail(db, mailId, now(), smtp) },
    sweepSeconds: 0.5,
  });

export async function mailRow(db: Db, id: string) {
  const [row] = await db.select().from(mails).where(eq(mails.id, id));
  return row!;
}

export async function accountRow(db: Db, id: string) {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id));
  return row!;
}

export async function secretRow(db: Db, id: string) {
  const [row] = await db.select().from(secrets).where(eq(secrets.id, id));
  return row!;
}

type Job = { attempts: number; locked_by: string | null; last_error: string | null; payload: object };

export const jobs = async (db: Db): Promise<Job[]> => [
  ...(await db.execute<Job>(
    sql`select attempts, locked_by, last_error, payload from graphile_worker._private_jobs order by id`,
  )),
];

/** Stands for the passing of time: what waits for its next attempt is due now. */
export async function letTimePass(db: Db): Promise<void> {
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`);
  await db.execute(sql`select pg_notify('jobs:insert', '{"r":1,"count":50}')`);
}

export const eventually = <T>(fact: () => Promise<T> | T) =>
  vi.waitFor(fact, { timeout: 40_000, interval: 40 });
