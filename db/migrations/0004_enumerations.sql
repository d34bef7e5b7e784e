-- step by step
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_ended_because" CHECK ("sessions"."ended_because" in ('signed-out', 'replaced', 'password-changed')) NOT VALID;--> statement-breakpoint
ALTER TABLE "sessions" VALIDATE CONSTRAINT "sessions_ended_because";--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_template" CHECK ("mails"."template" in ('activation', 'invitation', 'address-already-used', 'identifier-shown', 'identifier-reminder', 'password-reset', 'password-changed', 'new-sign-in')) NOT VALID;--> statement-breakpoint
ALTER TABLE "mails" VALIDATE CONSTRAINT "mails_template";
--> statement-breakpoint
CREATE TRIGGER audit_events_not_emptied BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
