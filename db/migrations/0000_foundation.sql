CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"email" text,
	"password_hash" text,
	"created_at" timestamptz NOT NULL,
	"email_verified_at" timestamptz,
	"activated_at" timestamptz,
	"mail_refused_at" timestamptz,
	"mail_refusal" text,
	CONSTRAINT "accounts_memberId_unique" UNIQUE("member_id"),
	CONSTRAINT "accounts_activated" CHECK ("accounts"."activated_at" is null or ("accounts"."email" is not null and "accounts"."password_hash" is not null))
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamptz NOT NULL,
	"account_id" uuid,
	"kind" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_events_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"account_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"label" text NOT NULL,
	"first_seen_at" timestamptz NOT NULL,
	"seen_at" timestamptz NOT NULL,
	CONSTRAINT "devices_account_id_hash_pk" PRIMARY KEY("account_id","hash")
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" text,
	"hash" "bytea",
	"requested_at" timestamptz NOT NULL,
	"expires_at" timestamptz,
	"used_at" timestamptz,
	"cancelled_at" timestamptz,
	CONSTRAINT "secrets_hash_unique" UNIQUE("hash"),
	CONSTRAINT "secrets_purpose" CHECK ("secrets"."purpose" in ('activation', 'invitation', 'password-reset')),
	CONSTRAINT "secrets_expiry" CHECK (("secrets"."hash" is null) = ("secrets"."expires_at" is null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"device_hash" "bytea" NOT NULL,
	"created_at" timestamptz NOT NULL,
	"seen_at" timestamptz NOT NULL,
	"ended_at" timestamptz,
	"ended_because" text,
	CONSTRAINT "sessions_end" CHECK (("sessions"."ended_at" is null) = ("sessions"."ended_because" is null))
);
--> statement-breakpoint
CREATE TABLE "captcha_solutions" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamptz NOT NULL,
	"finished_at" timestamptz,
	"summary" jsonb
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"template" text NOT NULL,
	"secret_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"requested_at" timestamptz NOT NULL,
	"sent_at" timestamptz,
	"refused_at" timestamptz,
	"refusal" text
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"window_ends_at" timestamptz NOT NULL,
	"locked_until" timestamptz,
	"allowed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"nature" text NOT NULL,
	"product" text NOT NULL,
	"level" text NOT NULL,
	"options" text[] NOT NULL,
	"responsible" boolean NOT NULL,
	"employer" text,
	"first_subscribed_on" date NOT NULL,
	"effective_on" date NOT NULL,
	"renewal" text NOT NULL,
	"ended_on" date,
	"feed_digest" "bytea" NOT NULL,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "contracts_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "contracts_nature" CHECK ("contracts"."nature" in ('individuel', 'collectif-facultatif', 'collectif-obligatoire')),
	CONSTRAINT "contracts_renewal" CHECK ("contracts"."renewal" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "contracts_ended" CHECK ("contracts"."ended_on" is null or "contracts"."ended_on" >= "contracts"."effective_on"),
	CONSTRAINT "contracts_first_subscribed" CHECK ("contracts"."first_subscribed_on" <= "contracts"."effective_on")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text NOT NULL,
	"membership_number" text NOT NULL,
	"nir_sealed" "bytea" NOT NULL,
	"nir_hash" "bytea" NOT NULL,
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"born_on" date NOT NULL,
	"email" text,
	"feed_digest" "bytea" NOT NULL,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "members_externalId_unique" UNIQUE("external_id"),
	CONSTRAINT "members_membershipNumber_unique" UNIQUE("membership_number"),
	CONSTRAINT "members_membership_number" CHECK ("members"."membership_number" ~ '^[0-9]{8}$')
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secrets" ADD CONSTRAINT "secrets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_secret_id_secrets_id_fk" FOREIGN KEY ("secret_id") REFERENCES "public"."secrets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_events_by_account" ON "audit_events" USING btree ("account_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "secrets_one_live" ON "secrets" USING btree ("account_id","purpose") WHERE "secrets"."used_at" is null and "secrets"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_live" ON "sessions" USING btree ("account_id") WHERE "sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "captcha_solutions_by_expiry" ON "captcha_solutions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "throttles_by_end" ON "throttles" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "contracts_by_external_id" ON "contracts" USING btree ("external_id");