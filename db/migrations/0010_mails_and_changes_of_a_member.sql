-- step by step
CREATE INDEX CONCURRENTLY IF NOT EXISTS "changes_by_member" ON "changes" USING btree ("member_id","at");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "mails_by_account" ON "mails" USING btree ("account_id","requested_at");--> statement-breakpoint
COMMENT ON COLUMN mails.details IS 'what the text needs; an address that the account gave up, encrypted, until the mail left | personal: yes';
