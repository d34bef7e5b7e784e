import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, instant } from "./columns";
import { contracts } from "./member";

export const contributionMethods = ["sepa-debit", "card", "cheque", "transfer", "payroll"] as const;
export const contributionStatuses = ["planned", "paid", "unpaid", "cancelled"] as const;

/** An instalment of a contract. Written by the feed alone. */
export const contributions = pgTable(
  "contributions",
  {
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    contractId: uuid().notNull(),
    externalId: text().notNull(),
    periodFrom: civilDay().notNull(),
    periodTo: civilDay().notNull(),
    amountCents: integer().notNull(),
    employerCents: integer().notNull(),
    dueOn: civilDay().notNull(),
    method: text({ enum: contributionMethods }).notNull(),
    /** Reference of the SEPA mandate (RUM) and the creditor's identifier (ICS). */
    rum: text(),
    ics: text(),
    status: text({ enum: contributionStatuses }).notNull(),
    paidOn: civilDay(),
    formalNoticeOn: civilDay(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    foreignKey({
      name: "contributions_contract",
      columns: [t.memberId, t.contractId],
      foreignColumns: [contracts.memberId, contracts.id],
    }),
    index("contributions_by_due_date").on(t.memberId, t.dueOn, t.id),
    check("contributions_period", sql`${t.periodFrom} <= ${t.periodTo}`),
    check(
      "contributions_employer",
      sql`${t.employerCents} between least(0, ${t.amountCents}) and greatest(0, ${t.amountCents})`,
    ),
    check(
      "contributions_method",
      sql`${t.method} in ('sepa-debit', 'card', 'cheque', 'transfer', 'payroll')`,
    ),
    check("contributions_status", sql`${t.status} in ('planned', 'paid', 'unpaid', 'cancelled')`),
    check("contributions_paid", sql`(${t.status} = 'paid') = (${t.paidOn} is not null)`),
    check(
      "contributions_mandate",
      sql`${t.method} <> 'sepa-debit' or (${t.rum} is not null and ${t.ics} is not null)`,
    ),
  ],
);
