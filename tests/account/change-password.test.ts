import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changePassword } from "@/lib/account/change-password";
import { aDevice, deviceHash, rememberDevice } from "@/lib/account/devices";
import { limits } from "@/lib/account/rules";
import { armSecret, askSecret, peekSecret } from "@/lib/account/secrets";
import { readSession, startSession } from "@/lib/account/sessions";
import { signIn } from "@/lib/account/sign-in";
import { refuse } from "@/lib/core/result";
import { aDatabase } from "../support/database";
import { auditKinds, mailsTo } from "../support/outbox";
import { anAccount, goodPassword, now } from "../support/people";

const db = await aDatabase();
const chosen = "lavande tracteur horizon muet";

async function aMemberAtHome() {
  const account = await anAccount(db, { person: { firstName: "Zéphirin", lastName: "Quatremer" } });
  const device = aDevice(undefined, null);
  await rememberDevice(db, { accountId: account.id, device, now });
  const start = (hash = deviceHash(device)) =>
    startSession(db, { accountId: account.id, deviceHash: hash, now });
  const sessions = [await start(), await start(Buffer.alloc(32))];
  const change = (password: string, next = chosen) =>
    changePassword(db, {
      accountId: account.id,
      password,
      chosen: next,
      device,
      clientAddress: randomUUID(),
      now,
    });
  const enter = (password: string) =>
    signIn(db, { email: account.email, password, device, clientAddress: randomUUID(), now });
  return { ...account, sessions, change, enter };
}

test("the new password replaces the former; only this browser stays signed in, under a new id, and the owner is told", async () => {
  const { id, sessions, change, enter } = await aMemberAtHome();
  const link = await askSecret(db, { accountId: id, purpose: "password-reset", now });
  const secret = await armSecret(db, link, now);
  const changed = await change(goodPassword);

  if (!changed.ok) throw new Error(changed.refusal);
  for (const former of sessions) expect(await readSession(db, former, now)).toBeUndefined();
  expect(await readSession(db, changed.value, now)).toMatchObject({ accountId: id });
  expect(await peekSecret(db, "password-reset", secret!, now)).toBeUndefined();
  expect(await auditKinds(db, id)).toEqual(["password-set"]);
  expect(await mailsTo(db, id)).toEqual(["password-changed"]);
  expect(await enter(goodPassword)).toMatchObject({ refusal: "wrong" });
  expect(await enter(chosen)).toMatchObject({ ok: true });
});

test("a wrong present password changes nothing, and counts as a failure of sign-in", async () => {
  const { id, sessions, change } = await aMemberAtHome();
  for (let n = 0; n < limits.signInIdentifier.attempts; n++)
    expect(await change("raté")).toEqual(refuse("wrong"));

  expect(await change(goodPassword)).toMatchObject({ refusal: "too-many-attempts" });
  expect(await readSession(db, sessions[0]!, now)).toBeDefined();
  expect(new Set(await auditKinds(db, id))).toEqual(new Set(["sign-in-refused"]));
});

test("a weak new password is refused, and nothing ends", async () => {
  const { sessions, change } = await aMemberAtHome();
  expect(await change(goodPassword, "court")).toEqual(refuse("too-short"));
  expect(await change(goodPassword, "zephirin QUATREMER 1955")).toEqual(refuse("too-weak"));
  expect(await readSession(db, sessions[0]!, now)).toBeDefined();
});

test("of changes at the same moment one stands", async () => {
  const { change } = await aMemberAtHome();
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => change(goodPassword)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});
