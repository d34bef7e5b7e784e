import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { checkPage } from "./check-page";
import { HelpContent } from "./content";
import { type Act, changePage, type HeldPage, holdPage, isEcho, keepRevision } from "./held-page";

/**
 * Sends the working copy to be read again, and keeps it as a revision. Gives its version. Refuses a page to which
 * `checkPage` finds something to say, and one that changed since it was read; an archived one is gone.
 */
export async function submitPage(
  db: Db,
  act: Act,
): Promise<Result<{ version: number }, "stale" | "not-ready" | "gone">> {
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (!page || page.state === "archived") return refuse("gone");
    if (isEcho(page, act, "in-review")) return ok({ version: page.version });
    if (page.version !== act.version) return refuse("stale");
    if (page.state === "in-review") return ok({ version: page.version });
    if (!isReady(page)) return refuse("not-ready");
    return submit(tx, page, act);
  });
}

/** Whether the working copy says everything that a page must. */
export function isReady({ content }: Pick<HeldPage, "content">): boolean {
  const read = HelpContent.safeParse(content);
  return read.success && checkPage(read.data).length === 0;
}

async function submit(tx: Db, page: HeldPage, act: Act) {
  const { slug, content } = page;
  const version = await changePage(tx, page, act, { state: "in-review", reviewNote: null });
  const { number } = await keepRevision(tx, { ...act, slug, content, reason: "submitted" });
  const details = { page: page.id, revision: String(number) };
  await recordEvent(tx, { kind: "help-submitted", staffId: act.staffId, details, now: act.now });
  return ok({ version });
}
