import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, civilDay, instant } from "./columns";

/** Who the mutual knows. Written by the feed alone. */
export const members = pgTable(
  "members",
  {
    id: uuid().primaryKey(),
    externalId: text().notNull().unique(),
    membershipNumber: text().notNull().unique(),
    nirSealed: bytes().notNull(),
    nirHash: bytes().notNull(),
    lastName: text().notNull(),
    firstName: text().notNull(),
    bornOn: civilDay().notNull(),
    email: text(),
    feedDigest: bytes().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    // Who was erased has a number that nobody can type.
    check("members_membership_number", sql`${t.membershipNumber} ~ '^([0-9]{8}|x[0-9a-f]{32})$'`),
    index("members_by_name").using("gin", nameWords(t)),
  ],
);

/** The words of a member's names without accents nor capitals: an index holds them for the people of the mutual. */
export function nameWords({ firstName, lastName }: { firstName: SQLWrapper; lastName: SQLWrapper }): SQL {
  const plain = sql`replace(replace(lower(${firstName} || ' ' || ${lastName}), 'œ', 'oe'), 'æ', 'ae')`;
  return sql`to_tsvector('simple', translate(${plain}, 'àâäáãåçèêëéìîïíñòôöóõùûüúýÿ-’''.', 'aaaaaaceeeeiiiinooooouuuuyy    '))`;
}

export const contractNatures = ["individuel", "collectif-facultatif", "collectif-obligatoire"] as const;

/** A member's contract, with its dates of effect. Written by the feed alone. */
export const contracts = pgTable(
  "contracts",
  {
    id: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    externalId: text().notNull(),
    nature: text({ enum: contractNatures }).notNull(),
    product: text().notNull(),
    level: text().notNull(),
    options: text().array().notNull(),
    responsible: boolean().notNull(),
    employer: text(),
    firstSubscribedOn: civilDay().notNull(),
    effectiveOn: civilDay().notNull(),
    renewal: text().notNull(),
    endedOn: civilDay(),
    feedDigest: bytes().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    index("contracts_by_external_id").on(t.externalId),
    check(
      "contracts_nature",
      sql`${t.nature} in ('individuel', 'collectif-facultatif', 'collectif-obligatoire')`,
    ),
    check("contracts_renewal", sql`${t.renewal} ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'`),
    check("contracts_ended", sql`${t.endedOn} is null or ${t.endedOn} >= ${t.effectiveOn} - 1`),
    check("contracts_first_subscribed", sql`${t.firstSubscribedOn} <= ${t.effectiveOn}`),
  ],
);
