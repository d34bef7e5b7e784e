import { randomUUID } from "node:crypto";
import { and, eq, gte, max, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { helpPages } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result } from "@/lib/core/result";
import { freeSlug } from "./addresses";
import type { HelpContent } from "./content";
import { holdAddresses } from "./held-page";
import { type HelpTheme, slugFrom } from "./rules";

type Created = { title: string; theme: HelpTheme; staffId: string; now: Temporal.Instant };

/** A button pressed twice asks for one page. */
const sameMinutes = 1;

/**
 * Begins a page, at the end of its theme. Gives its id. Its address comes from its title, with a number when that one
 * is another page's. The same title asked again within a minute is the same page, unless it was written in meanwhile.
 */
export async function createPage(
  db: Db,
  { title, theme, staffId, now }: Created,
): Promise<Result<string, "address-taken">> {
  return db.transaction(async (tx) => {
    await holdAddresses(tx);
    const content: HelpContent = { title, summary: "", sections: [] };
    const twin = await justCreated(tx, { title, theme, staffId, now }, content);
    if (twin) return ok(twin);
    const id = randomUUID();
    const slug = await freeSlug(tx, slugFrom(title));
    const position = await lastPosition(tx, theme);
    const row = { id, theme, position, state: "draft" as const, version: 1, slug, content };
    await tx.insert(helpPages).values({ ...row, changedBy: staffId, changedAt: now });
    await recordEvent(tx, { kind: "help-created", staffId, details: { page: id }, now });
    return ok(id);
  });
}

/** The place after the last page of a theme. */
export async function lastPosition(tx: Db, theme: HelpTheme): Promise<number> {
  const [last] = await tx
    .select({ position: max(helpPages.position) })
    .from(helpPages)
    .where(eq(helpPages.theme, theme));
  return (last?.position ?? -1) + 1;
}

async function justCreated(tx: Db, { theme, staffId, now }: Created, content: HelpContent) {
  const [twin] = await tx
    .select({ id: helpPages.id })
    .from(helpPages)
    .where(
      and(
        eq(helpPages.version, 1),
        eq(helpPages.theme, theme),
        eq(helpPages.changedBy, staffId),
        gte(helpPages.changedAt, now.subtract({ minutes: sameMinutes })),
        sql`${helpPages.content} = ${JSON.stringify(content)}::jsonb`,
      ),
    );
  return twin?.id;
}
