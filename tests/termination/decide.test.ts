import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents } from "@/db/schema";
import { ok, refuse } from "@/lib/core/result";
import { closeTermination } from "@/lib/termination/close-termination";
import { decideTermination } from "@/lib/termination/decide-termination";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import { endContract } from "@/lib/termination/end-contract";
import { openNotice } from "@/lib/termination/notices";
import {
  countTerminationsToDecide,
  findTerminationForDesk,
  listTerminationsToDecide,
} from "@/lib/termination/queries";
import { readPdf } from "../document/read-pdf";
import { aStaffPerson } from "../staff/support";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { motive } from "./contracts";
import {
  aMemberOf,
  aTermination,
  contractEnd,
  day,
  declaredBy,
  noticesOf,
  now,
  paris,
  terminationRow,
  toldTo,
} from "./support";

const db = await aDatabase();
const { staffId } = await aStaffPerson(db);
const later = now.add({ hours: 24 * 4 });
const act = (terminationId: string, version = 1) => ({ terminationId, version, staffId, now: later });

describe("an adviser who decides", () => {
  test("gives the request its contract, whose end is counted from the day of receipt", async () => {
    const space = await aMemberOf(db);
    const id = await aTermination(db, undefined);
    expect(await decideTermination(db, { ...act(id), memberId: space.memberId })).toEqual(ok(true));

    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect(await terminationRow(db, id)).toMatchObject({
      state: "confirmed",
      memberId: space.memberId,
      decidedBy: staffId,
      decidedAt: later,
      version: 2,
    });
    expect((await toldTo(db, id)).slice(1)).toEqual([
      ["dated", "odile.demande@courriel.example"],
      ["on-file", space.email],
    ]);
    const notices = await noticesOf(db, id);
    expect(notices.map(({ kind }) => kind)).toEqual(["received", "dated"]);
    const { text } = await readPdf(openNotice(notices[1]!));
    expect(text).toContain("Reçue le 10 mars 2026 à 10 h 00");
    expect(text).toContain("prend fin le 10 avril 2026");
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.memberId, space.memberId));
    expect(event).toMatchObject({ kind: "termination-decided", staffId, details: { termination: id } });
    expect((await changesOf(db, space.memberId)).map(({ kind }) => kind)).toEqual(["termination-recorded"]);
  });

  test("of sixteen at once has it alone, and the others are told", async () => {
    const space = await aMemberOf(db);
    const id = await aTermination(db, undefined);
    const all = Array.from({ length: 16 }, (_, rank) =>
      rank % 2
        ? decideTermination(db, { ...act(id), memberId: space.memberId })
        : closeTermination(db, { ...act(id), reason: "other", words: "Rien à ce nom." }),
    );
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "changed-meanwhile")).toHaveLength(
      15,
    );
    expect((await terminationRow(db, id)).version).toBe(2);
  });

  test("is told of a request that is unknown, of a contract that the rules do not end, of none", async () => {
    const decide = async (contract: Parameters<typeof aMemberOf>[1]) => {
      const { memberId } = await aMemberOf(db, contract);
      return decideTermination(db, { ...act(await aTermination(db, undefined)), memberId });
    };
    expect(await decide({ nature: "collectif-obligatoire" })).toEqual(refuse("compulsory"));
    expect(await decide({ endedOn: day("2026-03-20") })).toEqual(refuse("already-ends"));
    const unknown = act("00000000-0000-4000-8000-000000000000");
    expect(await closeTermination(db, { ...unknown, reason: "other", words: "x" })).toEqual(
      refuse("unknown-termination"),
    );
    const { memberId } = await aMemberOf(db);
    expect(await decideTermination(db, { ...unknown, memberId })).toEqual(refuse("unknown-termination"));
  });

  test("replaces another request only when it was shown", async () => {
    const space = await aMemberOf(db, {
      firstSubscribedOn: day("2026-01-15"),
      effectiveOn: day("2026-01-15"),
    });
    const first = await aTermination(db, space, { channel: "space" });
    const moved = await aTermination(db, undefined, { motive: motive("move", "2026-02-20") });
    const decision = { ...act(moved), memberId: space.memberId };
    expect(await decideTermination(db, decision)).toEqual(refuse("another-request"));
    expect(await contractEnd(db, space)).toBe("2026-12-31");
    expect(await decideTermination(db, { ...decision, replacing: first })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect(await terminationRow(db, first)).toMatchObject({ state: "replaced" });
  });

  test("ends a contract on the day of a death, which a document may set right, and the job runs at once", async () => {
    const space = await aMemberOf(db);
    const declared = declaredBy({ asker: "relative", contactName: "Paul Proche" });
    const id = await aTermination(db, space, { declared, motive: motive("death", "2026-02-02") });
    expect(await terminationRow(db, id)).toMatchObject({ state: "to-decide", decisionReason: "death" });
    const decision = { ...act(id), memberId: space.memberId, motive: motive("death", "2026-02-01") };
    expect(await decideTermination(db, decision)).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-02-01");
    await endContract(db, { terminationId: id }, later);
    expect(await terminationRow(db, id)).toMatchObject({ state: "ended" });
    const { text } = await readPdf(openNotice((await noticesOf(db, id))[1]!));
    expect(text).toContain("Le contrat a pris fin le 1er février 2026");
    expect(text).not.toContain("peut être annulée");
  });
});

describe("a contested request", () => {
  const aDisputed = async () => {
    const space = await aMemberOf(db);
    const id = await aTermination(db, space);
    await disputeTermination(db, { ...space, terminationId: id, now });
    return { space, id };
  };

  test("stands when an adviser says so, from its first day of receipt", async () => {
    const { space, id } = await aDisputed();
    const decision = { ...act(id, 2), memberId: space.memberId };
    expect(await decideTermination(db, { ...decision, version: 1 })).toEqual(refuse("changed-meanwhile"));
    expect(await decideTermination(db, decision)).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    await endContract(db, { terminationId: id }, paris("2026-04-11T00:00:00"));
    expect(await terminationRow(db, id)).toMatchObject({ state: "ended" });
  });

  test("is closed when it was not theirs: everybody is told why, and the contract goes on", async () => {
    const { space, id } = await aDisputed();
    expect(
      await closeTermination(db, { ...act(id, 2), reason: "other", words: "Elle n’était pas de vous." }),
    ).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    const desk = await findTerminationForDesk(db, id);
    expect(desk).toMatchObject({
      state: "closed",
      words: "Elle n’était pas de vous.",
      decidedBy: "Claire Vasseur",
    });
    expect(
      desk?.letters
        .filter(({ kind }) => kind === "closed")
        .map(({ address }) => address)
        .sort(),
    ).toEqual([space.email, "odile.demande@courriel.example"].sort());
  });
});

test("the queue gives what waits, the oldest first, page by page, by reason", async () => {
  const own = await aDatabase();
  const at = (hours: number) => now.add({ hours });
  const ids = [];
  for (const hours of [3, 1, 2]) ids.push(await aTermination(own, undefined, { now: at(hours) }));
  const space = await aMemberOf(own);
  const disputed = await aTermination(own, space, { now: at(4) });
  await disputeTermination(own, { ...space, terminationId: disputed, now: at(5) });
  await aTermination(own, await aMemberOf(own));

  const first = await listTerminationsToDecide(own, {}, { limit: 3 });
  expect(first.rows.map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
  expect(first.rows[0]!.decideBy.toString()).toBe("2026-03-17");
  const second = await listTerminationsToDecide(own, {}, { after: first.next, limit: 3 });
  expect(second.rows.map(({ id, state }) => [id, state])).toEqual([[disputed, "disputed"]]);
  expect(second.next).toBeUndefined();
  expect((await listTerminationsToDecide(own, { reason: "disputed" })).rows).toHaveLength(1);
  expect((await listTerminationsToDecide(own, { reason: "unmatched" })).rows).toHaveLength(3);
  expect(await countTerminationsToDecide(own, day("2026-03-18"))).toEqual({
    toDecide: 3,
    disputed: 1,
    late: 4,
  });
});
