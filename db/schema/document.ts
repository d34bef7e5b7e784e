import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, civilDay, instant } from "./columns";
import { contracts, members } from "./member";

export const documentKinds = [
  "card",
  "guarantee-certificate",
  "affiliation-certificate",
  "contributions-certificate",
  "certificate",
  "schedule",
  "due-notice",
  "statement",
  "termination-certificate",
] as const;

/**
 * A document that was generated: not its bytes, but what lets anyone check its code. The code itself is not kept,
 * only its keyed hash; the same document made twice on one day has one code, and one row.
 */
export const issuedDocuments = pgTable(
  "issued_documents",
  {
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    contractId: uuid().notNull(),
    codeHash: bytes().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    issuedOn: civilDay().notNull(),
    /** Last day it may be relied on. */
    validUntil: civilDay().notNull(),
    /** The persons whose cover it attests: it may be relied on no longer than the first of them is covered. */
    beneficiaryIds: uuid().array().notNull().default(sql`'{}'`),
    revokedAt: instant(),
    /** The days it is about, when it is about some: a year, or the dates of a statement. */
    periodFrom: civilDay(),
    periodTo: civilDay(),
    /** The last characters of the code: its owner tells it from another by them, and nobody checks one with them. */
    codeEnd: text(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    unique("issued_documents_code").on(t.codeHash),
    foreignKey({
      name: "issued_documents_contract",
      columns: [t.memberId, t.contractId],
      foreignColumns: [contracts.memberId, contracts.id],
    }),
    index("issued_documents_by_day").on(t.memberId, t.issuedOn, t.id),
    check(
      "issued_documents_kind",
      sql`${t.kind} in ('card', 'guarantee-certificate', 'affiliation-certificate', 'contributions-certificate',
        'certificate', 'schedule', 'due-notice', 'statement', 'termination-certificate')`,
    ),
    check("issued_documents_period", sql`(${t.periodFrom} is null) = (${t.periodTo} is null)`),
    check("issued_documents_code_end", sql`length(${t.codeEnd}) = 4`),
    check("issued_documents_valid", sql`${t.validUntil} >= ${t.issuedOn}`),
  ],
);

/** A link that shows a member's card to whoever holds it, for a day. Only the hash of its secret is kept. */
export const cardShares = pgTable(
  "card_shares",
  {
    id: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    secretHash: bytes().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** How often it was opened, and when last: its owner sees it. */
    opens: integer().notNull().default(0),
    openedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    unique("card_shares_secret").on(t.secretHash),
    check("card_shares_expiry", sql`${t.expiresAt} > ${t.createdAt}`),
    check("card_shares_opened", sql`(${t.opens} = 0) = (${t.openedAt} is null)`),
  ],
);
