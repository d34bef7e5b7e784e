import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aDevice } from "@/lib/account/devices";
import { provePassword } from "@/lib/account/prove-password";
import { freshMinutes, isFresh, limits } from "@/lib/account/rules";
import { readSession, startSession } from "@/lib/account/sessions";
import { refuse } from "@/lib/core/result";
import { aDatabase } from "../support/database";
import { auditKinds } from "../support/outbox";
import { anAccount, goodPassword, now } from "../support/people";

const db = await aDatabase();
const later = now.add({ minutes: freshMinutes });

async function aSession() {
  const account = await anAccount(db);
  const id = await startSession(db, { accountId: account.id, deviceHash: Buffer.alloc(32), now });
  const prove = (password: string, at = later) =>
    provePassword(db, {
      sessionId: id,
      accountId: account.id,
      password,
      device: aDevice(undefined, null),
      clientAddress: randomUUID(),
      now: at,
    });
  return { ...account, sessionId: id, prove };
}

test("a password is fresh for ten minutes, whatever the activity", async () => {
  const { sessionId } = await aSession();
  const almost = now.add({ minutes: freshMinutes }).subtract({ seconds: 1 });
  for (const at of [now.add({ minutes: 5 }), almost]) {
    const session = await readSession(db, sessionId, at);
    expect(isFresh(session!.provedAt, at)).toBe(true);
  }
  expect(isFresh((await readSession(db, sessionId, later))!.provedAt, later)).toBe(false);
});

test("given again, it is fresh again in that session alone", async () => {
  const { id, sessionId, prove } = await aSession();
  const other = await startSession(db, { accountId: id, deviceHash: Buffer.alloc(32), now });

  const renewed = await prove(goodPassword);
  if (!renewed.ok) throw new Error(renewed.refusal);
  expect(isFresh((await readSession(db, renewed.value!, later))!.provedAt, later)).toBe(true);
  expect(await readSession(db, sessionId, later)).toBeUndefined();
  expect(isFresh((await readSession(db, other, later))!.provedAt, later)).toBe(false);
  expect(await auditKinds(db, id)).toEqual(["password-proved"]);
});

test("given again, the session goes on under a new id: of 16 at once one has it, and its limits stay", async () => {
  const { sessionId, prove } = await aSession();
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => prove(goodPassword)));
  const ids = outcomes.flatMap((outcome) => (outcome.ok && outcome.value ? [outcome.value] : []));

  expect(ids).toHaveLength(1);
  expect(ids[0]).not.toBe(sessionId);
  expect((await readSession(db, ids[0]!, later))!.createdAt.toString()).toBe(now.toString());
});

test("a wrong one proves nothing and counts as a failure of sign-in", async () => {
  const { id, sessionId, prove } = await aSession();
  for (let n = 0; n < limits.signInIdentifier.attempts; n++)
    expect(await prove("mauvais")).toEqual(refuse("wrong"));

  expect(await prove(goodPassword)).toMatchObject({ refusal: "too-many-attempts" });
  expect((await readSession(db, sessionId, later))!.provedAt.toString()).toBe(now.toString());
  expect(new Set(await auditKinds(db, id))).toEqual(new Set(["sign-in-refused"]));
});
