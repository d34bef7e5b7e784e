-- step by step
ALTER TABLE "members" DROP CONSTRAINT IF EXISTS "members_membership_number";--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_membership_number" CHECK ("members"."membership_number" ~ '^([0-9]{8}|x[0-9a-f]{32})$') NOT VALID;--> statement-breakpoint
ALTER TABLE "members" VALIDATE CONSTRAINT "members_membership_number";--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "secrets_by_account" ON "secrets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "sessions_by_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "webhook_deliveries_by_change" ON "webhook_deliveries" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "mails_by_secret" ON "mails" USING btree ("secret_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "termination_letters_by_notice" ON "termination_letters" USING btree ("notice_id");
