import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  endConnection,
  endOtherConnections,
  listConnections,
  listKnownDevices,
} from "@/lib/account/connections";
import { aDevice } from "@/lib/account/devices";
import { session as limits } from "@/lib/account/rules";
import { readSession } from "@/lib/account/sessions";
import { signIn } from "@/lib/account/sign-in";
import { ok, refuse } from "@/lib/core/result";
import { aDatabase } from "../support/database";
import { auditKinds, mailsTo } from "../support/outbox";
import { anAccount, goodPassword, now } from "../support/people";

const db = await aDatabase();
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit Version/19.0 Safari/604.1";

async function signedIn(email: string, userAgent: string, device = aDevice(undefined, userAgent), at = now) {
  const outcome = await signIn(db, {
    email,
    password: goodPassword,
    device,
    clientAddress: randomUUID(),
    now: at,
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { sessionId: outcome.value, device };
}

test("each browser signed in now is listed by name, the one that asks first and marked", async () => {
  const account = await anAccount(db);
  const here = await signedIn(account.email, firefox);
  await signedIn(account.email, safari, undefined, now.add({ minutes: 5 }));
  const asking = { accountId: account.id, sessionId: here.sessionId, now: now.add({ minutes: 6 }) };

  const listed = await listConnections(db, asking);
  expect(listed.map(({ label, current }) => [label, current])).toEqual([
    ["Firefox sur Windows", true],
    ["Safari sur iPhone ou iPad", false],
  ]);
  expect(JSON.stringify(listed)).not.toContain(here.sessionId);
  expect(await listKnownDevices(db, account.id, asking.now)).toEqual([]);
});

test("a browser whose session ended by itself is known, and no longer signed in", async () => {
  const account = await anAccount(db);
  await signedIn(account.email, safari);
  const later = now.add({ minutes: limits.idleMinutes + 1 });
  const here = await signedIn(account.email, firefox, undefined, later);

  const connections = await listConnections(db, { accountId: account.id, ...here, now: later });
  expect(connections.map(({ label }) => label)).toEqual(["Firefox sur Windows"]);
  expect(await listKnownDevices(db, account.id, later)).toMatchObject([
    { label: "Safari sur iPhone ou iPad" },
  ]);
});

test("one browser is signed out and forgotten: its next sign-in is told", async () => {
  const account = await anAccount(db);
  const [here, there] = [await signedIn(account.email, firefox), await signedIn(account.email, safari)];
  const asking = { accountId: account.id, sessionId: here.sessionId, now };
  const other = (await listConnections(db, asking)).find(({ current }) => !current)!;

  expect(await endConnection(db, { ...asking, id: other.id })).toEqual(ok(true));
  expect(await endConnection(db, { ...asking, id: other.id })).toEqual(ok(true));
  expect(await readSession(db, there.sessionId, now)).toBeUndefined();
  expect(await readSession(db, here.sessionId, now)).toBeDefined();
  expect((await auditKinds(db, account.id)).filter((kind) => kind === "sessions-ended")).toHaveLength(1);
  const told = (await mailsTo(db, account.id)).length;
  await signedIn(account.email, safari, there.device);
  expect((await mailsTo(db, account.id)).length).toBe(told + 1);
});

test("nobody ends the session of another account, nor one's own from the list", async () => {
  const [mine, theirs] = [await anAccount(db), await anAccount(db)];
  const [here, there] = [await signedIn(mine.email, firefox), await signedIn(theirs.email, safari)];
  const asking = { accountId: mine.id, sessionId: here.sessionId, now };
  const [own] = await listConnections(db, asking);
  const [other] = await listConnections(db, { accountId: theirs.id, sessionId: there.sessionId, now });

  for (const id of [own!.id, other!.id, randomUUID()])
    expect(await endConnection(db, { ...asking, id })).toEqual(refuse("unknown-session"));
  expect(await readSession(db, here.sessionId, now)).toBeDefined();
  expect(await readSession(db, there.sessionId, now)).toBeDefined();
});

test("all the others are signed out and forgotten at once", async () => {
  const account = await anAccount(db);
  const here = await signedIn(account.email, firefox);
  const others = [await signedIn(account.email, safari), await signedIn(account.email, safari)];
  const stranger = await signedIn((await anAccount(db)).email, safari);
  const asking = { accountId: account.id, sessionId: here.sessionId, now };
  await endOtherConnections(db, asking);

  expect((await listConnections(db, asking)).map(({ current }) => current)).toEqual([true]);
  for (const { sessionId } of others) expect(await readSession(db, sessionId, now)).toBeUndefined();
  expect(await readSession(db, stranger.sessionId, now)).toBeDefined();
  expect(await listKnownDevices(db, account.id, now)).toEqual([]);
  const told = await mailsTo(db, account.id);
  await signedIn(account.email, firefox, here.device);
  expect(await mailsTo(db, account.id)).toEqual(told);
});
