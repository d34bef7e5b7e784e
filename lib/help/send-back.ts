import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Act, changePage, holdPage, isEcho } from "./held-page";

/** Gives a page back to its writer, with what is asked; a time set for its publication falls. Gives its version. */
export async function sendBack(
  db: Db,
  { note, ...act }: Act & { note: string },
): Promise<Result<{ version: number }, "stale" | "not-in-review">> {
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (!page) return refuse("stale");
    if (isEcho(page, act, "draft") && page.reviewNote === note) return ok({ version: page.version });
    if (page.version !== act.version) return refuse("stale");
    if (page.state !== "in-review") return refuse("not-in-review");
    const change = { state: "draft" as const, reviewNote: note, publishAt: null };
    const version = await changePage(tx, page, act, change);
    const { staffId, now } = act;
    await recordEvent(tx, { kind: "help-sent-back", staffId, details: { page: page.id }, now });
    return ok({ version });
  });
}
