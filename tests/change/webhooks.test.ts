import { createHmac } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { auditEvents, webhookDeliveries } from "@/db/schema";
import { announceChange } from "@/lib/change/announce-change";
import { deliverWebhook } from "@/lib/change/deliver-webhook";
import { postNotice } from "@/lib/change/post-notice";
import { listDead, replayDeliveries } from "@/lib/change/replay-deliveries";
import { delivery } from "@/lib/change/rules";
import { addWebhook, disableWebhook, listWebhooks } from "@/lib/change/webhooks";
import { aDatabase } from "../support/database";
import { jobsWaiting } from "../support/outbox";
import { aMember, now } from "../support/people";
import { aChange } from "./support";
import { WebhookPeer } from "./webhook-peer";

vi.setConfig({ testTimeout: 120_000 });

process.env.WEBHOOK_PRIVATE_HOSTS = "127.0.0.1";
const db = await aDatabase();
const peer = await WebhookPeer.start();
afterAll(() => peer.stop());
const member = await aMember(db);
const privateHosts = ["127.0.0.1"];

/** One live address at a time, which answers well. */
async function aWebhook(url = peer.url) {
  for (const { id, disabledAt } of await listWebhooks(db))
    if (!disabledAt) await disableWebhook(db, { id, now });
  const added = await addWebhook(db, { url, privateHosts, now });
  if (!added.ok) throw new Error(added.refusal);
  return added.value;
}

/** A change, announced to the live addresses. Gives its id. */
async function anAnnounced() {
  const changeId = await aChange(db, member.id);
  await announceChange(db, changeId, now);
  return changeId;
}

async function row(webhookId: string, changeId: string) {
  const one = and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.changeId, changeId));
  return (await db.select().from(webhookDeliveries).where(one))[0];
}

const post: typeof postNotice = (notice) => postNotice(notice, { timeoutSeconds: 0.2, privateHosts });
const deliver = (webhookId: string, changeId: string, at = now) =>
  deliverWebhook(db, { webhookId, changeId }, at, post);

beforeEach(() => {
  peer.behaviour = 204;
  peer.location = "";
});

test("a notice says which change, of what kind and when; it is signed, and holds nothing of anyone", async () => {
  const { id, secret } = await aWebhook();
  const changeId = await anAnnounced();
  await deliver(id, changeId);
  const [notice] = await peer.noticesOf(changeId);

  expect(JSON.parse(notice!.body)).toEqual({ id: changeId, kind: "space-closed", at: now.toString() });
  const {
    "webhook-timestamp": timestamp,
    "webhook-signature": signature,
    "webhook-id": name,
  } = notice!.headers;
  expect([name, Number(timestamp)]).toEqual([changeId, now.epochMilliseconds / 1000]);
  const expected = createHmac("sha256", secret).update(`${timestamp}.${notice!.body}`).digest("hex");
  expect(signature).toBe(`v1=${expected}`);
  expect(await row(id, changeId)).toMatchObject({ state: "delivered", attempts: 1, lastError: null });
});

test("each live address is told of a change once, however often the change is announced", async () => {
  const first = await aWebhook();
  const second = await addWebhook(db, { url: peer.url, privateHosts, now });
  const changeId = await aChange(db, member.id);
  await Promise.all(Array.from({ length: 16 }, () => announceChange(db, changeId, now)));

  const waiting = (await jobsWaiting(db)).filter(
    ({ task_identifier, payload }) => task_identifier === "deliver-webhook" && payload.changeId === changeId,
  );
  const told = waiting.map(({ payload }) => payload.webhookId).sort();
  expect(told).toEqual([first.id, second.ok && second.value.id].sort());
  await Promise.all(Array.from({ length: 3 }, () => deliver(first.id, changeId)));
  await deliver(first.id, changeId);
  expect(await row(first.id, changeId)).toMatchObject({ state: "delivered" });
});

test.each([
  [500, "HTTP 500"],
  [404, "HTTP 404"],
  [301, "HTTP 301"],
  ["hang", "timeout"],
] as const)("an address that answers %s is tried again later: %s", async (behaviour, code) => {
  const { id } = await aWebhook();
  const changeId = await anAnnounced();
  peer.behaviour = behaviour;
  peer.location = peer.url;
  await expect(deliver(id, changeId)).rejects.toThrow(code);
  expect(await row(id, changeId)).toMatchObject({ state: "pending", attempts: 1, lastError: code });
  expect(await peer.noticesOf(changeId)).toHaveLength(1);

  peer.behaviour = 200;
  await deliver(id, changeId);
  expect(await row(id, changeId)).toMatchObject({ state: "delivered", attempts: 2 });
});

test("an address where nobody listens is a failure like another", async () => {
  const gone = await WebhookPeer.start();
  const { id } = await aWebhook(gone.url);
  await gone.stop();
  const changeId = await anAnnounced();

  await expect(deliver(id, changeId)).rejects.toThrow("ECONNREFUSED");
});

test("an address that leads to a private network is not reached, even when it was allowed before", async () => {
  const { id } = await aWebhook();
  const changeId = await anAnnounced();
  const strict: typeof postNotice = (notice) => postNotice(notice, { privateHosts: [] });

  await expect(deliverWebhook(db, { webhookId: id, changeId }, now, strict)).rejects.toThrow(
    "address-private",
  );
  expect(peer.notices.filter(({ body }) => body.includes(changeId))).toEqual([]);
});

test("after the twelfth failure, or three days, a delivery is given up; the operator replays it, once", async () => {
  const { id } = await aWebhook();
  const [often, old] = [await anAnnounced(), await anAnnounced()];
  peer.behaviour = 500;
  for (let attempt = 1; attempt < delivery.attempts; attempt++)
    await expect(deliver(id, often)).rejects.toThrow("HTTP 500");
  await deliver(id, often);
  await deliver(id, old, now.add({ hours: delivery.hours }));
  for (const changeId of [often, old])
    expect(await row(id, changeId)).toMatchObject({ state: "dead", lastError: "HTTP 500" });
  expect((await listDead(db)).map(({ changeId }) => changeId)).toEqual(expect.arrayContaining([often, old]));

  peer.behaviour = 200;
  const later = now.add({ hours: 100 });
  expect(await replayDeliveries(db, { changeId: often, now: later })).toBe(1);
  const both = Array.from({ length: 16 }, () => replayDeliveries(db, { now: later }));
  expect((await Promise.all(both)).reduce((sum, count) => sum + count)).toBe(1);
  await deliver(id, often, later);
  await deliver(id, old, later);
  expect(await row(id, often)).toMatchObject({ state: "delivered", attempts: 1 });
  expect(await row(id, old)).toMatchObject({ state: "delivered", attempts: 1 });
  const kinds = (await db.select({ kind: auditEvents.kind }).from(auditEvents)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "deliveries-replayed")).toHaveLength(2);
});

test("a disabled address hears nothing more, and nothing of it is replayed", async () => {
  const { id } = await aWebhook();
  const changeId = await anAnnounced();
  await disableWebhook(db, { id, now });
  await deliver(id, changeId);

  expect(await row(id, changeId)).toMatchObject({ state: "dead", lastError: "disabled" });
  expect(peer.notices.filter(({ body }) => body.includes(changeId))).toEqual([]);
  expect(await replayDeliveries(db, { changeId, now })).toBe(0);
  expect(await disableWebhook(db, { id, now })).toMatchObject({ refusal: "unknown-webhook" });
});
