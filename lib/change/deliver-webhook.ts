import { and, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { webhookDeliveries, webhooks } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import { log } from "@/lib/core/log";
import { Outage } from "@/lib/core/outage";
import { postNotice } from "./post-notice";
import { findChange } from "./queries";
import { isGivenUp } from "./rules";
import { signedHeaders } from "./signature";

type Job = { webhookId: string; changeId: string };
type Post = typeof postNotice;

/**
 * Tells one address of one change: its id, its kind and its moment, never what it holds. No transaction stays open
 * while the address answers: it would hold every change back. A worker that dies in the middle leaves the delivery
 * pending, and the next one posts it again under the same id. Throws an `Outage` when a later attempt may succeed.
 */
export async function deliverWebhook(
  db: Db,
  job: Job,
  now: Temporal.Instant,
  post: Post = postNotice,
): Promise<void> {
  const change = await findChange(db, job.changeId);
  const attempt = change && (await beginAttempt(db, job));
  if (!change || !attempt) return;
  if (attempt.disabledAt) return settle(db, job, "dead", now, "disabled");

  const body = JSON.stringify({ id: change.id, kind: change.kind, at: change.at.toString() });
  const secret = unseal(attempt.secretSealed, job.webhookId);
  const headers = signedHeaders(secret, change.id, body, now);
  const outcome = await post({ address: attempt.url, body, headers });
  if (outcome.ok) return settle(db, job, "delivered", now);
  if (isGivenUp(attempt, now)) return settle(db, job, "dead", now, outcome.refusal);
  await db.update(webhookDeliveries).set({ lastError: outcome.refusal }).where(isPending(job));
  throw new Outage(outcome.refusal);
}

const isPending = ({ webhookId, changeId }: Job) =>
  and(
    eq(webhookDeliveries.webhookId, webhookId),
    eq(webhookDeliveries.changeId, changeId),
    eq(webhookDeliveries.state, "pending"),
  );

/** Counts one attempt more. Gives nothing when the delivery is settled already. */
async function beginAttempt(db: Db, job: Job) {
  const [begun] = await db
    .update(webhookDeliveries)
    .set({ attempts: sql`${webhookDeliveries.attempts} + 1` })
    .from(webhooks)
    .where(and(isPending(job), eq(webhooks.id, webhookDeliveries.webhookId)))
    .returning({
      attempts: webhookDeliveries.attempts,
      createdAt: webhookDeliveries.createdAt,
      url: webhooks.url,
      secretSealed: webhooks.secretSealed,
      disabledAt: webhooks.disabledAt,
    });
  return begun;
}

async function settle(
  db: Db,
  job: Job,
  state: "delivered" | "dead",
  now: Temporal.Instant,
  lastError: string | null = null,
): Promise<void> {
  await db.update(webhookDeliveries).set({ state, settledAt: now, lastError }).where(isPending(job));
  if (state === "dead") log.error({ ...job, code: lastError }, "webhook given up");
  else log.info(job, "webhook delivered");
}
