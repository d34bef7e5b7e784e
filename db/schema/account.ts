import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { members } from "./member";

/** A credential of the portal. `email` is empty until the address is known to be its owner's. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .unique()
      .references(() => members.id),
    email: text(),
    passwordHash: text(),
    createdAt: instant().notNull(),
    emailVerifiedAt: instant(),
    /** When its owner last said that the address is still right: asked each year (L. 221-6-5). */
    emailConfirmedAt: instant(),
    activatedAt: instant(),
    mailRefusedAt: instant(),
    mailRefusal: text(),
    /** When its owner closed the space: it opens no more, and the address is free again. */
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex("accounts_email").on(sql`lower(${t.email})`),
    check(
      "accounts_activated",
      sql`${t.activatedAt} is null or (${t.email} is not null and ${t.passwordHash} is not null)`,
    ),
  ],
);

export const secretPurposes = [
  "activation",
  "invitation",
  "password-reset",
  "email-change",
  "email-change-cancel",
  "bank-change-cancel",
] as const;
export type SecretPurpose = (typeof secretPurposes)[number];

/** A link sent by e-mail. The hash and the expiry are written when the mail leaves: no job ever carries a secret. */
export const secrets = pgTable(
  "secrets",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    purpose: text({ enum: secretPurposes }).notNull(),
    email: text(),
    /** What the link is about, where an account may have several: a bank account to come. */
    subjectId: uuid(),
    hash: bytes().unique(),
    requestedAt: instant().notNull(),
    expiresAt: instant(),
    usedAt: instant(),
    cancelledAt: instant(),
  },
  (t) => [
    index("secrets_by_account").on(t.accountId),
    uniqueIndex("secrets_one_live")
      .on(t.accountId, t.purpose, sql`coalesce(${t.subjectId}, ${t.accountId})`)
      .where(sql`${t.usedAt} is null and ${t.cancelledAt} is null`),
    check(
      "secrets_purpose",
      sql`${t.purpose} in ('activation', 'invitation', 'password-reset', 'email-change', 'email-change-cancel', 'bank-change-cancel')`,
    ),
    check("secrets_expiry", sql`(${t.hash} is null) = (${t.expiresAt} is null)`),
  ],
);

export const sessionEnds = [
  "signed-out",
  "replaced",
  "password-changed",
  "email-changed",
  "ended-by-owner",
  "ended-by-staff",
  "space-closed",
] as const;

/** A signed-in browser. The cookie carries the id; its hash is here, with both limits. */
export const sessions = pgTable(
  "sessions",
  {
    hash: bytes().primaryKey(),
    /** Names the session to its owner, in a list where one can be ended. It opens nothing. */
    id: uuid().notNull().unique().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    deviceHash: bytes().notNull(),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    /** When the password was last given: some changes ask for it again. */
    provedAt: instant().notNull().default(sql`now()`),
    endedAt: instant(),
    endedBecause: text({ enum: sessionEnds }),
  },
  (t) => [
    index("sessions_by_account").on(t.accountId),
    index("sessions_live").on(t.accountId).where(sql`${t.endedAt} is null`),
    check(
      "sessions_ended_because",
      sql`${t.endedBecause} in ('signed-out', 'replaced', 'password-changed', 'email-changed', 'ended-by-owner', 'ended-by-staff', 'space-closed')`,
    ),
    check("sessions_end", sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
  ],
);

/** A browser that has signed in to the account before. */
export const devices = pgTable(
  "devices",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    hash: bytes().notNull(),
    label: text().notNull(),
    firstSeenAt: instant().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.hash] })],
);

/** What happened and who did it. Append-only: a trigger refuses the rest. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "bigint" }).generatedAlwaysAsIdentity().notNull(),
    at: instant().notNull(),
    accountId: uuid(),
    /** Whose file was looked at or changed, and by which person of the mutual. */
    memberId: uuid(),
    staffId: uuid(),
    kind: text().notNull(),
    details: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    index("audit_events_by_account").on(t.accountId, t.at),
    index("audit_events_by_kind").on(t.kind, t.at),
    index("audit_events_by_member").on(t.memberId, t.at).where(sql`${t.staffId} is not null`),
  ],
);
