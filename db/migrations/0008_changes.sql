-- step by step
CREATE TABLE "bank_accounts" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"use" text NOT NULL,
	"state" text NOT NULL,
	"iban_sealed" "bytea" NOT NULL,
	"iban_hint" text NOT NULL,
	"holder" text NOT NULL,
	"mandate_rum" text,
	"mandate_signed_at" timestamptz,
	"requested_at" timestamptz NOT NULL,
	"applies_at" timestamptz NOT NULL,
	"settled_at" timestamptz,
	CONSTRAINT "bank_accounts_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "bank_accounts_use" CHECK ("bank_accounts"."use" in ('reimbursement', 'debit')),
	CONSTRAINT "bank_accounts_state" CHECK ("bank_accounts"."state" in ('pending', 'current', 'replaced', 'cancelled')),
	CONSTRAINT "bank_accounts_mandate" CHECK (("bank_accounts"."use" = 'debit') = ("bank_accounts"."mandate_rum" is not null)),
	CONSTRAINT "bank_accounts_settled" CHECK (("bank_accounts"."state" = 'pending') = ("bank_accounts"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamptz NOT NULL,
	"used_at" timestamptz,
	"revoked_at" timestamptz,
	CONSTRAINT "api_keys_name_unique" UNIQUE("name"),
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changes_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"tx" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"at" timestamptz NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload_sealed" "bytea" NOT NULL,
	CONSTRAINT "changes_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"webhook_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamptz NOT NULL,
	"settled_at" timestamptz,
	CONSTRAINT "webhook_deliveries_webhook_id_change_id_pk" PRIMARY KEY("webhook_id","change_id"),
	CONSTRAINT "webhook_deliveries_state" CHECK ("webhook_deliveries"."state" in ('pending', 'delivered', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"created_at" timestamptz NOT NULL,
	"disabled_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "contact_details" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"address_flat" text DEFAULT '' NOT NULL,
	"address_building" text DEFAULT '' NOT NULL,
	"address_street" text DEFAULT '' NOT NULL,
	"address_place" text DEFAULT '' NOT NULL,
	"postcode" text DEFAULT '' NOT NULL,
	"town" text DEFAULT '' NOT NULL,
	"country" text DEFAULT 'FR' NOT NULL,
	"mobile" text,
	"landline" text,
	"post_preference" text DEFAULT 'electronic' NOT NULL,
	"changed_at" timestamptz,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "contact_details_country" CHECK ("contact_details"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "contact_details_post" CHECK ("contact_details"."post_preference" in ('electronic', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "data_exports" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"requested_at" timestamptz NOT NULL,
	"made_at" timestamptz,
	"expires_at" timestamptz,
	"storage_key" text,
	"bytes" integer,
	"removed_at" timestamptz,
	CONSTRAINT "data_exports_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "data_exports_made" CHECK (("data_exports"."made_at" is null) = ("data_exports"."storage_key" is null))
);
--> statement-breakpoint
CREATE TABLE "request_events" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	"state" text NOT NULL,
	"by" text NOT NULL,
	"staff_id" uuid,
	"note" text,
	CONSTRAINT "request_events_member_id_request_id_id_pk" PRIMARY KEY("member_id","request_id","id"),
	CONSTRAINT "request_events_by" CHECK ("request_events"."by" in ('member', 'adviser', 'system'))
);
--> statement-breakpoint
CREATE TABLE "request_messages" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	"by" text NOT NULL,
	"staff_id" uuid,
	"text_sealed" "bytea" NOT NULL,
	"read_at" timestamptz,
	CONSTRAINT "request_messages_member_id_request_id_id_pk" PRIMARY KEY("member_id","request_id","id"),
	CONSTRAINT "request_messages_by" CHECK ("request_messages"."by" in ('member', 'adviser'))
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"answers_sealed" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamptz NOT NULL,
	"saved_at" timestamptz NOT NULL,
	"sent_at" timestamptz,
	"promised_on" date,
	"taken_by" uuid,
	"taken_at" timestamptz,
	"awaited" text,
	"decided_by" uuid,
	"decided_at" timestamptz,
	"reason" text,
	"applied_at" timestamptz,
	CONSTRAINT "requests_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "requests_id" UNIQUE("id"),
	CONSTRAINT "requests_kind" CHECK ("requests"."kind" in ('birth', 'adoption', 'marriage', 'pacs', 'common-law', 'separation', 'studies-ended', 'death', 'move', 'retirement', 'removal', 'claim', 'question')),
	CONSTRAINT "requests_state" CHECK ("requests"."state" in ('draft', 'sent', 'received', 'under-review', 'document-needed', 'refused', 'accepted', 'applied', 'answered', 'cancelled')),
	CONSTRAINT "requests_sent" CHECK ("requests"."state" in ('draft', 'cancelled') or "requests"."sent_at" is not null),
	CONSTRAINT "requests_decided" CHECK (("requests"."decided_at" is not null) = ("requests"."state" in ('refused', 'accepted', 'applied', 'answered'))),
	CONSTRAINT "requests_refused" CHECK ("requests"."state" <> 'refused' or "requests"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"storage_key" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"created_at" timestamptz NOT NULL,
	"removed_at" timestamptz,
	CONSTRAINT "uploads_member_id_request_id_id_pk" PRIMARY KEY("member_id","request_id","id"),
	CONSTRAINT "uploads_storage_key" UNIQUE("storage_key"),
	CONSTRAINT "uploads_type" CHECK ("uploads"."media_type" in ('application/pdf', 'image/jpeg', 'image/png'))
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"totp_sealed" "bytea",
	"totp_step" bigint,
	"invited_at" timestamptz NOT NULL,
	"activated_at" timestamptz,
	"revoked_at" timestamptz,
	CONSTRAINT "staff_role" CHECK ("staff"."role" in ('adviser', 'editor', 'administrator')),
	CONSTRAINT "staff_activated" CHECK ("staff"."activated_at" is null or ("staff"."password_hash" is not null and "staff"."totp_sealed" is not null))
);
--> statement-breakpoint
CREATE TABLE "staff_links" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"used_at" timestamptz,
	"cancelled_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"seen_at" timestamptz NOT NULL,
	"ended_at" timestamptz,
	"ended_because" text,
	CONSTRAINT "staff_sessions_because" CHECK ("staff_sessions"."ended_because" in ('signed-out', 'replaced', 'revoked', 'reset')),
	CONSTRAINT "staff_sessions_end" CHECK (("staff_sessions"."ended_at" is null) = ("staff_sessions"."ended_because" is null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "closed_at" timestamptz;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "staff_id" uuid;--> statement-breakpoint
ALTER TABLE "secrets" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "id" uuid, ALTER COLUMN "id" SET DEFAULT gen_random_uuid();--> statement-breakpoint
DO $$
DECLARE
  here bytea := '';
  last bytea;
BEGIN
  LOOP
    SELECT hash INTO last FROM (SELECT hash FROM sessions WHERE hash > here ORDER BY hash LIMIT 5000) next
      ORDER BY hash DESC LIMIT 1;
    EXIT WHEN last IS NULL;
    UPDATE sessions SET id = gen_random_uuid() WHERE hash > here AND hash <= last AND id IS NULL;
    COMMIT;
    here := last;
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_id_given" CHECK ("id" IS NOT NULL) NOT VALID;--> statement-breakpoint
ALTER TABLE "sessions" VALIDATE CONSTRAINT "sessions_id_given";--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_id_given";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamptz DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_details" ADD CONSTRAINT "contact_details_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_request" FOREIGN KEY ("member_id","request_id") REFERENCES "public"."requests"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_request" FOREIGN KEY ("member_id","request_id") REFERENCES "public"."requests"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_taken_by_staff_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_request" FOREIGN KEY ("member_id","request_id") REFERENCES "public"."requests"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_links" ADD CONSTRAINT "staff_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_accounts_one_pending" ON "bank_accounts" USING btree ("member_id","use") WHERE "bank_accounts"."state" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "bank_accounts_one_current" ON "bank_accounts" USING btree ("member_id","use") WHERE "bank_accounts"."state" = 'current';--> statement-breakpoint
CREATE INDEX "bank_accounts_to_apply" ON "bank_accounts" USING btree ("applies_at") WHERE "bank_accounts"."state" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "bank_accounts_rum" ON "bank_accounts" USING btree ("mandate_rum");--> statement-breakpoint
CREATE INDEX "changes_in_order" ON "changes" USING btree ("tx","number");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_dead" ON "webhook_deliveries" USING btree ("created_at") WHERE "webhook_deliveries"."state" = 'dead';--> statement-breakpoint
CREATE INDEX "data_exports_to_remove" ON "data_exports" USING btree ("expires_at") WHERE "data_exports"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_draft" ON "requests" USING btree ("member_id","kind") WHERE "requests"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "requests_by_member" ON "requests" USING btree ("member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_queue" ON "requests" USING btree ("sent_at","id") WHERE "requests"."state" in ('sent', 'received', 'under-review', 'document-needed');--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "staff_links_one_live" ON "staff_links" USING btree ("staff_id") WHERE "staff_links"."used_at" is null and "staff_links"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "staff_sessions_live" ON "staff_sessions" USING btree ("staff_id") WHERE "staff_sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_events_by_member" ON "audit_events" USING btree ("member_id","at") WHERE "audit_events"."staff_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "secrets_one_live_each" ON "secrets" USING btree ("account_id","purpose",coalesce("subject_id", "account_id")) WHERE "secrets"."used_at" is null and "secrets"."cancelled_at" is null;--> statement-breakpoint
DO $$ BEGIN
  DROP INDEX "secrets_one_live";
  ALTER INDEX "secrets_one_live_each" RENAME TO "secrets_one_live";
END $$;--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "sessions_id_unique" ON "sessions" ("id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_id_unique" UNIQUE USING INDEX "sessions_id_unique";--> statement-breakpoint
ALTER TABLE "secrets" DROP CONSTRAINT "secrets_purpose", ADD CONSTRAINT "secrets_purpose" CHECK ("secrets"."purpose" in ('activation', 'invitation', 'password-reset', 'email-change', 'email-change-cancel', 'bank-change-cancel')) NOT VALID;--> statement-breakpoint
ALTER TABLE "secrets" VALIDATE CONSTRAINT "secrets_purpose";--> statement-breakpoint
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_ended_because", ADD CONSTRAINT "sessions_ended_because" CHECK ("sessions"."ended_because" in ('signed-out', 'replaced', 'password-changed', 'email-changed', 'ended-by-owner', 'ended-by-staff', 'space-closed')) NOT VALID;--> statement-breakpoint
ALTER TABLE "sessions" VALIDATE CONSTRAINT "sessions_ended_because";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_template", ADD CONSTRAINT "mails_template" CHECK ("mails"."template" in ('activation', 'invitation', 'address-already-used', 'identifier-shown', 'identifier-reminder', 'password-reset', 'password-changed', 'new-sign-in', 'email-change', 'email-change-cancel', 'email-changed', 'bank-change-cancel', 'bank-changed', 'request-received', 'request-updated', 'request-message', 'export-ready', 'space-closed')) NOT VALID;--> statement-breakpoint
ALTER TABLE "mails" VALIDATE CONSTRAINT "mails_template";--> statement-breakpoint
COMMENT ON COLUMN accounts.closed_at IS 'when its owner closed the space | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.subject_id IS 'what the link is about: a bank account to come | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN sessions.id IS 'names the session to its owner, opens nothing | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN sessions.proved_at IS 'when the password was last given | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.member_id IS 'whose file was looked at or changed by staff | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.staff_id IS 'the person of the mutual who did it | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.member_id IS 'whose details they are | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.address_flat IS 'flat, floor, staircase | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.address_building IS 'building, entrance, residence | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.address_street IS 'number and street | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.address_place IS 'hamlet, post box | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.postcode IS 'postcode | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.town IS 'town | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.country IS 'country, ISO 3166-1 alpha-2 | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.mobile IS 'mobile telephone, E.164 | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.landline IS 'fixed telephone, E.164 | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.post_preference IS 'paper or electronic | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.changed_at IS 'when the member last changed them here | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contact_details.updated_at IS 'last change, from either side | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.id IS 'names the account to its owner | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.member_id IS 'whose account it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts."use" IS 'reimbursements or debits | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts."state" IS 'pending, current, replaced, cancelled | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.iban_sealed IS 'IBAN, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.iban_hint IS 'first and last four characters of the IBAN | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.holder IS 'name of the account holder | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.mandate_rum IS 'unique reference of the SEPA mandate | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.mandate_signed_at IS 'when the mandate was signed | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.requested_at IS 'when it was asked for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.applies_at IS 'end of the 48 hours in which it can be cancelled | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN bank_accounts.settled_at IS 'when it became current, was replaced or cancelled | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.id IS 'names the request | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.member_id IS 'who asks | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.kind IS 'what is asked | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests."state" IS 'where it stands | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.answers_sealed IS 'what was typed, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.version IS 'grows at each change | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.created_at IS 'when it was begun | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.saved_at IS 'when it was last saved | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.sent_at IS 'when it was sent, which is its receipt | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.promised_on IS 'day an answer is promised for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.taken_by IS 'adviser who handles it | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.taken_at IS 'when that adviser took it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.awaited IS 'document awaited from the member | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.decided_by IS 'adviser who decided | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.decided_at IS 'when it was decided | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN requests.reason IS 'reason of the decision, for the member | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN requests.applied_at IS 'when the decision took effect | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_events.id IS 'names the stage | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_events.member_id IS 'whose request it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_events.request_id IS 'the request | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_events."at" IS 'when | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_events."state" IS 'the state it came to | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_events."by" IS 'member, adviser or system | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_events.staff_id IS 'which adviser | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_events.note IS 'reason or document awaited, as said then | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_messages.id IS 'names the message | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_messages.member_id IS 'whose request it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_messages.request_id IS 'the request | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_messages."at" IS 'when it was written | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_messages."by" IS 'member or adviser | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN request_messages.staff_id IS 'which adviser | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_messages.text_sealed IS 'the text, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN request_messages.read_at IS 'when the other side read it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN uploads.id IS 'names the document | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN uploads.member_id IS 'who sent it | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN uploads.request_id IS 'the request it belongs to | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN uploads.purpose IS 'which document it is said to be | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN uploads.file_name IS 'the name its owner knows it by, cleaned | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN uploads.media_type IS 'type read from the bytes | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN uploads.bytes IS 'size | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN uploads.storage_key IS 'random name in the storage | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN uploads.sha256 IS 'fingerprint of the stored bytes | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN uploads.created_at IS 'when it was received | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN uploads.removed_at IS 'when its bytes were removed | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff.id IS 'names the person | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff.email IS 'sign-in address | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff."name" IS 'name shown to colleagues and members | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff.role IS 'adviser, editor or administrator | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff.password_hash IS 'bcrypt hash | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff.totp_sealed IS 'authenticator secret, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff.totp_step IS 'last step whose code was used | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff.invited_at IS 'when the account was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff.activated_at IS 'first sign-in | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff.revoked_at IS 'when access was withdrawn | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_links."hash" IS 'SHA-256 of the secret in the link | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff_links.staff_id IS 'whose link it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff_links.created_at IS 'when it was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_links.expires_at IS 'when it stops working | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_links.used_at IS 'when it was used | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_links.cancelled_at IS 'when a newer one replaced it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_sessions."hash" IS 'SHA-256 of the session id | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff_sessions.staff_id IS 'who is signed in | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN staff_sessions.created_at IS 'sign-in | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_sessions.seen_at IS 'last activity | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_sessions.ended_at IS 'when it ended | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN staff_sessions.ended_because IS 'why it ended | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN changes."number" IS 'order of writing | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN changes.id IS 'stable name of the change, for who reads it twice | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN changes.tx IS 'transaction that wrote it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN changes."at" IS 'when it was decided | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN changes.member_id IS 'whom it is about | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN changes.kind IS 'what changed | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN changes.payload_sealed IS 'what changed, as JSON, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN api_keys.id IS 'names the key | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN api_keys."name" IS 'what an operator calls it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN api_keys."hash" IS 'SHA-256 of the key | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN api_keys.scopes IS 'what it may do | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN api_keys.created_at IS 'when it was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN api_keys.used_at IS 'last use, to the minute | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN api_keys.revoked_at IS 'when it was withdrawn | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhooks.id IS 'names the address | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhooks.url IS 'where changes are announced | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhooks.secret_sealed IS 'key of the signatures, encrypted | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhooks.created_at IS 'when it was added | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhooks.disabled_at IS 'when it was switched off | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries.webhook_id IS 'the address | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries.change_id IS 'the change | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries."state" IS 'pending, delivered or dead | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries.attempts IS 'tries so far | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries.last_error IS 'status or network code of the last failure | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries.created_at IS 'when the change was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN webhook_deliveries.settled_at IS 'when it was delivered or given up | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.id IS 'names the archive to its owner | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.member_id IS 'whose data it holds | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.requested_at IS 'when it was asked for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.made_at IS 'when it was ready | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.expires_at IS 'when it can no longer be taken | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.storage_key IS 'random name in the storage | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.bytes IS 'size | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN data_exports.removed_at IS 'when its bytes were removed | personal: no';
