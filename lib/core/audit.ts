import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { metrics } from "@/lib/core/metrics";

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
  | "card-share-revoked"
  | "contact-details-changed"
  | "email-change-asked"
  | "email-changed"
  | "email-change-cancelled"
  | "password-proved"
  | "bank-change-asked"
  | "bank-changed"
  | "bank-change-cancelled"
  | "request-sent"
  | "request-cancelled"
  | "request-message"
  | "request-taken"
  | "request-given-back"
  | "request-document-asked"
  | "request-accepted"
  | "request-refused"
  | "request-answered"
  | "upload-stored"
  | "upload-removed"
  | "upload-read"
  | "export-asked"
  | "export-taken"
  | "sessions-ended"
  | "space-closed"
  | "staff-invited"
  | "staff-activated"
  | "staff-sign-in"
  | "staff-sign-in-refused"
  | "staff-sign-out"
  | "staff-revoked"
  | "staff-reset"
  | "file-searched"
  | "file-opened"
  | "account-unlocked"
  | "api-key-made"
  | "api-key-revoked"
  | "webhook-added"
  | "webhook-disabled"
  | "deliveries-replayed"
  | "termination-matched"
  | "termination-received"
  | "termination-withdrawn"
  | "termination-disputed"
  | "termination-decided"
  | "termination-closed"
  | "contract-ended"
  | "help-created"
  | "help-submitted"
  | "help-sent-back"
  | "help-scheduled"
  | "help-unscheduled"
  | "help-published"
  | "help-archived"
  | "help-reopened"
  | "help-restored"
  | "help-ordered"
  | "help-previewed"
  | "help-picture-sent"
  | "notice-set"
  | "notice-withdrawn"
  | "keys-rotated"
  | "jobs-retried"
  | "jobs-dropped"
  | "backup-made"
  | "backup-verified"
  | "retention-run"
  | "member-erased"
  | "member-back";

type AuditEvent = {
  kind: AuditKind;
  accountId?: string | undefined;
  /** Whose file a person of the mutual looked at or changed, and who that person is. */
  memberId?: string | undefined;
  staffId?: string | undefined;
  details?: Record<string, string>;
  now: Temporal.Instant;
};

/** Writes what happened, in the transaction of the change. Details are ids and codes, never what a person typed. */
export async function recordEvent(db: Db, event: AuditEvent): Promise<void> {
  const { kind, accountId = null, memberId = null, staffId = null, details = {}, now } = event;
  await db.execute(sql`
    insert into audit_events (at, kind, account_id, member_id, staff_id, details)
    values (${now.toString()}, ${kind}, ${accountId}, ${memberId}, ${staffId}, ${JSON.stringify(details)}::jsonb)`);
  // Whether the transaction will stand is not known here.
  metrics().events.inc({ kind });
}
