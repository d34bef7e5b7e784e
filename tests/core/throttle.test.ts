import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { forgetExpired } from "@/lib/core/forget-expired";
import { log } from "@/lib/core/log";
import { attempt, attemptAll, attemptsMade, forgive } from "@/lib/core/throttle";
import { aDatabase } from "../support/database";
import { now } from "../support/people";

const db = await aDatabase();
const doubling = { attempts: 5, window: 86_400, lock: 60, maxLock: 3_600 };
const hourly = { attempts: 3, window: 3_600 };

test("after five attempts the wait is one minute, then doubles at each further attempt, up to an hour", async () => {
  const count = { name: "doubling", limit: doubling, of: "someone" };
  for (let taken = 0; taken < 5; taken++) expect(await attempt(db, count, now)).toEqual({ allowed: true });

  let at = now;
  for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
    const until = at.add({ minutes });
    expect(await attempt(db, count, at)).toEqual({ allowed: false, until });
    expect(await attempt(db, count, until.subtract({ seconds: 1 }))).toEqual({ allowed: false, until });
    expect(await attempt(db, count, until)).toEqual({ allowed: true });
    at = until;
  }
});

test("without a doubling wait, the count starts over when the window ends", async () => {
  const count = { name: "hourly", limit: hourly, of: "someone" };
  const until = now.add({ hours: 1 });
  for (let taken = 0; taken < 3; taken++) expect(await attempt(db, count, now)).toEqual({ allowed: true });

  expect(await attempt(db, count, until.subtract({ seconds: 1 }))).toEqual({ allowed: false, until });
  expect(await attempt(db, count, until)).toEqual({ allowed: true });
  expect(await attemptsMade(db, count, until)).toBe(1);
});

test("of 40 simultaneous attempts the limit pass, no more", async () => {
  const count = { name: "race", limit: doubling, of: "someone" };

  const outcomes = await Promise.all(Array.from({ length: 40 }, () => attempt(db, count, now)));

  expect(outcomes.filter(({ allowed }) => allowed)).toHaveLength(5);
});

test("the right attempt starts the count over", async () => {
  const count = { name: "forgiven", limit: doubling, of: "someone" };
  for (let taken = 0; taken < 5; taken++) await attempt(db, count, now);

  await forgive(db, count);

  expect(await attempt(db, count, now)).toEqual({ allowed: true });
});

test("two things counted, or two people, do not share a count, and only the keyed hash is kept", async () => {
  const limit = { attempts: 1, window: 60 };
  for (const of of ["odile@courriel.example", "louis@courriel.example"]) {
    expect(await attempt(db, { name: "apart", limit, of }, now)).toEqual({ allowed: true });
    expect((await attempt(db, { name: "apart", limit, of }, now)).allowed).toBe(false);
    expect(await attempt(db, { name: "elsewhere", limit, of }, now)).toEqual({ allowed: true });
  }
  const rows = await db.execute("select encode(key, 'escape') as key from throttles");
  expect(JSON.stringify(rows)).not.toContain("odile");
});

test("a refusal by one count takes nothing from the next", async () => {
  const narrow = { name: "narrow", limit: { attempts: 1, window: 60 }, of: "x" };
  const wide = { name: "wide", limit: { attempts: 9, window: 60 }, of: "x" };
  await attemptAll(db, [narrow, wide], now);

  expect((await attemptAll(db, [narrow, wide], now)).allowed).toBe(false);
  expect(await attemptsMade(db, wide, now)).toBe(1);
});

test("what no longer decides is forgotten; a wait that lasts is kept", async () => {
  const brief = { name: "brief", limit: { attempts: 9, window: 60 }, of: "x" };
  const waiting = {
    name: "waiting",
    limit: { attempts: 1, window: 60, lock: 3_600, maxLock: 3_600 },
    of: "x",
  };
  await attempt(db, brief, now);
  await attempt(db, { ...waiting, limit: { ...waiting.limit, attempts: 2 } }, now);
  await attempt(db, { ...waiting, limit: { ...waiting.limit, attempts: 2 } }, now);
  const later = now.add({ minutes: 2 });

  await forgetExpired(db, later);

  expect(await attempt(db, waiting, later)).toMatchObject({ allowed: false });
  const rows = await db.execute(sql`
    select 1 from throttles where locked_until is null and window_ends_at <= ${later.toString()}`);
  expect(rows).toHaveLength(0);
});

test("a refusal is noted under the name of its count, without whom it is about", async () => {
  const noted = vi.spyOn(log, "info").mockReturnValue();
  const count = { name: "noted", limit: { attempts: 1, window: 60 }, of: "someone" };
  await attempt(db, count, now);
  expect(noted).not.toHaveBeenCalled();
  await attempt(db, count, now);
  expect(noted).toHaveBeenCalledExactlyOnceWith({ count: "noted" }, "too many attempts");
  noted.mockRestore();
});
