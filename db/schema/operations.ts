import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { members } from "./member";
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

export const erasureCauses = ["asked", "retention"] as const;

/**
 * A member who was erased, at their wish or because the time to keep them is over: the feed does not bring them back.
 * `memberId` is emptied with the last of what the law keeps.
 */
export const erasedMembers = pgTable(
  "erased_members",
  {
    /** Keyed hash of the member's id, which is made of the identifier of the management system. */
    memberHash: bytes().primaryKey(),
    /** Keyed hash of the membership number: who asks for the erasure again is told that it was done. */
    numberHash: bytes(),
    memberId: uuid()
      .unique()
      .references(() => members.id),
    cause: text({ enum: erasureCauses }).notNull(),
    erasedAt: instant().notNull(),
    /** When the files were gone too. */
    finishedAt: instant(),
  },
  (t) => [
    index("erased_members_by_number").on(t.numberHash),
    check("erased_members_cause", sql`${t.cause} in ('asked', 'retention')`),
  ],
);
