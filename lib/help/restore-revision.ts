import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { helpRevisions } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { HelpContent } from "./content";
import { type Act, changePage, type HeldPage, holdPage, keepRevision, keptAs } from "./held-page";

export type RestoreRefusal = "stale" | "unknown-revision" | "unreadable" | "archived";

/**
 * Puts the text of a revision in the working copy, which becomes a draft; its address and its theme stay. The text that
 * it takes the place of is kept as a revision, unless one holds it already. Refuses a revision whose blocks are not
 * known any more.
 */
export async function restoreRevision(
  db: Db,
  { revision, ...act }: Act & { revision: number },
): Promise<Result<{ version: number }, RestoreRefusal>> {
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (!page) return refuse("stale");
    const content = await contentOf(tx, page.id, revision);
    if (!content.ok) return content;
    if (isDeepStrictEqual(page.content, content.value)) return ok({ version: page.version });
    if (page.version !== act.version) return refuse("stale");
    if (page.state === "archived") return refuse("archived");
    return restore(tx, page, content.value, { ...act, revision });
  });
}

async function contentOf(
  tx: Db,
  pageId: string,
  number: number,
): Promise<Result<HelpContent, "unknown-revision" | "unreadable">> {
  const [found] = await tx
    .select({ content: helpRevisions.content })
    .from(helpRevisions)
    .where(and(eq(helpRevisions.pageId, pageId), eq(helpRevisions.number, number)));
  if (!found) return refuse("unknown-revision");
  const read = HelpContent.safeParse(found.content);
  return read.success ? ok(read.data) : refuse("unreadable");
}

async function restore(tx: Db, page: HeldPage, content: HelpContent, act: Act & { revision: number }) {
  const { staffId, now, revision } = act;
  const { id: pageId, slug, content: replaced } = page;
  if ((await keptAs(tx, pageId, replaced)) === undefined)
    await keepRevision(tx, { pageId, slug, content: replaced, reason: "replaced", staffId, now });
  const version = await changePage(tx, page, act, { content, state: "draft", publishAt: null });
  const details = { page: pageId, revision: String(revision) };
  await recordEvent(tx, { kind: "help-restored", staffId, details, now });
  return ok({ version });
}
