import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { contracts } from "@/db/schema";
import { aDevice } from "@/lib/account/devices";
import { signIn } from "@/lib/account/sign-in";
import { findReadableUntil } from "@/lib/contract/queries";
import { civilDate } from "@/lib/core/clock";
import { refuse } from "@/lib/core/result";
import { aDatabase } from "../support/database";
import { auditKinds } from "../support/outbox";
import { anAccount, goodPassword } from "../support/people";

const db = await aDatabase();
const at = (text: string) => Temporal.Instant.from(text);

const attempt = (email: string, now: Temporal.Instant, password = goodPassword) =>
  signIn(db, {
    email,
    password,
    device: aDevice(undefined, "Firefox"),
    clientAddress: randomUUID(),
    now,
  });

test("a former member reads the space for five years after the end, in France, and no longer (L. 221-6-6)", async () => {
  const { id, email, member } = await anAccount(db, { person: { endedOn: "2026-03-31" } });
  const until = await findReadableUntil(db, member.id, Temporal.PlainDate.from("2026-04-01"));
  expect(until?.toString()).toBe("2031-03-31");

  expect((await attempt(email, at("2026-04-01T08:00:00Z"))).ok).toBe(true);
  expect((await attempt(email, at("2031-03-31T21:59:00Z"))).ok).toBe(true);
  expect(await attempt(email, at("2031-03-31T22:01:00Z"))).toEqual(refuse("space-closed"));
  expect((await auditKinds(db, id)).at(-1)).toBe("sign-in-refused");
});

test("a member without any contract is not told that one ended", async () => {
  const { email, member } = await anAccount(db, {});
  await db.delete(contracts).where(eq(contracts.memberId, member.id));

  expect(await attempt(email, at("2026-03-10T09:00:00Z"))).toEqual(refuse("no-contract"));
});

test("only who has the password learns that a space is closed", async () => {
  const { email } = await anAccount(db, { person: { endedOn: "2020-12-31" } });

  expect(await attempt(email, at("2026-03-10T09:00:00Z"), "ce n’est pas celui-là")).toMatchObject(
    refuse("wrong"),
  );
});

test("a member whose contract runs, ends later or is to come is no former member", async () => {
  const today = civilDate(at("2026-03-10T09:00:00Z"));
  for (const person of [{}, { endedOn: "2026-03-10" }, { effectiveOn: "2026-04-01" }]) {
    const { member } = await anAccount(db, { person });
    expect(await findReadableUntil(db, member.id, today)).toBeUndefined();
  }
});
