CREATE TABLE "beneficiaries" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"nir_sealed" "bytea",
	"nir_hash" "bytea",
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"born_on" date NOT NULL,
	"rank" smallint NOT NULL,
	"relation" text NOT NULL,
	"covered_from" date NOT NULL,
	"covered_to" date,
	"teletransmission" text NOT NULL,
	"feed_digest" "bytea" NOT NULL,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "beneficiaries_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "beneficiaries_nir" CHECK (("beneficiaries"."nir_sealed" is null) = ("beneficiaries"."nir_hash" is null)),
	CONSTRAINT "beneficiaries_rank" CHECK ("beneficiaries"."rank" between 1 and 9),
	CONSTRAINT "beneficiaries_relation" CHECK ("beneficiaries"."relation" in ('member', 'spouse', 'pacs', 'partner', 'child', 'other')),
	CONSTRAINT "beneficiaries_covered" CHECK ("beneficiaries"."covered_to" is null or "beneficiaries"."covered_to" >= "beneficiaries"."covered_from"),
	CONSTRAINT "beneficiaries_teletransmission" CHECK ("beneficiaries"."teletransmission" in ('active', 'requested', 'broken', 'none'))
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"amount_cents" integer NOT NULL,
	"employer_cents" integer NOT NULL,
	"due_on" date NOT NULL,
	"method" text NOT NULL,
	"rum" text,
	"ics" text,
	"status" text NOT NULL,
	"paid_on" date,
	"formal_notice_on" date,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "contributions_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "contributions_period" CHECK ("contributions"."period_from" <= "contributions"."period_to"),
	CONSTRAINT "contributions_employer" CHECK ("contributions"."employer_cents" between least(0, "contributions"."amount_cents") and greatest(0, "contributions"."amount_cents")),
	CONSTRAINT "contributions_method" CHECK ("contributions"."method" in ('sepa-debit', 'card', 'cheque', 'transfer', 'payroll')),
	CONSTRAINT "contributions_status" CHECK ("contributions"."status" in ('planned', 'paid', 'unpaid', 'cancelled')),
	CONSTRAINT "contributions_paid" CHECK (("contributions"."status" = 'paid') = ("contributions"."paid_on" is not null)),
	CONSTRAINT "contributions_mandate" CHECK ("contributions"."method" <> 'sepa-debit' or ("contributions"."rum" is not null and "contributions"."ics" is not null))
);
--> statement-breakpoint
CREATE TABLE "guarantees" (
	"product" text NOT NULL,
	"level" text NOT NULL,
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"kind" text NOT NULL,
	"rank" smallint NOT NULL,
	"label" text NOT NULL,
	"words" text NOT NULL,
	"rate" integer,
	"ceiling_cents" integer,
	"period" text,
	"feed_digest" "bytea" NOT NULL,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "guarantees_product_level_code_valid_from_pk" PRIMARY KEY("product","level","code","valid_from"),
	CONSTRAINT "guarantees_valid" CHECK ("guarantees"."valid_to" is null or "guarantees"."valid_to" >= "guarantees"."valid_from"),
	CONSTRAINT "guarantees_rate" CHECK ("guarantees"."rate" between 0 and 10000),
	CONSTRAINT "guarantees_ceiling" CHECK ("guarantees"."ceiling_cents" >= 0),
	CONSTRAINT "guarantees_period" CHECK ("guarantees"."period" in ('act', 'day', 'month', 'year', 'two-years', 'lifetime')),
	CONSTRAINT "guarantees_kind" CHECK ("guarantees"."kind" in ('consultation', 'pharmacy', 'laboratory', 'imaging', 'paramedical', 'transport', 'hospital',
        'optical', 'dental', 'hearing', 'alternative', 'other'))
);
--> statement-breakpoint
CREATE TABLE "reimbursements" (
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"beneficiary_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"care_on" date NOT NULL,
	"kind" text NOT NULL,
	"act_code" text NOT NULL,
	"act_label" text NOT NULL,
	"professional" text,
	"guarantee_code" text,
	"expense_cents" integer NOT NULL,
	"base_cents" integer NOT NULL,
	"scheme_rate" integer NOT NULL,
	"scheme_cents" integer NOT NULL,
	"participation_cents" integer NOT NULL,
	"franchise_cents" integer NOT NULL,
	"mutual_cents" integer NOT NULL,
	"other_cents" integer NOT NULL,
	"out_of_pocket_cents" integer NOT NULL,
	"third_party" boolean NOT NULL,
	"paid_to" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"transfer" text,
	"paid_on" date,
	"updated_at" timestamptz NOT NULL,
	CONSTRAINT "reimbursements_member_id_id_pk" PRIMARY KEY("member_id","id"),
	CONSTRAINT "reimbursements_money" CHECK ("reimbursements"."expense_cents" = "reimbursements"."scheme_cents" + "reimbursements"."mutual_cents" + "reimbursements"."other_cents" + "reimbursements"."out_of_pocket_cents"),
	CONSTRAINT "reimbursements_rate" CHECK ("reimbursements"."scheme_rate" between 0 and 100),
	CONSTRAINT "reimbursements_kind" CHECK ("reimbursements"."kind" in ('consultation', 'pharmacy', 'laboratory', 'imaging', 'paramedical', 'transport', 'hospital',
        'optical', 'dental', 'hearing', 'alternative', 'other')),
	CONSTRAINT "reimbursements_paid_to" CHECK ("reimbursements"."paid_to" in ('member', 'professional')),
	CONSTRAINT "reimbursements_status" CHECK ("reimbursements"."status" in ('received', 'in-progress', 'document-needed', 'paid', 'refused')),
	CONSTRAINT "reimbursements_paid" CHECK (("reimbursements"."status" = 'paid') = ("reimbursements"."paid_on" is not null)),
	CONSTRAINT "reimbursements_transfer" CHECK ("reimbursements"."transfer" is null or "reimbursements"."paid_on" is not null),
	CONSTRAINT "reimbursements_reason" CHECK ("reimbursements"."status" not in ('refused', 'document-needed') or "reimbursements"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD CONSTRAINT "beneficiaries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_contract" FOREIGN KEY ("member_id","contract_id") REFERENCES "public"."contracts"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reimbursements" ADD CONSTRAINT "reimbursements_beneficiary" FOREIGN KEY ("member_id","beneficiary_id") REFERENCES "public"."beneficiaries"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reimbursements" ADD CONSTRAINT "reimbursements_contract" FOREIGN KEY ("member_id","contract_id") REFERENCES "public"."contracts"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beneficiaries_by_external_id" ON "beneficiaries" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "contributions_by_due_date" ON "contributions" USING btree ("member_id","due_on","id");--> statement-breakpoint
CREATE INDEX "reimbursements_by_care" ON "reimbursements" USING btree ("member_id","care_on","id");--> statement-breakpoint
CREATE INDEX "reimbursements_by_transfer" ON "reimbursements" USING btree ("member_id","paid_on","transfer") WHERE "reimbursements"."transfer" is not null;