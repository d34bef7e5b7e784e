import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { ok, type Refused, type Result, refuse } from "@/lib/core/result";
import { isTaken } from "./addresses";
import type { HelpContent } from "./content";
import { lastPosition } from "./create-page";
import {
  type Act,
  changePage,
  type HeldPage,
  holdAddresses,
  holdPage,
  keepRevision,
  keptAs,
} from "./held-page";
import { readContent } from "./read-content";
import { type HelpTheme, isSlug } from "./rules";
import { announcePublication } from "./show-revision";

type Saved = Act & { content: unknown; slug: string; theme: HelpTheme };
type Written = Act & { content: HelpContent; slug: string; theme: HelpTheme };

type AsideRefusal = "stale" | "archived";

/** A text that was not saved, and the number of the revision that holds it. */
export type PutAside = Refused<AsideRefusal> & { keptAs: number };

export type SaveRefusal = "stale" | "unreadable" | "too-large" | "address-taken" | "archived" | "gone";

/**
 * Keeps the working copy of a page, which becomes a draft again; a time set for its publication falls. Gives its
 * version, the same when nothing changed. A text written on an older version is refused and put aside as a revision,
 * whose number the refusal says: nothing is overwritten, and nothing is lost.
 */
export async function saveDraft(
  db: Db,
  saved: Saved,
): Promise<Result<{ version: number }, Exclude<SaveRefusal, AsideRefusal>> | PutAside> {
  const read = readContent(saved.content);
  if (!read.ok) return read;
  if (!isSlug(saved.slug)) return refuse("unreadable");
  const written = { ...saved, content: read.value };
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, saved.pageId);
    if (!page) return refuse("gone");
    if (await isSame(tx, page, written)) return ok({ version: page.version });
    if (page.state === "archived") return putAside(tx, written, "archived");
    if (page.version !== saved.version) return putAside(tx, written, "stale");
    return write(tx, page, written);
  });
}

async function write(
  tx: Db,
  page: HeldPage,
  written: Written,
): Promise<Result<{ version: number }, "address-taken">> {
  const { content, slug, theme } = written;
  const moves = theme !== page.theme;
  if (moves || slug !== page.slug) await holdAddresses(tx);
  if (slug !== page.slug && (await isTaken(tx, slug, page.id))) return refuse("address-taken");
  const version = await changePage(tx, page, written, {
    ...{ content, slug, theme, state: "draft", publishAt: null },
    ...(moves && { position: await lastPosition(tx, theme) }),
  });
  // Pages are listed by theme, whichever of their revisions is read.
  if (moves && page.publishedRevisionId) await announcePublication(tx);
  return ok({ version });
}

async function isSame(tx: Db, page: HeldPage, { content, slug, theme }: Written): Promise<boolean> {
  if (slug !== page.slug || theme !== page.theme) return false;
  const [same] = await tx.execute<{ same: boolean }>(sql`
    select content = ${JSON.stringify(content)}::jsonb as same from help_pages where id = ${page.id}`);
  return same?.same === true;
}

/** Keeps the text that is refused, once. */
async function putAside(tx: Db, written: Written, refusal: AsideRefusal): Promise<PutAside> {
  const { pageId, content } = written;
  const number =
    (await keptAs(tx, pageId, content, "put-aside")) ??
    (await keepRevision(tx, { ...written, reason: "put-aside" })).number;
  return { ...refuse(refusal), keptAs: number };
}
