import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { webhooks } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { newSecret, seal } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type AddressRefusal, readWebhookAddress } from "./webhook-address";

type Asked = { url: string; privateHosts: string[]; now: Temporal.Instant };

/** Adds an address that is told of each change from now on. Gives its id, and the secret of its signatures, once. */
export async function addWebhook(
  db: Db,
  { url, privateHosts, now }: Asked,
): Promise<Result<{ id: string; secret: string }, AddressRefusal>> {
  const address = readWebhookAddress(url, privateHosts);
  if (!address.ok) return address;
  const [id, secret] = [randomUUID(), `whsec_${newSecret()}`];
  const row = { id, url: address.value.href, secretSealed: seal(secret, id), createdAt: now };
  return db.transaction(async (tx) => {
    await tx.insert(webhooks).values(row);
    await recordEvent(tx, { kind: "webhook-added", details: { webhook: id }, now });
    return ok({ id, secret });
  });
}

/** Tells an address no more: what waited to leave for it does not. Refuses one that is unknown or disabled already. */
export async function disableWebhook(
  db: Db,
  { id, now }: { id: string; now: Temporal.Instant },
): Promise<Result<true, "unknown-webhook">> {
  return db.transaction(async (tx) => {
    const [disabled] = await tx
      .update(webhooks)
      .set({ disabledAt: now })
      .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
      .returning({ id: webhooks.id });
    if (!disabled) return refuse("unknown-webhook");
    await recordEvent(tx, { kind: "webhook-disabled", details: { webhook: id }, now });
    return ok(true);
  });
}

/** Every address, the live ones and the disabled. */
export const listWebhooks = (db: Db) =>
  db
    .select({
      id: webhooks.id,
      url: webhooks.url,
      createdAt: webhooks.createdAt,
      disabledAt: webhooks.disabledAt,
    })
    .from(webhooks)
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
