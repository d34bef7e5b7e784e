import { eq } from "drizzle-orm";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { apiKeys, changes } from "@/db/schema";
import { addApiKey, findLiveKey, listApiKeys, revokeApiKey } from "@/lib/change/api-keys";
import { cursorOf, positionOf } from "@/lib/change/cursor";
import { changeKinds, keyLimit } from "@/lib/change/rules";
import { seal } from "@/lib/core/crypto";
import { attempt } from "@/lib/core/throttle";
import { aDatabase } from "../support/database";
import { aMember, now } from "../support/people";
import { aChange, aKey, ask, othersDone, payloads, readAll, serveFrom } from "./support";

const db = await aDatabase();
serveFrom(db);
const member = await aMember(db);

test("every kind of change is given, opened, in order, with whom it is about", async () => {
  const ids: string[] = [];
  for (const kind of changeKinds) ids.push(await aChange(db, member.id, kind));
  const key = await aKey(db);
  await othersDone(db);
  const { status, headers, body } = await ask(key);

  expect([status, headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  expect(body.changes).toEqual(
    changeKinds.map((kind, n) => ({
      id: ids[n],
      at: "2026-03-10T09:00:00Z",
      kind,
      member: { externalId: member.id, membershipNumber: member.membershipNumber },
      payload: payloads[kind],
    })),
  );
  expect(body.more).toBe(false);
  expect((await ask(key, { after: body.next })).body).toEqual({ changes: [], next: body.next, more: false });
});

test("a change whose transaction commits late is never passed by", async () => {
  const key = await aKey(db);
  await othersDone(db);
  const { next: start } = await readAll(key, 100);
  let commit = () => {};
  const asked = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let slow = Promise.resolve();
  const late = await new Promise<string>((written) => {
    slow = db.transaction(async (tx) => {
      written(await aChange(tx, member.id));
      await asked;
    });
  });
  const early = await aChange(db, member.id);

  const whileOpen = await readAll(key, 100, start);
  expect(whileOpen).toEqual({ ids: [], next: start });
  commit();
  await slow;
  await othersDone(db);
  expect((await readAll(key, 100, whileOpen.next)).ids).toEqual([late, early]);
});

test("a transaction undone leaves no change, and holds nothing back", async () => {
  const key = await aKey(db);
  await othersDone(db);
  const { next } = await readAll(key, 100);
  await db
    .transaction(async (tx) => {
      await aChange(tx, member.id);
      throw new Error("undone");
    })
    .catch(() => {});
  const kept = await aChange(db, member.id);

  await othersDone(db);
  expect((await readAll(key, 100, next)).ids).toEqual([kept]);
});

test("sixteen writers at once, and readers of any page: each is given every change once, in one order", async () => {
  const key = await aKey(db);
  await othersDone(db);
  const { next: start } = await readAll(key, 100);
  const written: string[] = [];
  const write = async () => {
    for (let round = 0; round < 6; round++) {
      await db.transaction(async (tx) => {
        const ids = [await aChange(tx, member.id)];
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 15));
        ids.push(await aChange(tx, member.id));
        written.push(...ids);
      });
    }
  };
  let writing = true;
  const read = async (limit: number) => {
    const ids: string[] = [];
    let next = start;
    for (let last = false; !last; ) {
      last = !writing;
      const page = await readAll(key, limit, next);
      ids.push(...page.ids);
      next = page.next;
    }
    return ids;
  };
  const readers = [1, 3, 100].map(read);
  await Promise.all(Array.from({ length: 16 }, write));
  await othersDone(db);
  writing = false;
  const given = await Promise.all(readers);

  expect(written).toHaveLength(192);
  for (const ids of given) {
    expect(new Set(ids)).toEqual(new Set(written));
    expect(ids).toHaveLength(written.length);
    expect(ids).toEqual(given[0]);
  }
});

test("a cursor gives its position back, and nothing else is one", () => {
  const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(whole, whole, (tx, number) => {
      expect(positionOf(cursorOf({ tx, number }))).toEqual({ tx, number });
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = positionOf(text);
      return read === undefined || cursorOf(read) === text;
    }),
  );
});

test("what is wrong is refused with a stable code", async () => {
  const key = await aKey(db);
  const refusals = [
    [await ask(undefined), 401, "key-missing"],
    [await ask("espace_inconnue"), 401, "key-invalid"],
    [await ask(key, { after: "x" }), 400, "cursor-invalid"],
    [await ask(key, { after: "" }), 400, "cursor-invalid"],
    [await ask(key, { limit: 0 }), 400, "limit-invalid"],
    [await ask(key, { limit: 501 }), 400, "limit-invalid"],
    [await ask(key, { limit: "" }), 400, "limit-invalid"],
    [await ask(key, { limit: "1.5" }), 400, "limit-invalid"],
  ] as const;
  for (const [{ status, headers, body }, expected, code] of refusals) {
    expect([status, body.code]).toEqual([expected, code]);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body.detail).toMatch(/\.$/);
  }
  expect(refusals[0][0].headers.get("www-authenticate")).toMatch(/^Bearer/);
});

test("a key opens until it is revoked, and never what it has no right to", async () => {
  const key = await aKey(db, "gestion");
  expect((await ask(key)).status).toBe(200);
  expect(await revokeApiKey(db, { name: "gestion", now })).toMatchObject({ ok: true });
  expect((await ask(key)).body.code).toBe("key-invalid");
  expect(await revokeApiKey(db, { name: "gestion", now })).toMatchObject({ refusal: "unknown-key" });

  const made = await addApiKey(db, { name: "sans droit", scopes: [], now });
  const answer = await ask(made.ok ? made.value : "");
  expect([answer.status, answer.body.code]).toEqual([403, "scope-missing"]);
  expect(await addApiKey(db, { name: "sans droit", scopes: [], now })).toMatchObject({
    refusal: "name-taken",
  });
});

test("only the hash of a key is kept; its use is noted to the minute", async () => {
  const key = await aKey(db, "montre");
  const at = Temporal.Instant.from("2026-03-10T09:41:37Z");
  await findLiveKey(db, key, at);
  await findLiveKey(db, key, at.add({ seconds: 10 }));

  const used = (await listApiKeys(db)).find(({ name }) => name === "montre")?.usedAt;
  expect(used?.toString()).toBe("2026-03-10T09:41:00Z");
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.name, "montre"));
  expect(JSON.stringify(row)).not.toContain(key.slice(7));
});

test("a key in too much of a hurry waits, and hears how long; the others do not", async () => {
  const [hasty, calm] = [await aKey(db), await aKey(db)];
  const { id } = (await findLiveKey(db, hasty, now))!;
  const count = { name: "api-key", limit: keyLimit, of: id };
  for (let n = 0; n < keyLimit.attempts; n++) await attempt(db, count, Temporal.Now.instant());
  const answer = await ask(hasty);

  expect([answer.status, answer.body.code]).toEqual([429, "too-many-requests"]);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ask(calm)).status).toBe(200);
});

test("a change that cannot be opened stops the flow there: it is not passed by", async () => {
  const key = await aKey(db);
  await othersDone(db);
  const { next } = await readAll(key, 100);
  const before = await aChange(db, member.id);
  const broken = await aChange(db, member.id);
  const payloadSealed = seal('{"closedOn":"jamais"}', broken);
  await db.update(changes).set({ payloadSealed }).where(eq(changes.id, broken));

  await othersDone(db);
  expect((await ask(key, { after: next, limit: 1 })).body.changes[0].id).toBe(before);
  const answer = await ask(key, { after: next });
  expect([answer.status, answer.body.code]).toEqual([500, "changes-unreadable"]);
});
