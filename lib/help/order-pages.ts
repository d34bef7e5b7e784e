import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { holdAddresses } from "./held-page";
import type { HelpTheme } from "./rules";
import { announcePublication } from "./show-revision";

type Ordered = { theme: HelpTheme; pageIds: string[]; staffId?: string; now: Temporal.Instant };

/**
 * Puts the pages of a theme in an order. Those that the list leaves out follow, in the order that they had; ids of
 * other themes change nothing.
 */
export async function orderPages(db: Db, { theme, pageIds, staffId, now }: Ordered): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select id from help_pages where theme = ${theme} order by id for update`);
    await holdAddresses(tx);
    await tx.execute(sql`
      update help_pages set position = placed.position
      from (
        select page.id, row_number() over (order by asked.place nulls last, page.position, page.id) - 1 as position
        from help_pages page
        left join jsonb_array_elements_text(${JSON.stringify(pageIds)}::jsonb) with ordinality asked (id, place)
          on asked.id = page.id::text
        where page.theme = ${theme}
      ) placed
      where placed.id = help_pages.id`);
    await announcePublication(tx);
    await recordEvent(tx, { kind: "help-ordered", staffId, details: { theme }, now });
  });
}
