import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { staff } from "./staff";

const words = customType<{ data: string }>({ dataType: () => "tsvector" });

export const helpThemes = [
  "access",
  "contract",
  "reimbursements",
  "contributions",
  "documents",
  "changes",
  "data",
  "ending",
] as const;
export const helpStates = ["draft", "in-review", "published", "archived"] as const;
export const helpRevisionReasons = ["imported", "submitted", "published", "put-aside", "replaced"] as const;
export const helpVoteReasons = ["not-found", "not-clear", "does-not-work", "other"] as const;

/**
 * A help page: its working copy, which editors change, and which of its revisions the public reads. `state` is the
 * working copy's: a page published long ago may have a draft in review.
 */
export const helpPages = pgTable(
  "help_pages",
  {
    id: uuid().primaryKey(),
    /** Names a page that the product itself shows or points to; the others have none. */
    key: text().unique("help_pages_key"),
    theme: text({ enum: helpThemes }).notNull(),
    /** Its place in its theme. */
    position: integer().notNull(),
    state: text({ enum: helpStates }).notNull(),
    /** Grows at each change: who changes an older one is told. */
    version: integer().notNull(),
    slug: text().notNull().unique("help_pages_slug"),
    content: jsonb().notNull(),
    changedBy: uuid().references(() => staff.id),
    changedAt: instant().notNull(),
    /** What the reviewer asks of the writer. */
    reviewNote: text(),
    publishAt: instant(),
    publishedRevisionId: uuid(),
    publishedAt: instant(),
  },
  (t) => [
    index("help_pages_by_theme").on(t.theme, t.position),
    check("help_pages_state", sql`${t.state} in ('draft', 'in-review', 'published', 'archived')`),
    check(
      "help_pages_theme",
      sql`${t.theme} in ('access', 'contract', 'reimbursements', 'contributions', 'documents', 'changes', 'data', 'ending')`,
    ),
    check("help_pages_published", sql`(${t.publishedRevisionId} is null) = (${t.publishedAt} is null)`),
    check(
      "help_pages_shown",
      sql`(${t.state} <> 'archived' or ${t.publishedAt} is null) and (${t.state} <> 'published' or ${t.publishedAt} is not null)`,
    ),
    check("help_pages_set_time", sql`${t.publishAt} is null or ${t.state} = 'in-review'`),
  ],
);

/** A page as it was at one moment. None is changed or removed. */
export const helpRevisions = pgTable(
  "help_revisions",
  {
    id: uuid().primaryKey(),
    pageId: uuid()
      .notNull()
      .references(() => helpPages.id),
    number: integer().notNull(),
    slug: text().notNull(),
    content: jsonb().notNull(),
    reason: text({ enum: helpRevisionReasons }).notNull(),
    madeBy: uuid().references(() => staff.id),
    madeAt: instant().notNull(),
  },
  (t) => [
    unique("help_revisions_number").on(t.pageId, t.number),
    check(
      "help_revisions_reason",
      sql`${t.reason} in ('imported', 'submitted', 'published', 'put-aside', 'replaced')`,
    ),
  ],
);

/** Every address at which the public ever read a page: it leads there for ever. */
export const helpAddresses = pgTable("help_addresses", {
  slug: text().primaryKey(),
  pageId: uuid()
    .notNull()
    .references(() => helpPages.id),
});

/** What is searched in a published page, title first. */
export const helpSearch = pgTable(
  "help_search",
  {
    pageId: uuid()
      .primaryKey()
      .references(() => helpPages.id),
    words: words().notNull(),
  },
  (t) => [index("help_search_words").using("gin", t.words)],
);

/** The words of the published pages, without accents: a word typed wrong is brought to the nearest. */
export const helpWords = pgTable("help_words", { word: text().primaryKey() }, (t) => [
  index("help_words_alike").using("gin", sql`${t.word} gin_trgm_ops`),
]);

/** A picture that an editor sent; its files are in the storage, in each format. */
export const helpPictures = pgTable("help_pictures", {
  id: uuid().primaryKey(),
  width: integer().notNull(),
  height: integer().notNull(),
  avifKey: text().notNull(),
  webpKey: text().notNull(),
  jpegKey: text().notNull(),
  sentBy: uuid()
    .notNull()
    .references(() => staff.id),
  sentAt: instant().notNull(),
});

/** A link that shows a working copy to who holds it, for a day. */
export const helpPreviews = pgTable(
  "help_previews",
  {
    hash: bytes().primaryKey(),
    pageId: uuid()
      .notNull()
      .references(() => helpPages.id),
    madeBy: uuid()
      .notNull()
      .references(() => staff.id),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("help_previews_by_page").on(t.pageId)],
);

/** An answer to « Cette page vous a-t-elle aidé ? »: nobody's name, and the revision it is about. */
export const helpVotes = pgTable(
  "help_votes",
  {
    id: uuid().primaryKey(),
    pageId: uuid()
      .notNull()
      .references(() => helpPages.id),
    revisionId: uuid()
      .notNull()
      .references(() => helpRevisions.id),
    helped: boolean().notNull(),
    reason: text({ enum: helpVoteReasons }),
    at: instant().notNull(),
  },
  (t) => [
    index("help_votes_by_page").on(t.pageId, t.at),
    check(
      "help_votes_reason",
      sql`${t.reason} is null or (not ${t.helped} and ${t.reason} in ('not-found', 'not-clear', 'does-not-work', 'other'))`,
    ),
  ],
);

/** Who has a page open in the editor, and when the browser last said so. */
export const helpEditors = pgTable(
  "help_editors",
  {
    pageId: uuid()
      .notNull()
      .references(() => helpPages.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    seenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.staffId] })],
);

/** One row. It grows at each publication: a server that knows an older one makes its pages anew. */
export const helpGeneration = pgTable(
  "help_generation",
  {
    id: boolean().primaryKey().default(true),
    generation: bigint({ mode: "number" }).notNull(),
  },
  (t) => [check("help_generation_one", sql`${t.id}`)],
);
