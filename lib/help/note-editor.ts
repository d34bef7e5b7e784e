import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { helpEditors, staff } from "@/db/schema";
import { presenceSeconds } from "./rules";

type Present = { pageId: string; staffId: string; now: Temporal.Instant };

/** Notes that a person has a page open in the editor. Gives who else has it open: their ids and names. */
export async function noteEditor(db: Db, { pageId, staffId, now }: Present) {
  await db
    .insert(helpEditors)
    .values({ pageId, staffId, seenAt: now })
    .onConflictDoUpdate({ target: [helpEditors.pageId, helpEditors.staffId], set: { seenAt: now } });
  const since = now.subtract({ seconds: presenceSeconds });
  return db
    .select({ staffId: staff.id, name: staff.name })
    .from(helpEditors)
    .innerJoin(staff, eq(staff.id, helpEditors.staffId))
    .where(
      and(eq(helpEditors.pageId, pageId), ne(helpEditors.staffId, staffId), gt(helpEditors.seenAt, since)),
    )
    .orderBy(asc(staff.name));
}
