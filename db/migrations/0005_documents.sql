-- step by step
CREATE TABLE "card_shares" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"revoked_at" timestamptz,
	"opens" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamptz,
	CONSTRAINT "card_shares_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "card_shares_secret" UNIQUE("secret_hash"),
	CONSTRAINT "card_shares_expiry" CHECK ("card_shares"."expires_at" > "card_shares"."created_at"),
	CONSTRAINT "card_shares_opened" CHECK (("card_shares"."opens" = 0) = ("card_shares"."opened_at" is null))
);
--> statement-breakpoint
CREATE TABLE "issued_documents" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"issued_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"revoked_at" timestamptz,
	CONSTRAINT "issued_documents_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "issued_documents_code" UNIQUE("code_hash"),
	CONSTRAINT "issued_documents_kind" CHECK ("issued_documents"."kind" in ('card', 'guarantee-certificate', 'affiliation-certificate', 'contributions-certificate',
        'certificate', 'schedule', 'due-notice', 'statement', 'termination-certificate')),
	CONSTRAINT "issued_documents_valid" CHECK ("issued_documents"."valid_until" >= "issued_documents"."issued_on")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "email_confirmed_at" timestamptz;--> statement-breakpoint
ALTER TABLE "card_shares" ADD CONSTRAINT "card_shares_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD CONSTRAINT "issued_documents_contract" FOREIGN KEY ("member_id","contract_id") REFERENCES "public"."contracts"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issued_documents_by_day" ON "issued_documents" USING btree ("member_id","issued_on","id");--> statement-breakpoint
COMMENT ON COLUMN accounts.email_confirmed_at IS 'when the owner last said that the address is still right | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.id IS 'names the document to its owner | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.member_id IS 'whose document it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.contract_id IS 'the contract it speaks of | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.code_hash IS 'keyed hash of the code printed on it | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.kind IS 'kind of document | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.issued_on IS 'day it was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.valid_until IS 'last day it may be relied on | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.revoked_at IS 'when its owner cancelled it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.id IS 'names the link to its owner | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.member_id IS 'whose card it shows | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.secret_hash IS 'SHA-256 of the secret in the link | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.created_at IS 'when it was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.expires_at IS 'when it stops showing the card | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.revoked_at IS 'when its owner cancelled it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.opens IS 'how often it was opened | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN card_shares.opened_at IS 'when it was last opened | personal: no';
