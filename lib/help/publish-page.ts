import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { helpPages } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { checkLinks } from "./check-links";
import { checkPage } from "./check-page";
import { HelpContent } from "./content";
import {
  type Act,
  changePage,
  type HeldPage,
  holdAddresses,
  holdPage,
  isEcho,
  keepRevision,
} from "./held-page";
import type { Reach } from "./reach-all";
import { showRevision } from "./show-revision";

type Publishing = Act & { reach: Reach };

export type PublishRefusal = "stale" | "not-in-review" | "not-ready" | "dead-link";

/**
 * Makes the working copy what the public reads, and keeps it as a revision. Gives its address. Links are tried before
 * anything is held; what changed meanwhile is refused. Of two publications at once, one is made.
 */
export async function publishPage(
  db: Db,
  { reach, ...act }: Publishing,
): Promise<Result<{ slug: string }, PublishRefusal>> {
  const [read] = await db.select().from(helpPages).where(eq(helpPages.id, act.pageId));
  if (read && isEcho(read, act, "published")) return ok({ slug: read.slug });
  const reviewed = inReview(read, act);
  if (!reviewed.ok) return reviewed;
  const ready = await readyContent(db, reviewed.value, reach);
  if (!ready.ok) return ready;
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (page && isEcho(page, act, "published")) return ok({ slug: page.slug });
    const held = inReview(page, act);
    return held.ok ? publish(tx, held.value, ready.value, act) : held;
  });
}

/** A page that waits for its publication, as it was read. */
export function inReview(
  page: HeldPage | undefined,
  { version }: Pick<Act, "version">,
): Result<HeldPage, "stale" | "not-in-review"> {
  if (!page || page.version !== version) return refuse("stale");
  return page.state === "in-review" ? ok(page) : refuse("not-in-review");
}

/** The text of a page, when it is whole and every link leads somewhere. */
async function readyContent(
  db: Db,
  { content }: HeldPage,
  reach: Reach,
): Promise<Result<HelpContent, "not-ready" | "dead-link">> {
  const read = HelpContent.safeParse(content);
  if (!read.success || checkPage(read.data).length > 0) return refuse("not-ready");
  const dead = await checkLinks(db, read.data, reach);
  return dead.length === 0 ? ok(read.data) : refuse("dead-link");
}

async function publish(tx: Db, page: HeldPage, content: HelpContent, { staffId, now }: Act) {
  const { id: pageId, slug } = page;
  await holdAddresses(tx);
  const revision = await keepRevision(tx, { pageId, slug, content, reason: "published", staffId, now });
  await showRevision(tx, { pageId, revisionId: revision.id, slug, content, now });
  await changePage(tx, page, { staffId, now }, {});
  const details = { page: pageId, revision: String(revision.number) };
  await recordEvent(tx, { kind: "help-published", staffId, details, now });
  return ok({ slug });
}
