import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contracts, terminations } from "@/db/schema";
import { ok, refuse } from "@/lib/core/result";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import { endContract } from "@/lib/termination/end-contract";
import { findTerminationForDesk } from "@/lib/termination/queries";
import { withdrawTermination } from "@/lib/termination/withdraw-termination";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { motive } from "./contracts";
import {
  aMemberOf,
  aTermination,
  contractEnd,
  day,
  lettersOf,
  noticesOf,
  now,
  paris,
  terminationRow,
  toldTo,
} from "./support";

const db = await aDatabase();
const soon = now.add({ hours: 1 });
const sooner = { channel: "space" as const, motive: motive("missing-due-notice") };

/** A stranger's request, and the member's own, which ends the contract sooner and took its place. */
async function aReplaced() {
  const space = await aMemberOf(db);
  const stranger = await aTermination(db, space);
  const own = await aTermination(db, space, sooner);
  const by = (terminationId: string, at = soon) => ({ ...space, terminationId, now: at });
  return { space, stranger, own, by };
}

type Space = { contractId: string };
const set = (space: Space, fields: Partial<typeof contracts.$inferInsert>) =>
  db.update(contracts).set(fields).where(eq(contracts.id, space.contractId));
/** The feed begins the contract anew, after the end that a request gave it. */
const beginAnew = (space: Space) => set(space, { effectiveOn: day("2026-06-01"), endedOn: null });
const stateOf = async (id: string) => (await terminationRow(db, id)).state;

describe("a request that another replaced", () => {
  test("is contested: nothing is given back, and its end is nobody’s to restore", async () => {
    const { space, stranger, own, by } = await aReplaced();
    expect(await disputeTermination(db, by(stranger))).toEqual(ok(true));
    expect(await disputeTermination(db, by(stranger))).toEqual(ok(true));
    expect(await terminationRow(db, stranger)).toMatchObject({ state: "disputed", version: 2 });
    expect(await contractEnd(db, space)).toBe("2026-03-11");
    expect((await changesOf(db, space.memberId)).map(({ kind }) => kind)).toEqual([
      "termination-recorded",
      "termination-recorded",
    ]);

    expect(await withdrawTermination(db, by(own))).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    expect(await stateOf(stranger)).toBe("disputed");
  });

  test("is contested after the other ended the contract, for thirty days from its own end", async () => {
    const { space, stranger, own, by } = await aReplaced();
    await endContract(db, { terminationId: own }, paris("2026-03-12T00:00:00"));
    const late = paris("2026-05-11T00:00:00");
    expect(await disputeTermination(db, by(stranger, late))).toEqual(refuse("no-longer-possible"));
    expect(await disputeTermination(db, by(stranger, paris("2026-05-10T23:59:59")))).toEqual(ok(true));
    expect(await disputeTermination(db, by(own, paris("2026-04-11T12:00:00")))).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
  });

  test("in the middle of three, leaves the first to stand again", async () => {
    const space = await aMemberOf(db, { endedOn: day("2026-12-31") });
    const first = await aTermination(db, space);
    const second = await aTermination(db, space, sooner);
    const third = await aTermination(db, space, {
      channel: "space",
      motive: motive("missing-due-notice"),
      now: now.subtract({ hours: 24 }),
    });
    expect(await contractEnd(db, space)).toBe("2026-03-10");
    const by = (terminationId: string) => ({ ...space, terminationId, now: paris("2026-03-10T12:00:00") });
    expect(await disputeTermination(db, by(second))).toEqual(ok(true));
    expect(await withdrawTermination(db, by(third))).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect(await stateOf(first)).toBe("confirmed");
    expect(await disputeTermination(db, by(first))).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-12-31");
  });
});

describe("a request that stands again", () => {
  test("is told anew to every contact on file, with its avis", async () => {
    const { space, stranger, own, by } = await aReplaced();
    const before = (await lettersOf(db, stranger)).length;
    await withdrawTermination(db, by(own));
    expect(await stateOf(stranger)).toBe("confirmed");
    expect((await toldTo(db, stranger)).slice(before)).toEqual([["on-file", space.email]]);
    const [notice] = await noticesOf(db, stranger);
    expect((await lettersOf(db, stranger)).at(-1)).toMatchObject({ noticeId: notice!.id, sentAt: null });
  });

  test("does not when the feed brought another end meanwhile", async () => {
    const { space, stranger, own, by } = await aReplaced();
    await set(space, { endedOn: day("2026-03-31") });
    expect(await withdrawTermination(db, by(own))).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-03-31");
    expect(await stateOf(stranger)).toBe("replaced");
  });

  test("does not while another is confirmed, though the contract has that end again", async () => {
    const { space, stranger, own, by } = await aReplaced();
    await db.update(terminations).set({ state: "ended", endedAt: soon }).where(eq(terminations.id, own));
    await set(space, { endedOn: null });
    const live = await aTermination(db, space, { channel: "space", now: soon });
    await set(space, { endedOn: day("2026-03-11") });
    expect(await disputeTermination(db, by(own))).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect([await stateOf(stranger), await stateOf(live)]).toEqual(["replaced", "confirmed"]);
  });
});

describe("a contract that the feed began anew after the end that a request gave it", () => {
  test("is not ended by the job: the request is closed, and everybody is told why", async () => {
    const space = await aMemberOf(db);
    const id = await aTermination(db, space);
    await beginAnew(space);
    const at = paris("2026-04-11T00:00:00");
    await Promise.all(Array.from({ length: 16 }, () => endContract(db, { terminationId: id }, at)));
    expect(await contractEnd(db, space)).toBeNull();
    expect(await terminationRow(db, id)).toMatchObject({ state: "closed", endedAt: null, version: 2 });
    expect((await toldTo(db, id)).slice(2)).toEqual([
      ["closed", "odile.demande@courriel.example"],
      ["closed", space.email],
    ]);
    const { words } = (await findTerminationForDesk(db, id))!;
    expect(words?.replaceAll("\u00a0", " ")).toContain("Votre contrat a recommencé le 1er juin 2026");
    expect((await changesOf(db, space.memberId)).map(({ kind }) => kind)).toEqual(["termination-recorded"]);
  });

  test("is not touched by a withdrawal or a dispute, and nothing stands again", async () => {
    for (const act of [withdrawTermination, disputeTermination]) {
      const { space, stranger, own, by } = await aReplaced();
      await beginAnew(space);
      expect(await act(db, by(own))).toEqual(ok(true));
      expect(await contractEnd(db, space)).toBeNull();
      expect(await stateOf(stranger)).toBe("replaced");
    }
  });

  test("is ended by a new request, whose withdrawal gives it back", async () => {
    const space = await aMemberOf(db);
    const id = await aTermination(db, space);
    await beginAnew(space);
    const at = paris("2026-07-01T12:00:00");
    const again = await aTermination(db, space, { channel: "space", now: at });
    expect(await stateOf(id)).toBe("replaced");
    expect(await contractEnd(db, space)).toBe("2026-08-01");
    expect(await withdrawTermination(db, { ...space, terminationId: again, now: at })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    expect(await stateOf(id)).toBe("replaced");
  });

  test("has no end when its former one lies before it", async () => {
    const space = await aMemberOf(db, { endedOn: day("2026-12-31") });
    const id = await aTermination(db, space, { channel: "space" });
    await set(space, { effectiveOn: day("2026-04-11") });
    await db
      .update(terminations)
      .set({ formerEnd: day("2026-04-01") })
      .where(eq(terminations.id, id));
    expect(await withdrawTermination(db, { ...space, terminationId: id, now })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
  });
});
