import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { section } from "@/db/help/blocks";
import { auditEvents, helpPages, helpRevisions } from "@/db/schema";
import type { HelpContent } from "@/lib/help/content";
import { createPage } from "@/lib/help/create-page";
import { publishPage } from "@/lib/help/publish-page";
import { saveDraft } from "@/lib/help/save-draft";
import { submitPage } from "@/lib/help/submit-page";
import { aStaffPerson } from "../staff/support";
import { now } from "../support/people";

/** Every address of another site answers. */
export const reachAll = async () => true;

export const anEditor = async (db: Db, name = "Inès Rédactrice") =>
  (await aStaffPerson(db, { role: "editor", name })).staffId;

/** A whole page, whose words are its own. */
export const wholeContent = (title = `Page ${randomUUID()}`, ...lines: string[]): HelpContent => ({
  title,
  summary: "Ce que cette page explique.",
  sections: [section("debut", "Pour commencer", ...(lines.length > 0 ? lines : ["Un texte simple."]))],
});

type Given = { content?: HelpContent; staffId?: string; slug?: string };

/** A page as its first editor left it. */
export async function aDraft(db: Db, { content = wholeContent(), staffId, slug }: Given = {}) {
  const editor = staffId ?? (await anEditor(db));
  const made = await createPage(db, { title: content.title, theme: "access", staffId: editor, now });
  if (!made.ok) throw new Error(made.refusal);
  const page = await pageRow(db, made.value);
  const act = { pageId: page.id, staffId: editor, now };
  const saved = await saveDraft(db, {
    ...act,
    version: 1,
    content,
    slug: slug ?? page.slug,
    theme: "access",
  });
  if (!saved.ok) throw new Error(saved.refusal);
  return { ...act, version: saved.value.version, slug: slug ?? page.slug, content, theme: "access" as const };
}

/** A page that waits to be read again. */
export async function aSubmitted(db: Db, given: Given = {}) {
  const draft = await aDraft(db, given);
  const sent = await submitPage(db, draft);
  if (!sent.ok) throw new Error(sent.refusal);
  return { ...draft, version: sent.value.version };
}

/** A page that the public reads. */
export async function aPublished(db: Db, given: Given = {}) {
  const submitted = await aSubmitted(db, given);
  const published = await publishPage(db, { ...submitted, reach: reachAll });
  if (!published.ok) throw new Error(published.refusal);
  return { ...submitted, version: submitted.version + 1 };
}

export const pageRow = async (db: Db, id: string) =>
  (await db.select().from(helpPages).where(eq(helpPages.id, id)))[0]!;

export const revisionsOf = async (db: Db, id: string) =>
  (
    await db.select().from(helpRevisions).where(eq(helpRevisions.pageId, id)).orderBy(helpRevisions.number)
  ).map(({ number, reason, content }) => ({ number, reason, content }));

export const auditOf = async (db: Db, pageId: string) =>
  (await db.select().from(auditEvents).orderBy(auditEvents.id))
    .filter(({ details }) => (details as Record<string, string>).page === pageId)
    .map(({ kind }) => kind);
