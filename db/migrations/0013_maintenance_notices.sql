CREATE TABLE "maintenance_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"starts_at" timestamptz NOT NULL,
	"ends_at" timestamptz NOT NULL,
	"set_at" timestamptz NOT NULL,
	"set_by" uuid NOT NULL,
	"withdrawn_at" timestamptz,
	"withdrawn_by" uuid,
	CONSTRAINT "maintenance_notices_period" CHECK ("maintenance_notices"."starts_at" < "maintenance_notices"."ends_at"),
	CONSTRAINT "maintenance_notices_text" CHECK (length("maintenance_notices"."text") between 1 and 300),
	CONSTRAINT "maintenance_notices_withdrawal" CHECK (("maintenance_notices"."withdrawn_at" is null) = ("maintenance_notices"."withdrawn_by" is null))
);
--> statement-breakpoint
ALTER TABLE "maintenance_notices" ADD CONSTRAINT "maintenance_notices_set_by_staff_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_notices" ADD CONSTRAINT "maintenance_notices_withdrawn_by_staff_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "maintenance_notices_by_end" ON "maintenance_notices" USING btree ("ends_at");--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."id" IS 'identifier of the notice | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."text" IS 'what is told at the top of every page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."starts_at" IS 'from when it is shown | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."ends_at" IS 'until when it is shown | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."set_at" IS 'when it was written | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."set_by" IS 'administrator who wrote it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."withdrawn_at" IS 'when it was withdrawn before its end | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN maintenance_notices."withdrawn_by" IS 'administrator who withdrew it | personal: no';
