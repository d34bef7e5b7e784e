import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { members } from "./member";

export const bankAccountUses = ["reimbursement", "debit"] as const;
export const bankAccountStates = ["pending", "current", "replaced", "cancelled"] as const;

/** A member's bank account, for one use. A new one waits 48 hours, during which its owner can cancel it. */
export const bankAccounts = pgTable(
  "bank_accounts",
  {
    id: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    use: text({ enum: bankAccountUses }).notNull(),
    state: text({ enum: bankAccountStates }).notNull(),
    ibanSealed: bytes().notNull(),
    /** What may be shown: the first and the last four characters. */
    ibanHint: text().notNull(),
    holder: text().notNull(),
    /** Unique mandate reference, for debits. */
    mandateRum: text(),
    mandateSignedAt: instant(),
    requestedAt: instant().notNull(),
    appliesAt: instant().notNull(),
    /** When it became current, was replaced or was cancelled. */
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    uniqueIndex("bank_accounts_one_pending").on(t.memberId, t.use).where(sql`${t.state} = 'pending'`),
    uniqueIndex("bank_accounts_one_current").on(t.memberId, t.use).where(sql`${t.state} = 'current'`),
    index("bank_accounts_to_apply").on(t.appliesAt).where(sql`${t.state} = 'pending'`),
    uniqueIndex("bank_accounts_rum").on(t.mandateRum),
    check("bank_accounts_use", sql`${t.use} in ('reimbursement', 'debit')`),
    check("bank_accounts_state", sql`${t.state} in ('pending', 'current', 'replaced', 'cancelled')`),
    check("bank_accounts_mandate", sql`(${t.use} = 'debit') = (${t.mandateRum} is not null)`),
    check("bank_accounts_settled", sql`(${t.state} = 'pending') = (${t.settledAt} is null)`),
  ],
);
