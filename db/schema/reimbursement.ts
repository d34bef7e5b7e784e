import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { beneficiaries } from "./beneficiary";
import { civilDay, instant } from "./columns";
import { contracts } from "./member";

export const careKinds = [
  "consultation",
  "pharmacy",
  "laboratory",
  "imaging",
  "paramedical",
  "transport",
  "hospital",
  "optical",
  "dental",
  "hearing",
  "alternative",
  "other",
] as const;

export const lineStatuses = ["received", "in-progress", "document-needed", "paid", "refused"] as const;
export const paidToValues = ["member", "professional"] as const;

/**
 * A line of reimbursement. Written by the feed alone; tens of millions, so that every index leads with the member.
 * A bank transfer is the lines that carry its reference: its amount is their sum, and cannot differ from it.
 */
export const reimbursements = pgTable(
  "reimbursements",
  {
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    beneficiaryId: uuid().notNull(),
    contractId: uuid().notNull(),
    externalId: text().notNull(),
    careOn: civilDay().notNull(),
    kind: text({ enum: careKinds }).notNull(),
    actCode: text().notNull(),
    actLabel: text().notNull(),
    professional: text(),
    guaranteeCode: text(),
    expenseCents: integer().notNull(),
    baseCents: integer().notNull(),
    schemeRate: integer().notNull(),
    schemeCents: integer().notNull(),
    participationCents: integer().notNull(),
    franchiseCents: integer().notNull(),
    mutualCents: integer().notNull(),
    otherCents: integer().notNull(),
    outOfPocketCents: integer().notNull(),
    thirdParty: boolean().notNull(),
    paidTo: text({ enum: paidToValues }).notNull(),
    status: text({ enum: lineStatuses }).notNull(),
    /** Why it is refused, or which document is needed. */
    reason: text(),
    transfer: text(),
    paidOn: civilDay(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    foreignKey({
      name: "reimbursements_beneficiary",
      columns: [t.memberId, t.beneficiaryId],
      foreignColumns: [beneficiaries.memberId, beneficiaries.id],
    }),
    foreignKey({
      name: "reimbursements_contract",
      columns: [t.memberId, t.contractId],
      foreignColumns: [contracts.memberId, contracts.id],
    }),
    index("reimbursements_by_care").on(t.memberId, t.careOn, t.id),
    index("reimbursements_by_transfer")
      .on(t.memberId, t.paidOn, t.transfer)
      .where(sql`${t.transfer} is not null`),
    check(
      "reimbursements_money",
      sql`${t.expenseCents} = ${t.schemeCents} + ${t.mutualCents} + ${t.otherCents} + ${t.outOfPocketCents}`,
    ),
    check("reimbursements_rate", sql`${t.schemeRate} between 0 and 100`),
    check(
      "reimbursements_kind",
      sql`${t.kind} in ('consultation', 'pharmacy', 'laboratory', 'imaging', 'paramedical', 'transport', 'hospital',
        'optical', 'dental', 'hearing', 'alternative', 'other')`,
    ),
    check("reimbursements_paid_to", sql`${t.paidTo} in ('member', 'professional')`),
    check(
      "reimbursements_status",
      sql`${t.status} in ('received', 'in-progress', 'document-needed', 'paid', 'refused')`,
    ),
    check("reimbursements_paid", sql`(${t.status} = 'paid') = (${t.paidOn} is not null)`),
    check("reimbursements_transfer", sql`${t.transfer} is null or ${t.paidOn} is not null`),
    check(
      "reimbursements_reason",
      sql`${t.status} not in ('refused', 'document-needed') or ${t.reason} is not null`,
    ),
  ],
);
