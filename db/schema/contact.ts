import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { members } from "./member";

export const postPreferences = ["electronic", "paper"] as const;

/**
 * Where a member can be reached, besides the e-mail of the account. The lines are those of a French address
 * (NF Z 10-011), the recipient's left out: flat, building, street, place, then postcode and town.
 */
export const contactDetails = pgTable(
  "contact_details",
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id),
    addressFlat: text().notNull().default(""),
    addressBuilding: text().notNull().default(""),
    addressStreet: text().notNull().default(""),
    addressPlace: text().notNull().default(""),
    postcode: text().notNull().default(""),
    town: text().notNull().default(""),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull().default("FR"),
    /** E.164. */
    mobile: text(),
    landline: text(),
    postPreference: text({ enum: postPreferences }).notNull().default("electronic"),
    /** When the member last changed them here: for some days the feed does not undo it. */
    changedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    check("contact_details_country", sql`${t.country} ~ '^[A-Z]{2}$'`),
    check("contact_details_post", sql`${t.postPreference} in ('electronic', 'paper')`),
  ],
);
