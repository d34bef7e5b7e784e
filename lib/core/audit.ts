import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";

export type AuditKind =
  | "sign-in"
  | "sign-in-refused"
  | "sign-out"
  | "space-asked"
  | "space-refused"
  | "identifier-shown"
  | "identifier-refused"
  | "reset-asked"
  | "reset-refused"
  | "password-set"
  | "link-refused"
  | "account-opened-by-feed"
  | "address-corrected-by-feed"
  | "mail-refused"
  | "email-confirmed"
  | "document-issued"
  | "document-revoked"
  | "card-shared"
  | "card-share-revoked";

type AuditEvent = {
  kind: AuditKind;
  accountId?: string | undefined;
  details?: Record<string, string>;
  now: Temporal.Instant;
};

/** Writes what happened, in the transaction of the change. Details are ids and codes, never what a person typed. */
export async function recordEvent(db: Db, { kind, accountId, details = {}, now }: AuditEvent): Promise<void> {
  await db.execute(sql`
    insert into audit_events (at, kind, account_id, details)
    values (${now.toString()}, ${kind}, ${accountId ?? null}, ${JSON.stringify(details)}::jsonb)`);
}
