import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDb } from "@/db/client";
import { contracts, members, terminations } from "@/db/schema";
import { ok } from "@/lib/core/result";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import { endContract } from "@/lib/termination/end-contract";
import { withdrawTermination } from "@/lib/termination/withdraw-termination";
import { aFeedDatabase, contract, type Fields, feedLines, member, noon } from "../feed/support";
import { aTermination, day } from "./support";

const inHours = (hours: number) => noon.add({ hours });
const ours = "2026-03-10";

/** A contract of the feed that a request received at noon ends a month later. */
async function anEndedContract() {
  const database = await aFeedDatabase();
  const db = openDb(database.url, { max: 2 });
  onTestFinished(() => db.close());
  const feeds = (fields: Fields, at = noon) => feedLines(database, [member(1)], [contract(1, fields)], at);
  await feeds({});
  const [found] = await db.select({ id: members.id }).from(members).where(eq(members.externalId, "A1"));
  const memberId = found!.id;
  const id = await aTermination(db, { memberId }, { channel: "space", now: noon });
  const end = async () => (await db.select().from(contracts))[0]!.endedOn?.toString() ?? null;
  const own = { memberId, accountId: randomUUID(), terminationId: id };
  return { db, feeds, end, id, own };
}

/** The feed says something else of the contract too: its line is written again. */
const other = { niveau: "Renfort" };

describe("the feed and the end that a request set", () => {
  test.each([
    ["says nothing of an end", "", ours],
    ["gives the same end", ours, ours],
    ["gives a later end", "2026-12-31", ours],
    ["gives a sooner end", "2026-02-28", "2026-02-28"],
  ])("when it %s", async (_, date_fin, expected) => {
    const { feeds, end } = await anEndedContract();
    expect(await end()).toBe(ours);
    await feeds({ ...other, date_fin });
    expect(await end()).toBe(expected);
  });

  test("the same line again changes nothing, and an ended request still counts", async () => {
    const { db, feeds, end, id } = await anEndedContract();
    await feeds({});
    expect(await end()).toBe(ours);
    await endContract(db, { terminationId: id }, noon.add({ hours: 24 * 40 }));
    await feeds(other);
    expect(await end()).toBe(ours);
  });

  test("what is withdrawn gives back the end that the feed brought meanwhile, not our own come back", async () => {
    const later = await anEndedContract();
    await later.feeds({ ...other, date_fin: "2026-12-31" });
    expect(await withdrawTermination(later.db, { ...later.own, now: inHours(1) })).toEqual(ok(true));
    expect(await later.end()).toBe("2026-12-31");

    const echoed = await anEndedContract();
    await echoed.feeds({ ...other, date_fin: ours });
    await withdrawTermination(echoed.db, { ...echoed.own, now: inHours(1) });
    expect(await echoed.end()).toBeNull();
  });

  test.each(["withdrawn", "disputed"] as const)(
    "an end that was %s does not come back from the management system, which learns it later",
    async (state) => {
      const { db, feeds, end, own } = await anEndedContract();
      const act = state === "withdrawn" ? withdrawTermination : disputeTermination;
      await act(db, { ...own, now: inHours(1) });
      expect(await end()).toBeNull();
      await feeds({ ...other, date_fin: ours }, inHours(24));
      expect(await end()).toBeNull();
      await feeds({ ...other, date_fin: ours }, inHours(24 * 29));
      expect(await end()).toBeNull();
      await feeds({ ...other, date_fin: ours }, inHours(24 * 40));
      expect(await end()).toBe(state === "withdrawn" ? ours : null);
    },
  );

  test("a contract that begins anew under its identifier is not ended by a request of before", async () => {
    const { feeds, end } = await anEndedContract();
    await feeds({ date_effet: "2026-06-01" });
    expect(await end()).toBeNull();
  });

  test("the end of a request that another replaced survives the feed", async () => {
    const { db, feeds, own } = await anEndedContract();
    await aTermination(db, own, {
      now: inHours(2),
      motive: { kind: "missing-due-notice", eventOn: null, linkStated: false },
    });
    await feeds(other);
    const [live] = await db.select().from(terminations).where(eq(terminations.state, "confirmed"));
    expect(live).toMatchObject({ endsOn: day("2026-02-11"), formerEnd: Temporal.PlainDate.from(ours) });
  });

  test("a request that arrives while the feed writes its contract is never undone", async () => {
    const { db, feeds, end, own } = await anEndedContract();
    const { memberId } = own;
    for (const round of [1, 2, 3, 4, 5, 6]) {
      await withdrawTermination(db, { ...own, now: inHours(round) });
      const again = { memberId, channel: "space" as const, now: inHours(round) };
      const [id] = await Promise.all([
        aTermination(db, { memberId }, again),
        feeds({ niveau: `Renfort ${round}` }, inHours(round)),
      ]);
      own.terminationId = id;
      expect(await end(), `round ${round}`).toBe(ours);
    }
  });
});
