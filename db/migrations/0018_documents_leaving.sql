-- step by step
ALTER TABLE "mails" DROP CONSTRAINT "mails_template", ADD CONSTRAINT "mails_template" CHECK ("mails"."template" in ('activation', 'invitation', 'address-already-used', 'identifier-shown', 'identifier-reminder', 'password-reset', 'password-changed', 'new-sign-in', 'email-change', 'email-change-cancel', 'email-changed', 'bank-change-cancel', 'bank-changed', 'request-received', 'request-updated', 'request-message', 'export-ready', 'space-closed', 'documents-leaving')) NOT VALID;--> statement-breakpoint
ALTER TABLE "mails" VALIDATE CONSTRAINT "mails_template";
