import { and, eq, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { helpAddresses, helpPages } from "@/db/schema";
import { isReserved } from "./rules";

/** Whether an address is, was, or is about to be that of another page, or one of the help itself. */
export async function isTaken(tx: Db, slug: string, pageId: string): Promise<boolean> {
  if (isReserved(slug)) return true;
  const [once, soon] = await Promise.all([
    tx
      .select({ slug: helpAddresses.slug })
      .from(helpAddresses)
      .where(and(eq(helpAddresses.slug, slug), ne(helpAddresses.pageId, pageId))),
    tx
      .select({ slug: helpPages.slug })
      .from(helpPages)
      .where(and(eq(helpPages.slug, slug), ne(helpPages.id, pageId))),
  ]);
  return once.length + soon.length > 0;
}

/** The first free address that begins so: itself, or with a number after it. */
export async function freeSlug(tx: Db, wished: string): Promise<string> {
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from help_addresses where slug = ${wished} or slug like ${`${wished}-%`}
    union select slug from help_pages where slug = ${wished} or slug like ${`${wished}-%`}`);
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wished;
  for (let number = 2; taken.has(slug) || isReserved(slug); number += 1) slug = `${wished}-${number}`;
  return slug;
}
