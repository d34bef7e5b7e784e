import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";

export const staffRoles = ["adviser", "editor", "administrator"] as const;

/** A person who works for the mutual. Never a member's account: the two are apart, and so are their sessions. */
export const staff = pgTable(
  "staff",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: staffRoles }).notNull(),
    passwordHash: text(),
    /** The secret of the authenticator, sealed; empty until the first sign-in. */
    totpSealed: bytes(),
    /** The last 30-second step whose code was used: a code serves once. */
    totpStep: bigint({ mode: "number" }),
    invitedAt: instant().notNull(),
    activatedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    uniqueIndex("staff_email").on(sql`lower(${t.email})`),
    check("staff_role", sql`${t.role} in ('adviser', 'editor', 'administrator')`),
    check(
      "staff_activated",
      sql`${t.activatedAt} is null or (${t.passwordHash} is not null and ${t.totpSealed} is not null)`,
    ),
  ],
);

/** The one-time link by which a person of the mutual chooses a password and an authenticator. */
export const staffLinks = pgTable(
  "staff_links",
  {
    hash: bytes().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    cancelledAt: instant(),
  },
  (t) => [
    uniqueIndex("staff_links_one_live")
      .on(t.staffId)
      .where(sql`${t.usedAt} is null and ${t.cancelledAt} is null`),
  ],
);

export const staffSessionEnds = ["signed-out", "replaced", "revoked", "reset"] as const;

/** A browser where a person of the mutual is signed in. */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    hash: bytes().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    endedAt: instant(),
    endedBecause: text({ enum: staffSessionEnds }),
  },
  (t) => [
    index("staff_sessions_live").on(t.staffId).where(sql`${t.endedAt} is null`),
    check("staff_sessions_because", sql`${t.endedBecause} in ('signed-out', 'replaced', 'revoked', 'reset')`),
    check("staff_sessions_end", sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
  ],
);
