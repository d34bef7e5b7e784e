import { expect, test } from "vitest";
import { type SecretPurpose, secretPurposes } from "@/db/schema/account";
import { linkMinutes } from "@/lib/account/rules";
import { armSecret, askSecret, consumeSecret, peekSecret } from "@/lib/account/secrets";
import { aDatabase } from "../support/database";
import { anAccount, aSecret, now, secretRows } from "../support/people";

const db = await aDatabase();

for (const purpose of secretPurposes) {
  test(`of 16 simultaneous uses of a link (${purpose}), one wins`, async () => {
    const account = await anAccount(db);
    const secret = await aSecret(db, purpose, account.id);

    const uses = await Promise.all(Array.from({ length: 16 }, () => consumeSecret(db, purpose, secret, now)));

    expect(uses.filter((use) => use !== undefined)).toEqual([
      { accountId: account.id, email: null, subjectId: null },
    ]);
  });

  test(`a link (${purpose}) lives until its last minute and not after`, async () => {
    const account = await anAccount(db);
    const secret = await aSecret(db, purpose, account.id);
    const end = now.add({ minutes: linkMinutes[purpose] });

    expect(await peekSecret(db, purpose, secret, end.subtract({ seconds: 1 }))).toBeDefined();
    expect(await consumeSecret(db, purpose, secret, end)).toBeUndefined();
    expect(await consumeSecret(db, purpose, secret, end.subtract({ seconds: 1 }))).toBeDefined();
  });

  test(`asking again for a link (${purpose}) cancels the former one`, async () => {
    const account = await anAccount(db);
    const former = await aSecret(db, purpose, account.id);
    const latter = await aSecret(db, purpose, account.id);

    expect(await consumeSecret(db, purpose, former, now)).toBeUndefined();
    expect(await consumeSecret(db, purpose, latter, now)).toBeDefined();
  });
}

test("a link serves its purpose alone", async () => {
  const account = await anAccount(db);
  const secret = await aSecret(db, "password-reset", account.id);
  const others = secretPurposes.filter((purpose): purpose is SecretPurpose => purpose !== "password-reset");

  for (const purpose of others) expect(await consumeSecret(db, purpose, secret, now)).toBeUndefined();
});

test("the database holds no secret, only its SHA-256, and looking at a link uses nothing", async () => {
  const account = await anAccount(db);
  const secret = await aSecret(db, "activation", account.id);
  await peekSecret(db, "activation", secret, now);

  const [row] = await secretRows(db, account.id);
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(row!.hash).toHaveLength(32);
  expect(row!.usedAt).toBeNull();
});

test("a second departure of the same e-mail makes a new secret and kills the first", async () => {
  const account = await anAccount(db);
  const id = await askSecret(db, { accountId: account.id, purpose: "password-reset", now });
  const first = await armSecret(db, id, now);
  const second = await armSecret(db, id, now);

  expect(await peekSecret(db, "password-reset", first!, now)).toBeUndefined();
  expect(await peekSecret(db, "password-reset", second!, now)).toBeDefined();
});

test("a used link can leave no more", async () => {
  const account = await anAccount(db);
  const id = await askSecret(db, { accountId: account.id, purpose: "password-reset", now });
  const secret = await armSecret(db, id, now);
  await consumeSecret(db, "password-reset", secret!, now);

  expect(await armSecret(db, id, now)).toBeUndefined();
});
