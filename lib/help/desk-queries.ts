import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Db } from "@/db/client";
import { helpPages, helpRevisions, staff } from "@/db/schema";
import { HelpContent } from "./content";
import { type HelpState, type HelpTheme, helpThemeNames, voteDays } from "./rules";

export type DeskFilter = {
  state?: HelpState | undefined;
  theme?: HelpTheme | undefined;
  /** From which the answers of the last 90 days are counted. */
  now: Temporal.Instant;
};

const counted = (helped: boolean, now: Temporal.Instant): SQL<number> => sql<number>`(
  select count(*)::int from help_votes vote
  where vote.page_id = ${helpPages.id} and vote.helped = ${helped}
    and vote.at > ${now.subtract({ hours: voteDays * 24 }).toString()}::timestamptz)`;

const summary = {
  id: helpPages.id,
  key: helpPages.key,
  theme: helpPages.theme,
  position: helpPages.position,
  state: helpPages.state,
  version: helpPages.version,
  slug: helpPages.slug,
  title: sql<string>`${helpPages.content} ->> 'title'`,
  changedBy: staff.name,
  changedById: helpPages.changedBy,
  changedAt: helpPages.changedAt,
  reviewNote: helpPages.reviewNote,
  publishAt: helpPages.publishAt,
  publishedAt: helpPages.publishedAt,
};

const themes = JSON.stringify(Object.keys(helpThemeNames));
const themeOrder = sql`array_position(array(select jsonb_array_elements_text(${themes}::jsonb)), ${helpPages.theme})`;

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

/** Every page as editors list them, in the order of their themes: where it stands, who touched it, what readers answered. */
export const listDeskPages = (db: Db, { state, theme, now }: DeskFilter) =>
  db
    .select({
      ...summary,
      helped: counted(true, now),
      notHelped: counted(false, now),
    })
    .from(helpPages)
    .leftJoin(staff, eq(staff.id, helpPages.changedBy))
    .where(and(state && eq(helpPages.state, state), theme && eq(helpPages.theme, theme)))
    .orderBy(asc(themeOrder), asc(helpPages.position), asc(helpPages.slug));

export type DeskPage = Awaited<ReturnType<typeof listDeskPages>>[number];

/** A page with its working copy; nothing for an id that no page has. */
export async function findDeskPage(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [page] = await db
    .select({
      ...summary,
      content: helpPages.content,
      publishedRevision: helpRevisions.number,
      publishedSlug: helpRevisions.slug,
    })
    .from(helpPages)
    .leftJoin(staff, eq(staff.id, helpPages.changedBy))
    .leftJoin(helpRevisions, eq(helpRevisions.id, helpPages.publishedRevisionId))
    .where(eq(helpPages.id, id));
  return page && { ...page, content: HelpContent.parse(page.content) };
}

export type DeskPageInHand = NonNullable<Awaited<ReturnType<typeof findDeskPage>>>;

/** The revisions of a page, the newest first. */
export const listRevisions = (db: Db, pageId: string) =>
  db
    .select({
      number: helpRevisions.number,
      reason: helpRevisions.reason,
      slug: helpRevisions.slug,
      title: sql<string>`${helpRevisions.content} ->> 'title'`,
      madeBy: staff.name,
      madeAt: helpRevisions.madeAt,
      isPublic: sql<boolean>`${helpPages.publishedRevisionId} is not distinct from ${helpRevisions.id}`,
    })
    .from(helpRevisions)
    .innerJoin(helpPages, eq(helpPages.id, helpRevisions.pageId))
    .leftJoin(staff, eq(staff.id, helpRevisions.madeBy))
    .where(eq(helpRevisions.pageId, pageId))
    .orderBy(desc(helpRevisions.number));

export type ListedRevision = Awaited<ReturnType<typeof listRevisions>>[number];

/** A revision of a page, by its number; without its text when that is made of blocks that are not known any more. */
export async function findRevision(db: Db, pageId: string, number: number) {
  const [revision] = await db
    .select({
      number: helpRevisions.number,
      reason: helpRevisions.reason,
      slug: helpRevisions.slug,
      content: helpRevisions.content,
      madeBy: staff.name,
      madeAt: helpRevisions.madeAt,
    })
    .from(helpRevisions)
    .leftJoin(staff, eq(staff.id, helpRevisions.madeBy))
    .where(and(eq(helpRevisions.pageId, pageId), eq(helpRevisions.number, number)));
  const read = HelpContent.safeParse(revision?.content);
  return revision && { ...revision, content: read.success ? read.data : undefined };
}

/** The pages that the public reads and that lead to a page: their links would be dead once it is archived. */
export const listPagesLeadingTo = (db: Db, pageId: string) =>
  db.execute<{ id: string; title: string }>(sql`
    select p.id, r.content ->> 'title' as title
    from help_pages p join help_revisions r on r.id = p.published_revision_id
    where p.id <> ${pageId} and exists (
      select from jsonb_path_query(r.content, '$.**.href') link (href)
      join help_addresses a on a.page_id = ${pageId}
        and split_part(split_part(href #>> '{}', '#', 1), '?', 1) = '/aide/' || a.slug)
    order by title`);
