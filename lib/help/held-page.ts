import { randomUUID } from "node:crypto";
import { and, eq, max, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { helpPages, helpRevisions } from "@/db/schema";
import type { HelpState, RevisionReason } from "./rules";

/** A person of the mutual who changes a page, as it was read. */
export type Act = {
  pageId: string;
  /** The version that was read: who read an older one is told, and changes nothing. */
  version: number;
  staffId: string;
  now: Temporal.Instant;
};

/** The working copy of a page, held until the transaction ends. What a verb locks besides, it locks after. */
export async function holdPage(tx: Db, pageId: string) {
  const [page] = await tx.select().from(helpPages).where(eq(helpPages.id, pageId)).for("update");
  return page;
}

export type HeldPage = NonNullable<Awaited<ReturnType<typeof holdPage>>>;

type Change = Partial<
  Pick<
    HeldPage,
    | "state"
    | "content"
    | "slug"
    | "theme"
    | "position"
    | "reviewNote"
    | "publishAt"
    | "publishedRevisionId"
    | "publishedAt"
  >
>;

/** Changes a held page, and gives its new version. */
export async function changePage(
  tx: Db,
  { id, version }: Pick<HeldPage, "id" | "version">,
  { staffId, now }: { staffId: string | null; now: Temporal.Instant },
  change: Change,
): Promise<number> {
  const next = version + 1;
  const [changed] = await tx
    .update(helpPages)
    .set({ ...change, version: next, changedBy: staffId, changedAt: now })
    .where(and(eq(helpPages.id, id), eq(helpPages.version, version)))
    .returning({ version: helpPages.version });
  if (!changed) throw new Error("a held page changed");
  return next;
}

/** Whether the same person just brought the page there: a button pressed twice is no conflict. */
export const isEcho = (page: HeldPage, { version, staffId }: Act, state: HelpState): boolean =>
  page.state === state && page.version === version + 1 && page.changedBy === staffId;

/** One at a time changes addresses and what the public reads, so that an address is never given twice. */
export async function holdAddresses(tx: Db): Promise<void> {
  await tx.execute(sql`select generation from help_generation for update`);
}

type Kept = {
  pageId: string;
  slug: string;
  content: unknown;
  reason: RevisionReason;
  staffId: string | null;
  now: Temporal.Instant;
};

/** Keeps a text of a held page for ever. */
export async function keepRevision(
  tx: Db,
  { pageId, slug, content, reason, staffId, now }: Kept,
): Promise<{ id: string; number: number }> {
  const [last] = await tx
    .select({ number: max(helpRevisions.number) })
    .from(helpRevisions)
    .where(eq(helpRevisions.pageId, pageId));
  const revision = { id: randomUUID(), number: (last?.number ?? 0) + 1 };
  await tx
    .insert(helpRevisions)
    .values({ ...revision, pageId, slug, content, reason, madeBy: staffId, madeAt: now });
  return revision;
}

/** The number of the newest revision that holds this very text; nothing when none does. */
export async function keptAs(tx: Db, pageId: string, content: unknown, reason?: RevisionReason) {
  const same = and(
    eq(helpRevisions.pageId, pageId),
    eq(helpRevisions.content, content),
    reason && eq(helpRevisions.reason, reason),
  );
  const [kept] = await tx
    .select({ number: max(helpRevisions.number) })
    .from(helpRevisions)
    .where(same);
  return kept?.number ?? undefined;
}
