import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { staff } from "./staff";

/** What an administrator tells everybody for a time, at the top of every page: works, a delay. */
export const maintenanceNotices = pgTable(
  "maintenance_notices",
  {
    id: uuid().primaryKey(),
    text: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    setAt: instant().notNull(),
    setBy: uuid()
      .notNull()
      .references(() => staff.id),
    withdrawnAt: instant(),
    withdrawnBy: uuid().references(() => staff.id),
  },
  (t) => [
    index("maintenance_notices_by_end").on(t.endsAt),
    check("maintenance_notices_period", sql`${t.startsAt} < ${t.endsAt}`),
    check("maintenance_notices_text", sql`length(${t.text}) between 1 and 300`),
    check("maintenance_notices_withdrawal", sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
  ],
);
