import { mkdirSync, rmdirSync } from "node:fs";
import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accounts, dataExports } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import { read } from "@/lib/core/storage";
import { askExport } from "@/lib/export/ask-export";
import { makeExport } from "@/lib/export/make-export";
import { findLastExport, findReadyExport } from "@/lib/export/queries";
import { removeExpiredExports } from "@/lib/export/remove-expired-exports";
import { exportHours, exportLimit, makingHours } from "@/lib/export/rules";
import { aDatabase } from "../support/database";
import { jobsWaiting, mailsTo } from "../support/outbox";
import { anAccount, now } from "../support/people";
import { anArchive } from "./support";

const db = await aDatabase();

describe("asking for an archive", () => {
  test("sixteen presses at once ask for one, made by one job", async () => {
    const { id: accountId, member } = await anAccount(db);
    const asked = { memberId: member.id, accountId, now };
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => askExport(db, asked)));

    expect(outcomes.filter(({ ok: taken }) => taken)).toHaveLength(1);
    expect(outcomes.find(({ ok: taken }) => !taken)).toEqual(refuse("being-made"));
    const jobs = (await jobsWaiting(db)).filter(({ payload }) => payload.memberId === member.id);
    expect(jobs.map(({ task_identifier }) => task_identifier)).toEqual(["make-export"]);
  });

  test("three a day, and one that never came keeps nobody waiting for ever", async () => {
    const { id: accountId, member } = await anAccount(db);
    const asked = { memberId: member.id, accountId };
    expect(await askExport(db, { ...asked, now })).toEqual(ok(true));
    expect(await askExport(db, { ...asked, now: now.add({ hours: makingHours }) })).toEqual(ok(true));
    const mine = { memberId: member.id, accountId };
    const later = now.add({ hours: 3 * makingHours });
    for (let rank = 0; rank < exportLimit.attempts; rank++)
      await anArchive(db, mine, later.add({ minutes: rank }));
    expect(await askExport(db, { ...asked, now: later.add({ hours: 1 }) })).toMatchObject(
      refuse("too-many-exports"),
    );
  });
});

describe("an archive that is ready", () => {
  test("is told by e-mail, once, though two workers made it", async () => {
    const { id: accountId, member } = await anAccount(db);
    await askExport(db, { memberId: member.id, accountId, now });
    const exportId = (await findLastExport(db, member.id))!.id;
    await Promise.all(
      Array.from({ length: 3 }, () => makeExport(db, { memberId: member.id, exportId }, now)),
    );
    await makeExport(db, { memberId: member.id, exportId }, now);

    expect(await mailsTo(db, accountId)).toEqual(["export-ready"]);
  });

  test("is its owner's alone, for a day; then its bytes are removed", async () => {
    const { id: accountId, member } = await anAccount(db);
    const stranger = await anAccount(db);
    const { id, ready } = await anArchive(db, { memberId: member.id, accountId });

    expect(await findReadyExport(db, stranger.member.id, id, now)).toBeUndefined();
    await removeExpiredExports(db, now.add({ hours: exportHours - 1 }));
    expect(await findReadyExport(db, member.id, id, now)).toBeDefined();
    const after = now.add({ hours: exportHours });
    expect(await findReadyExport(db, member.id, id, after)).toBeUndefined();
    await removeExpiredExports(db, after);
    await expect(read(ready.storageKey)).rejects.toThrow();
    const [row] = await db.select().from(dataExports).where(eq(dataExports.id, id));
    expect(row?.removedAt).toEqual(after);
    await removeExpiredExports(db, after);
  });

  test("is removed even when the storage refuses to remove another, which the next sweep tries again", async () => {
    const owners = [await anAccount(db), await anAccount(db)];
    const ids: string[] = [];
    for (const { id: accountId, member } of owners)
      ids.push((await anArchive(db, { memberId: member.id, accountId })).id);
    const [stuck = "", other = ""] = ids;
    const storageKey = `${civilDate(now)}/${stuck}`;
    const folder = `${process.env.STORAGE_FOLDER}/${storageKey}`;
    mkdirSync(folder);
    const earlier = { storageKey, expiresAt: now.add({ hours: 1 }) };
    await db.update(dataExports).set(earlier).where(eq(dataExports.id, stuck));
    const removed = async (at: typeof now) => {
      await removeExpiredExports(db, at);
      const rows = await db.select().from(dataExports).where(inArray(dataExports.id, ids));
      return rows.filter(({ removedAt }) => removedAt).map(({ id }) => id);
    };

    const after = now.add({ hours: exportHours });
    expect(await removed(after)).toEqual([other]);
    rmdirSync(folder);
    expect((await removed(after)).sort()).toEqual([...ids].sort());
  });

  test("takes the place of the one before", async () => {
    const { id: accountId, member } = await anAccount(db);
    const mine = { memberId: member.id, accountId };
    const first = await anArchive(db, mine);
    const later = now.add({ minutes: 5 });
    const second = await anArchive(db, mine, later);

    expect(await findReadyExport(db, member.id, first.id, later)).toBeUndefined();
    expect(await findReadyExport(db, member.id, second.id, later)).toBeDefined();
  });
});

test("an archive asked for in a space closed since is not made", async () => {
  const { id: accountId, member } = await anAccount(db);
  await askExport(db, { memberId: member.id, accountId, now });
  await db
    .update(accounts)
    .set({ closedAt: now, email: null, passwordHash: null, activatedAt: null })
    .where(eq(accounts.id, accountId));
  const exportId = (await findLastExport(db, member.id))!.id;
  await makeExport(db, { memberId: member.id, exportId }, now);

  expect((await findLastExport(db, member.id))!.madeAt).toBeNull();
});
