import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { members } from "./member";

/**
 * What the management system must know, written in the transaction of the change. `tx` is its transaction: readers
 * follow (tx, number), so that one committed late is never passed by.
 */
export const changes = pgTable(
  "changes",
  {
    number: bigint({ mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    id: uuid().notNull().defaultRandom(),
    tx: bigint({ mode: "number" }).notNull().default(sql`pg_current_xact_id()::text::bigint`),
    at: instant().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    kind: text().notNull(),
    /** What changed, as JSON, sealed: it holds addresses and IBANs. */
    payloadSealed: bytes().notNull(),
  },
  (t) => [
    unique("changes_id").on(t.id),
    index("changes_in_order").on(t.tx, t.number),
    index("changes_by_member").on(t.memberId, t.at),
  ],
);

/** A key of the management system, for what its scopes name. Only its hash is kept. */
export const apiKeys = pgTable("api_keys", {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  hash: bytes().notNull().unique(),
  scopes: text().array().notNull(),
  createdAt: instant().notNull(),
  usedAt: instant(),
  revokedAt: instant(),
});

/** An address of the management system that is told of each change. */
export const webhooks = pgTable("webhooks", {
  id: uuid().primaryKey(),
  url: text().notNull(),
  /** The key of its signatures, sealed. */
  secretSealed: bytes().notNull(),
  createdAt: instant().notNull(),
  disabledAt: instant(),
});

export const deliveryStates = ["pending", "delivered", "dead"] as const;

/** One change, for one address: until it answered 2xx, or was given up. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id),
    changeId: uuid()
      .notNull()
      .references(() => changes.id),
    state: text({ enum: deliveryStates }).notNull(),
    attempts: integer().notNull().default(0),
    /** A status or a network code, never a body. */
    lastError: text(),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.webhookId, t.changeId] }),
    index("webhook_deliveries_by_change").on(t.changeId),
    index("webhook_deliveries_dead").on(t.createdAt).where(sql`${t.state} = 'dead'`),
    check("webhook_deliveries_state", sql`${t.state} in ('pending', 'delivered', 'dead')`),
  ],
);
