ALTER TABLE "issued_documents" ADD COLUMN "beneficiary_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
COMMENT ON COLUMN issued_documents.beneficiary_ids IS 'the persons whose cover it attests | personal: yes';
