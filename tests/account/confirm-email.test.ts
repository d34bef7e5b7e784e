import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { accounts } from "@/db/schema";
import { confirmEmail } from "@/lib/account/confirm-email";
import { emailConfirmationDue } from "@/lib/account/rules";
import { ok, refuse } from "@/lib/core/result";
import { aDatabase } from "../support/database";
import { auditKinds } from "../support/outbox";
import { accountRow, anAccount } from "../support/people";

const db = await aDatabase();
const at = (text: string) => Temporal.Instant.from(text);
const now = at("2026-03-10T09:00:00Z");

describe("an address is asked for again after a year (L. 221-6-5)", () => {
  test.each([
    [null, null, true],
    ["2025-03-09T12:00:00Z", null, true],
    ["2025-03-10T22:59:00Z", null, true],
    ["2025-03-10T23:01:00Z", null, false],
    ["2020-01-01T00:00:00Z", "2025-12-01T00:00:00Z", false],
    ["2026-01-01T00:00:00Z", "2020-01-01T00:00:00Z", false],
  ])("verified %s, confirmed %s: due %s; the verb agrees", async (verified, confirmed, due) => {
    const emailVerifiedAt = verified ? at(verified) : null;
    const emailConfirmedAt = confirmed ? at(confirmed) : null;
    expect(emailConfirmationDue({ emailVerifiedAt, emailConfirmedAt }, now)).toBe(due);

    const { id, email } = await anAccount(db);
    await db.update(accounts).set({ emailVerifiedAt, emailConfirmedAt }).where(eq(accounts.id, id));
    expect(await confirmEmail(db, { accountId: id, email, now })).toEqual(ok(true));
    expect(await auditKinds(db, id)).toEqual(due ? ["email-confirmed"] : []);
  });

  test("on 29 February as on the other days", () => {
    const leap = { emailVerifiedAt: at("2028-02-29T12:00:00Z"), emailConfirmedAt: null };
    expect(emailConfirmationDue(leap, at("2029-02-28T12:00:00Z"))).toBe(false);
    expect(emailConfirmationDue(leap, at("2029-03-01T12:00:00Z"))).toBe(true);
  });
});

async function anOldAccount() {
  const account = await anAccount(db);
  await db
    .update(accounts)
    .set({ emailVerifiedAt: at("2024-01-01T00:00:00Z") })
    .where(eq(accounts.id, account.id));
  return account;
}

test("said many times at once, it is noted once, and the question does not come back", async () => {
  const { id, email } = await anOldAccount();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => confirmEmail(db, { accountId: id, email: email.toUpperCase(), now })),
  );

  expect(answers).toEqual(Array(8).fill(ok(true)));
  expect(await auditKinds(db, id)).toEqual(["email-confirmed"]);
  expect((await accountRow(db, id)).emailConfirmedAt?.toString()).toBe(now.toString());
  expect(emailConfirmationDue(await accountRow(db, id), now)).toBe(false);
});

test("an address that is no longer the account's is not confirmed", async () => {
  const { id } = await anOldAccount();

  expect(await confirmEmail(db, { accountId: id, email: "autre@courriel.example", now })).toEqual(
    refuse("address-changed"),
  );
  expect((await accountRow(db, id)).emailConfirmedAt).toBeNull();
  expect(await auditKinds(db, id)).toEqual([]);
});
