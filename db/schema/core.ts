import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts, secrets } from "./account";
import { bytes, instant } from "./columns";

/** Attempts by key: an HMAC of what was submitted, or of the client's address. */
export const throttles = pgTable(
  "throttles",
  {
    key: bytes().primaryKey(),
    attempts: integer().notNull(),
    windowEndsAt: instant().notNull(),
    lockedUntil: instant(),
    allowed: boolean().notNull(),
  },
  (t) => [index("throttles_by_end").on(t.windowEndsAt)],
);

/** Captcha solutions already used: each serves once. */
export const captchaSolutions = pgTable(
  "captcha_solutions",
  { hash: bytes().primaryKey(), expiresAt: instant().notNull() },
  (t) => [index("captcha_solutions_by_expiry").on(t.expiresAt)],
);

/** An e-mail to send, sent, or refused by its recipient's server. */
export const mails = pgTable(
  "mails",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    template: text().notNull(),
    secretId: uuid().references(() => secrets.id),
    /** With `to`, sealed, until it left: an address that the account gave up. */
    details: jsonb().$type<Record<string, string>>().notNull().default({}),
    requestedAt: instant().notNull(),
    sentAt: instant(),
    refusedAt: instant(),
    refusal: text(),
  },
  (t) => [
    index("mails_by_secret").on(t.secretId),
    index("mails_by_account").on(t.accountId, t.requestedAt),
    index("mails_by_request").on(t.requestedAt),
    check(
      "mails_template",
      sql`${t.template} in ('activation', 'invitation', 'address-already-used', 'identifier-shown', 'identifier-reminder', 'password-reset', 'password-changed', 'new-sign-in', 'email-change', 'email-change-cancel', 'email-changed', 'bank-change-cancel', 'bank-changed', 'request-received', 'request-updated', 'request-message', 'export-ready', 'space-closed', 'documents-leaving')`,
    ),
  ],
);

/** One reading of the management system's feed. */
export const feedRuns = pgTable("feed_runs", {
  id: uuid().primaryKey(),
  startedAt: instant().notNull(),
  finishedAt: instant(),
  summary: jsonb(),
});
