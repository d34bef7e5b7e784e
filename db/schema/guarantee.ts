import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { bytes, civilDay, instant } from "./columns";
import { careKinds } from "./reimbursement";

export const guaranteePeriods = ["act", "day", "month", "year", "two-years", "lifetime"] as const;

/** What a product covers at a level, in words and in rates. Written by the feed alone; an option is a level of its own. */
export const guarantees = pgTable(
  "guarantees",
  {
    product: text().notNull(),
    level: text().notNull(),
    code: text().notNull(),
    validFrom: civilDay().notNull(),
    validTo: civilDay(),
    kind: text({ enum: careKinds }).notNull(),
    rank: smallint().notNull(),
    label: text().notNull(),
    /** « jusqu’à 200 € par paire tous les 2 ans » */
    words: text().notNull(),
    /** Percent of the base, the scheme's part included. */
    rate: integer(),
    ceilingCents: integer(),
    period: text({ enum: guaranteePeriods }),
    feedDigest: bytes().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.level, t.code, t.validFrom] }),
    check("guarantees_valid", sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    check("guarantees_rate", sql`${t.rate} between 0 and 10000`),
    check("guarantees_ceiling", sql`${t.ceilingCents} >= 0`),
    check("guarantees_period", sql`${t.period} in ('act', 'day', 'month', 'year', 'two-years', 'lifetime')`),
    check(
      "guarantees_kind",
      sql`${t.kind} in ('consultation', 'pharmacy', 'laboratory', 'imaging', 'paramedical', 'transport', 'hospital',
        'optical', 'dental', 'hearing', 'alternative', 'other')`,
    ),
  ],
);
