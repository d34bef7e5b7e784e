-- step by step
CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_events_by_kind" ON "audit_events" USING btree ("kind","at");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "mails_by_request" ON "mails" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "termination_letters_by_request" ON "termination_letters" USING btree ("requested_at");
