-- step by step
ALTER TABLE "issued_documents" ADD COLUMN "period_from" date;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD COLUMN "period_to" date;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD COLUMN "code_end" text;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD CONSTRAINT "issued_documents_period" CHECK (("issued_documents"."period_from" is null) = ("issued_documents"."period_to" is null)) NOT VALID;--> statement-breakpoint
ALTER TABLE "issued_documents" VALIDATE CONSTRAINT "issued_documents_period";--> statement-breakpoint
ALTER TABLE "issued_documents" ADD CONSTRAINT "issued_documents_code_end" CHECK (length("issued_documents"."code_end") = 4) NOT VALID;--> statement-breakpoint
ALTER TABLE "issued_documents" VALIDATE CONSTRAINT "issued_documents_code_end";--> statement-breakpoint
COMMENT ON COLUMN issued_documents.period_from IS 'first day of what it is about: a year, or the dates of a statement | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.period_to IS 'last day of what it is about | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN issued_documents.code_end IS 'last four characters of the code, shown to the owner | personal: yes';
