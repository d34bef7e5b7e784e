CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION help (COPY = french);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION help ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
--> statement-breakpoint
CREATE TABLE "help_addresses" (
	"slug" text PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_editors" (
	"page_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"seen_at" timestamptz NOT NULL,
	CONSTRAINT "help_editors_page_id_staff_id_pk" PRIMARY KEY("page_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "help_generation" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"generation" bigint NOT NULL,
	CONSTRAINT "help_generation_one" CHECK ("help_generation"."id")
);
--> statement-breakpoint
CREATE TABLE "help_pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text,
	"theme" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"slug" text NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamptz NOT NULL,
	"review_note" text,
	"publish_at" timestamptz,
	"published_revision_id" uuid,
	"published_at" timestamptz,
	CONSTRAINT "help_pages_key" UNIQUE("key"),
	CONSTRAINT "help_pages_slug" UNIQUE("slug"),
	CONSTRAINT "help_pages_state" CHECK ("help_pages"."state" in ('draft', 'in-review', 'published', 'archived')),
	CONSTRAINT "help_pages_theme" CHECK ("help_pages"."theme" in ('access', 'contract', 'reimbursements', 'contributions', 'documents', 'changes', 'data', 'ending')),
	CONSTRAINT "help_pages_published" CHECK (("help_pages"."published_revision_id" is null) = ("help_pages"."published_at" is null)),
	CONSTRAINT "help_pages_shown" CHECK (("help_pages"."state" <> 'archived' or "help_pages"."published_at" is null) and ("help_pages"."state" <> 'published' or "help_pages"."published_at" is not null)),
	CONSTRAINT "help_pages_set_time" CHECK ("help_pages"."publish_at" is null or "help_pages"."state" = 'in-review')
);
--> statement-breakpoint
CREATE TABLE "help_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"avif_key" text NOT NULL,
	"webp_key" text NOT NULL,
	"jpeg_key" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_previews" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"slug" text NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamptz NOT NULL,
	CONSTRAINT "help_revisions_number" UNIQUE("page_id","number"),
	CONSTRAINT "help_revisions_reason" CHECK ("help_revisions"."reason" in ('imported', 'submitted', 'published', 'put-aside', 'replaced'))
);
--> statement-breakpoint
CREATE TABLE "help_search" (
	"page_id" uuid PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"helped" boolean NOT NULL,
	"reason" text,
	"at" timestamptz NOT NULL,
	CONSTRAINT "help_votes_reason" CHECK ("help_votes"."reason" is null or (not "help_votes"."helped" and "help_votes"."reason" in ('not-found', 'not-clear', 'does-not-work', 'other')))
);
--> statement-breakpoint
CREATE TABLE "help_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "help_addresses" ADD CONSTRAINT "help_addresses_page_id_help_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."help_pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_editors" ADD CONSTRAINT "help_editors_page_id_help_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."help_pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_editors" ADD CONSTRAINT "help_editors_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_pages" ADD CONSTRAINT "help_pages_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_pictures" ADD CONSTRAINT "help_pictures_sent_by_staff_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_previews" ADD CONSTRAINT "help_previews_page_id_help_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."help_pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_previews" ADD CONSTRAINT "help_previews_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_revisions" ADD CONSTRAINT "help_revisions_page_id_help_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."help_pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_revisions" ADD CONSTRAINT "help_revisions_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_search" ADD CONSTRAINT "help_search_page_id_help_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."help_pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_votes" ADD CONSTRAINT "help_votes_page_id_help_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."help_pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_votes" ADD CONSTRAINT "help_votes_revision_id_help_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."help_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_pages_by_theme" ON "help_pages" USING btree ("theme","position");--> statement-breakpoint
CREATE INDEX "help_previews_by_page" ON "help_previews" USING btree ("page_id");--> statement-breakpoint
CREATE INDEX "help_search_words" ON "help_search" USING gin ("words");--> statement-breakpoint
CREATE INDEX "help_votes_by_page" ON "help_votes" USING btree ("page_id","at");--> statement-breakpoint
CREATE INDEX "help_words_alike" ON "help_words" USING gin ("word" gin_trgm_ops);
--> statement-breakpoint
INSERT INTO help_generation (generation) VALUES (1);
--> statement-breakpoint
COMMENT ON COLUMN help_pages."id" IS 'identifier of the page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."key" IS 'name by which the product itself shows or points to the page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."theme" IS 'theme of the list it is in | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."position" IS 'place in its theme | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."state" IS 'draft, in-review, published or archived: the working copy | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."version" IS 'grows at each change of the working copy | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."slug" IS 'address of the working copy | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."content" IS 'working copy, as closed blocks | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."changed_by" IS 'person of the mutual who changed it last, empty when imported | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."changed_at" IS 'when it was changed last | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."review_note" IS 'what the reviewer asks of the writer | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."publish_at" IS 'when it will be published | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."published_revision_id" IS 'revision that the public reads | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pages."published_at" IS 'when that revision was published | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."id" IS 'identifier of the revision | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."page_id" IS 'page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."number" IS 'its number, from one, in the page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."slug" IS 'address of the page then | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."content" IS 'the page then, as closed blocks | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."reason" IS 'imported, submitted, published, put-aside or replaced | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."made_by" IS 'person of the mutual who made it, empty when imported | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_revisions."made_at" IS 'when it was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_addresses."slug" IS 'address at which the public reads or once read a page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_addresses."page_id" IS 'page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_search."page_id" IS 'page | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_search."words" IS 'words of the published revision, weighed | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_words."word" IS 'a word of the published pages, without accents | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."id" IS 'identifier of the picture | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."width" IS 'width in pixels | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."height" IS 'height in pixels | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."avif_key" IS 'key of its AVIF file in the storage | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."webp_key" IS 'key of its WebP file in the storage | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."jpeg_key" IS 'key of its JPEG file in the storage | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."sent_by" IS 'person of the mutual who sent it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_pictures."sent_at" IS 'when it was sent | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_previews."hash" IS 'SHA-256 of the secret of the link | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_previews."page_id" IS 'page shown | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_previews."made_by" IS 'person of the mutual who made the link | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_previews."made_at" IS 'when the link was made | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_previews."expires_at" IS 'when the link stops working | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_votes."id" IS 'identifier of the answer | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_votes."page_id" IS 'page it is about | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_votes."revision_id" IS 'revision it is about | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_votes."helped" IS 'whether the page helped | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_votes."reason" IS 'why it did not, from a closed list | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_votes."at" IS 'when it was given | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_editors."page_id" IS 'page open in an editor | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_editors."staff_id" IS 'person of the mutual who has it open | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_editors."seen_at" IS 'when that browser last said so | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_generation."id" IS 'always true, one row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN help_generation."generation" IS 'grows at each publication | personal: no';
