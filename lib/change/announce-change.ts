import { asc, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { webhookDeliveries, webhooks } from "@/db/schema";
import { addJob } from "@/lib/core/jobs";
import { findChange } from "./queries";

/** The job of each change: one delivery for each live address, decided once, however often the job runs. */
export async function announceChange(db: Db, changeId: string, now: Temporal.Instant): Promise<void> {
  if (!(await findChange(db, changeId))) return;
  await db.transaction(async (tx) => {
    const live = await tx
      .select({ webhookId: webhooks.id })
      .from(webhooks)
      .where(isNull(webhooks.disabledAt))
      .orderBy(asc(webhooks.id));
    if (live.length === 0) return;
    const decided = await tx
      .insert(webhookDeliveries)
      .values(
        live.map(({ webhookId }) => ({ webhookId, changeId, state: "pending" as const, createdAt: now })),
      )
      .onConflictDoNothing()
      .returning({ webhookId: webhookDeliveries.webhookId });
    for (const { webhookId } of decided) await addDelivery(tx, webhookId, changeId);
  });
}

/**
 * Enqueues a delivery: the same one waits once. Deliveries of an address go one at a time and after everything else, so that
 * a silent receiver keeps no e-mail waiting.
 */
export const addDelivery = (db: Db, webhookId: string, changeId: string) =>
  addJob(
    db,
    "deliver-webhook",
    { webhookId, changeId },
    { key: `webhook:${webhookId}:${changeId}`, queue: `webhook:${webhookId}`, priority: 10 },
  );
