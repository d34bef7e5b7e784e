-- step by step
CREATE INDEX CONCURRENTLY IF NOT EXISTS "secrets_by_account" ON "secrets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "sessions_by_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "webhook_deliveries_by_change" ON "webhook_deliveries" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "mails_by_secret" ON "mails" USING btree ("secret_id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "termination_letters_by_notice" ON "termination_letters" USING btree ("notice_id");
