import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { changes, webhookDeliveries, webhooks } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { addDelivery } from "./announce-change";

/** The deliveries given up, the latest first: which change, for which address, after what. */
export const listDead = (db: Db, limit = 200) =>
  db
    .select({
      changeId: webhookDeliveries.changeId,
      kind: changes.kind,
      url: webhooks.url,
      attempts: webhookDeliveries.attempts,
      lastError: webhookDeliveries.lastError,
      settledAt: webhookDeliveries.settledAt,
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(changes, eq(changes.id, webhookDeliveries.changeId))
    .where(eq(webhookDeliveries.state, "dead"))
    .orderBy(desc(webhookDeliveries.createdAt))
    .limit(limit);

type Replay = { changeId?: string | undefined; now: Temporal.Instant };

/**
 * Tries again what was given up, one change or all, for the addresses still live: attempts and days are counted
 * afresh. Gives how many deliveries leave again; asked twice, the second finds none.
 */
export async function replayDeliveries(db: Db, { changeId, now }: Replay): Promise<number> {
  return db.transaction(async (tx) => {
    const replayed = await tx
      .update(webhookDeliveries)
      .set({ state: "pending", attempts: 0, createdAt: now, settledAt: null })
      .from(webhooks)
      .where(
        and(
          eq(webhookDeliveries.state, "dead"),
          eq(webhooks.id, webhookDeliveries.webhookId),
          isNull(webhooks.disabledAt),
          changeId === undefined ? sql`true` : eq(webhookDeliveries.changeId, changeId),
        ),
      )
      .returning({ webhookId: webhookDeliveries.webhookId, changeId: webhookDeliveries.changeId });
    for (const one of replayed) await addDelivery(tx, one.webhookId, one.changeId);
    if (replayed.length > 0)
      await recordEvent(tx, {
        kind: "deliveries-replayed",
        details: { count: String(replayed.length) },
        now,
      });
    return replayed.length;
  });
}
