import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { members } from "./member";

/** Everything the mutual knows of a member here, in one archive, for a day. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    requestedAt: instant().notNull(),
    madeAt: instant(),
    expiresAt: instant(),
    storageKey: text(),
    bytes: integer(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    index("data_exports_to_remove").on(t.expiresAt).where(sql`${t.removedAt} is null`),
    check("data_exports_made", sql`(${t.madeAt} is null) = (${t.storageKey} is null)`),
  ],
);
