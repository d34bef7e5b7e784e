CREATE TABLE "erased_members" (
	"member_hash" "bytea" PRIMARY KEY NOT NULL,
	"number_hash" "bytea",
	"member_id" uuid,
	"cause" text NOT NULL,
	"erased_at" timestamptz NOT NULL,
	"finished_at" timestamptz,
	CONSTRAINT "erased_members_memberId_unique" UNIQUE("member_id"),
	CONSTRAINT "erased_members_cause" CHECK ("erased_members"."cause" in ('asked', 'retention'))
);
--> statement-breakpoint
ALTER TABLE "erased_members" ADD CONSTRAINT "erased_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erased_members_by_number" ON "erased_members" USING btree ("number_hash");--> statement-breakpoint
-- The space gives nothing more to a member who was erased: who writes waits for the erasure under way, then is refused.
CREATE FUNCTION refuse_erased_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM members WHERE id = NEW.member_id FOR KEY SHARE;
  IF EXISTS (SELECT FROM erased_members WHERE member_id = NEW.member_id) THEN
    RAISE EXCEPTION 'this member was erased';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_not_of_erased BEFORE INSERT ON accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER contact_details_not_of_erased BEFORE INSERT ON contact_details
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER bank_accounts_not_of_erased BEFORE INSERT ON bank_accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER requests_not_of_erased BEFORE INSERT ON requests
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER request_messages_not_of_erased BEFORE INSERT ON request_messages
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER uploads_not_of_erased BEFORE INSERT ON uploads
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER card_shares_not_of_erased BEFORE INSERT ON card_shares
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER data_exports_not_of_erased BEFORE INSERT ON data_exports
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
CREATE TRIGGER issued_documents_not_of_erased BEFORE INSERT ON issued_documents
  FOR EACH ROW EXECUTE FUNCTION refuse_erased_member();
--> statement-breakpoint
COMMENT ON COLUMN erased_members."member_hash" IS 'keyed hash of the id of the member, whom the feed does not bring back | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN erased_members."number_hash" IS 'keyed hash of the membership number | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN erased_members."member_id" IS 'member whose kept rows still carry the id, until these are gone | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN erased_members."cause" IS 'why the member was erased | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN erased_members."erased_at" IS 'when the member was erased | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN erased_members."finished_at" IS 'when the files were gone too | personal: no';
