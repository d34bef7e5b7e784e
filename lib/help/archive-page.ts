import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { helpPreviews, helpSearch } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Act, changePage, holdAddresses, holdPage, isEcho } from "./held-page";
import { announcePublication } from "./show-revision";

type Moved = Promise<Result<{ version: number }, "stale" | "gone">>;

/** Takes a page away from the public and from the search; the links that show it fall. Its addresses stay its own, and its revisions are kept. */
export async function archivePage(db: Db, act: Act): Moved {
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (!page) return refuse("gone");
    if (isEcho(page, act, "archived")) return ok({ version: page.version });
    if (page.version !== act.version) return refuse("stale");
    if (page.state === "archived") return ok({ version: page.version });
    await holdAddresses(tx);
    const version = await changePage(tx, page, act, hidden);
    await tx.delete(helpSearch).where(eq(helpSearch.pageId, page.id));
    await tx.delete(helpPreviews).where(eq(helpPreviews.pageId, page.id));
    await announcePublication(tx);
    const { staffId, now } = act;
    await recordEvent(tx, { kind: "help-archived", staffId, details: { page: page.id }, now });
    return ok({ version });
  });
}

/** Takes an archived page up again: it is a draft, which nobody reads until it is published. */
export async function reopenPage(db: Db, act: Act): Moved {
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (!page) return refuse("gone");
    if (isEcho(page, act, "draft")) return ok({ version: page.version });
    if (page.version !== act.version || page.state !== "archived") return refuse("stale");
    const version = await changePage(tx, page, act, { state: "draft" });
    const { staffId, now } = act;
    await recordEvent(tx, { kind: "help-reopened", staffId, details: { page: page.id }, now });
    return ok({ version });
  });
}

/** The working copy of a page that nobody reads. */
const hidden = {
  state: "archived",
  publishAt: null,
  reviewNote: null,
  publishedRevisionId: null,
  publishedAt: null,
} as const;
