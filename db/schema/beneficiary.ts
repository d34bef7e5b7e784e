import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytes, civilDay, instant } from "./columns";
import { members } from "./member";

export const relations = ["member", "spouse", "pacs", "partner", "child", "other"] as const;
export const teletransmissionStatuses = ["active", "requested", "broken", "none"] as const;

/** A person covered by a member's contract, the member included. Written by the feed alone. */
export const beneficiaries = pgTable(
  "beneficiaries",
  {
    id: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    externalId: text().notNull(),
    nirSealed: bytes(),
    nirHash: bytes(),
    lastName: text().notNull(),
    firstName: text().notNull(),
    bornOn: civilDay().notNull(),
    rank: smallint().notNull(),
    relation: text({ enum: relations }).notNull(),
    coveredFrom: civilDay().notNull(),
    coveredTo: civilDay(),
    teletransmission: text({ enum: teletransmissionStatuses }).notNull(),
    feedDigest: bytes().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    index("beneficiaries_by_external_id").on(t.externalId),
    check("beneficiaries_nir", sql`(${t.nirSealed} is null) = (${t.nirHash} is null)`),
    check("beneficiaries_rank", sql`${t.rank} between 1 and 9`),
    check(
      "beneficiaries_relation",
      sql`${t.relation} in ('member', 'spouse', 'pacs', 'partner', 'child', 'other')`,
    ),
    check("beneficiaries_covered", sql`${t.coveredTo} is null or ${t.coveredTo} >= ${t.coveredFrom}`),
    check(
      "beneficiaries_teletransmission",
      sql`${t.teletransmission} in ('active', 'requested', 'broken', 'none')`,
    ),
  ],
);
