-- step by step
CREATE TABLE "termination_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"termination_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_sealed" "bytea" NOT NULL,
	"notice_id" uuid,
	"link_hash" "bytea",
	"link_expires_at" timestamptz,
	"requested_at" timestamptz NOT NULL,
	"sent_at" timestamptz,
	"refused_at" timestamptz,
	"refusal" text,
	CONSTRAINT "termination_letters_linkHash_unique" UNIQUE("link_hash"),
	CONSTRAINT "termination_letters_kind" CHECK ("termination_letters"."kind" in ('received', 'on-file', 'dated', 'closed', 'withdrawn', 'disputed', 'ended')),
	CONSTRAINT "termination_letters_link" CHECK (("termination_letters"."link_hash" is null) = ("termination_letters"."link_expires_at" is null))
);
--> statement-breakpoint
CREATE TABLE "termination_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"termination_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamptz NOT NULL,
	"sha256" "bytea" NOT NULL,
	"pdf_sealed" "bytea" NOT NULL,
	CONSTRAINT "termination_notices_kind" CHECK ("termination_notices"."kind" in ('received', 'dated'))
);
--> statement-breakpoint
CREATE TABLE "terminations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"channel" text NOT NULL,
	"member_id" uuid,
	"contract_id" uuid,
	"motive" text,
	"event_on" date,
	"link_stated" boolean NOT NULL,
	"declared_sealed" "bytea" NOT NULL,
	"received_at" timestamptz NOT NULL,
	"received_on" date NOT NULL,
	"state" text NOT NULL,
	"decision_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"ends_on" date,
	"ground" text,
	"former_end" date,
	"decided_by" uuid,
	"decided_at" timestamptz,
	"decision_sealed" "bytea",
	"withdrawn_at" timestamptz,
	"disputed_at" timestamptz,
	"disputed_by" text,
	"dispute_reason" text,
	"ended_at" timestamptz,
	CONSTRAINT "terminations_reference_unique" UNIQUE("reference"),
	CONSTRAINT "terminations_channel" CHECK ("terminations"."channel" in ('public', 'space', 'insurer')),
	CONSTRAINT "terminations_motive" CHECK ("terminations"."motive" in ('renewal', 'move', 'marital-status', 'matrimonial-regime', 'profession', 'retirement', 'end-of-activity', 'compulsory-cover', 'renunciation', 'late-due-notice', 'missing-due-notice', 'death', 'other')),
	CONSTRAINT "terminations_state" CHECK ("terminations"."state" in ('to-decide', 'confirmed', 'disputed', 'withdrawn', 'replaced', 'closed', 'ended')),
	CONSTRAINT "terminations_reason" CHECK ("terminations"."decision_reason" in ('unmatched', 'company', 'death', 'compulsory', 'already-ends', 'no-contact', 'other-risk')),
	CONSTRAINT "terminations_ground" CHECK ("terminations"."ground" in ('any-time', 'renewal', 'late-due-notice', 'missing-due-notice', 'life-event', 'compulsory-cover', 'renunciation', 'death')),
	CONSTRAINT "terminations_disputer" CHECK ("terminations"."disputed_by" in ('asker', 'on-file', 'member', 'staff')),
	CONSTRAINT "terminations_dispute_reason" CHECK ("terminations"."dispute_reason" in ('not-theirs', 'mistake', 'wrong-end')),
	CONSTRAINT "terminations_member" CHECK (("terminations"."member_id" is null) = ("terminations"."contract_id" is null)),
	CONSTRAINT "terminations_end" CHECK ("terminations"."state" not in ('confirmed', 'ended') or ("terminations"."ends_on" is not null and "terminations"."member_id" is not null)),
	CONSTRAINT "terminations_ended" CHECK (("terminations"."ended_at" is not null) = ("terminations"."state" = 'ended'))
);
--> statement-breakpoint
ALTER TABLE "termination_letters" ADD CONSTRAINT "termination_letters_termination_id_terminations_id_fk" FOREIGN KEY ("termination_id") REFERENCES "public"."terminations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "termination_letters" ADD CONSTRAINT "termination_letters_notice_id_termination_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."termination_notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "termination_notices" ADD CONSTRAINT "termination_notices_termination_id_terminations_id_fk" FOREIGN KEY ("termination_id") REFERENCES "public"."terminations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terminations" ADD CONSTRAINT "terminations_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terminations" ADD CONSTRAINT "terminations_contract" FOREIGN KEY ("member_id","contract_id") REFERENCES "public"."contracts"("member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "termination_letters_by_termination" ON "termination_letters" USING btree ("termination_id","requested_at");--> statement-breakpoint
CREATE INDEX "termination_notices_by_termination" ON "termination_notices" USING btree ("termination_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "terminations_one_live" ON "terminations" USING btree ("member_id","contract_id") WHERE "terminations"."state" = 'confirmed';--> statement-breakpoint
CREATE INDEX "terminations_by_member" ON "terminations" USING btree ("member_id","received_at");--> statement-breakpoint
CREATE INDEX "terminations_queue" ON "terminations" USING btree ("received_at","id") WHERE "terminations"."state" in ('to-decide', 'disputed');--> statement-breakpoint
ALTER TABLE "contracts" DROP CONSTRAINT "contracts_ended", ADD CONSTRAINT "contracts_ended" CHECK ("contracts"."ended_on" is null or "contracts"."ended_on" >= "contracts"."effective_on" - 1) NOT VALID;--> statement-breakpoint
ALTER TABLE "contracts" VALIDATE CONSTRAINT "contracts_ended";
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.id IS 'names the e-mail, and its Message-ID | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.termination_id IS 'the request it is about | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.kind IS 'received, on-file, dated, closed, withdrawn, disputed or ended | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.to_sealed IS 'address and name, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.notice_id IS 'the avis attached | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.link_hash IS 'SHA-256 of the link''s secret | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.link_expires_at IS 'when the link no longer serves | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.requested_at IS 'when it was decided | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.sent_at IS 'when it left | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.refused_at IS 'when it was refused for good | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_letters.refusal IS 'SMTP code or reason | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_notices.id IS 'names the avis | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_notices.termination_id IS 'the request it is about | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_notices.kind IS 'received or dated | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_notices."at" IS 'when it was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_notices.sha256 IS 'SHA-256 of the PDF | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN termination_notices.pdf_sealed IS 'the PDF, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.id IS 'names the request | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.reference IS 'what people quote | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.channel IS 'public, space or insurer | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.member_id IS 'whose contract, once known | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.contract_id IS 'which contract, once known | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.motive IS 'motive given, if any | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.event_on IS 'day of the event | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.link_stated IS 'whether the link of a life event to the risk was stated | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.declared_sealed IS 'what was typed: who asks, for whom, how to answer; encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.received_at IS 'moment of receipt | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.received_on IS 'day of receipt that the law counts from | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations."state" IS 'to-decide, confirmed, disputed, withdrawn, replaced, closed or ended | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.decision_reason IS 'why a person of the mutual decides | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.version IS 'grows at each change | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.ends_on IS 'last day of cover | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.ground IS 'ground of the law that gives the end | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.former_end IS 'end that the contract had before | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.decided_by IS 'person of the mutual who decided | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.decided_at IS 'when it was decided | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.decision_sealed IS 'what was told to who asked, encrypted | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.withdrawn_at IS 'when who asked gave it up | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.disputed_at IS 'when somebody contested it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.disputed_by IS 'asker, on-file, member or staff (by telephone): who said so | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN terminations.dispute_reason IS 'why, when said by telephone: not-theirs, mistake or wrong-end | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN terminations.ended_at IS 'when the contract was ended by it | personal: no';
