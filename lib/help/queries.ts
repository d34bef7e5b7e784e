import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { HelpContent } from "./content";
import { type HelpTheme, isSlug } from "./rules";

export type PublishedPage = {
  id: string;
  key: string | null;
  revisionId: string;
  theme: HelpTheme;
  /** Its present address: another one that was asked leads there. */
  slug: string;
  publishedAt: string;
  content: HelpContent;
};

/** The page that the public reads at an address, present or former. */
export async function publishedAt(db: Db, slug: string): Promise<PublishedPage | undefined> {
  if (!isSlug(slug)) return undefined;
  return onePublished(db, sql`p.id = (select page_id from help_addresses where slug = ${slug})`);
}

/** The page of a name that the product itself shows. */
export const publishedNamed = (db: Db, key: string): Promise<PublishedPage | undefined> =>
  onePublished(db, sql`p.key = ${key}`);

async function onePublished(db: Db, which: ReturnType<typeof sql>): Promise<PublishedPage | undefined> {
  const [row] = await db.execute<PublishedPage>(sql`
    select p.id, p.key, r.id as "revisionId", p.theme, r.slug, p.published_at::text as "publishedAt", r.content
    from help_pages p join help_revisions r on r.id = p.published_revision_id
    where ${which}`);
  return row && { ...row, content: HelpContent.parse(row.content) };
}

export type ListedPage = {
  key: string | null;
  slug: string;
  theme: HelpTheme;
  title: string;
  summary: string;
  tutorial: boolean;
};

/** The pages that the public reads, in the order of their themes. */
export const listPublished = (db: Db): Promise<ListedPage[]> =>
  db.execute<ListedPage>(sql`
    select p.key, r.slug, p.theme, r.content ->> 'title' as title, r.content ->> 'summary' as summary,
      r.content @? '$.sections[*] ? (@.kind == "tutorial")' as tutorial
    from help_pages p join help_revisions r on r.id = p.published_revision_id
    order by p.theme, p.position, r.slug`);
