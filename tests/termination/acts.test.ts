import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, cardShares, contracts, terminationLetters } from "@/db/schema";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { ok, refuse } from "@/lib/core/result";
import { decideTermination } from "@/lib/termination/decide-termination";
import { disputeTermination, disputeTerminationByLink } from "@/lib/termination/dispute-termination";
import { endContract } from "@/lib/termination/end-contract";
import { findLetter } from "@/lib/termination/find-letter";
import { mayDispute } from "@/lib/termination/gestures";
import { listOwnTerminations } from "@/lib/termination/queries";
import { withdrawTermination, withdrawTerminationByLink } from "@/lib/termination/withdraw-termination";
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
  lettersOf,
  now,
  paris,
  terminationRow,
  toldTo,
} from "./support";

const db = await aDatabase();

/** The link of one of the e-mails of a request, as its departure makes it. */
async function aLink(id: string, kind: "received" | "on-file" | "dated"): Promise<string> {
  const secret = newSecret();
  const armed = await db
    .update(terminationLetters)
    .set({ linkHash: secretHash(secret), linkExpiresAt: now.add({ hours: 24 * 90 }) })
    .where(
      and(
        eq(terminationLetters.terminationId, id),
        eq(terminationLetters.kind, kind),
        isNull(terminationLetters.linkHash),
      ),
    )
    .returning({ id: terminationLetters.id });
  expect(armed).toHaveLength(1);
  return secret;
}

const aRequest = async (over: Parameters<typeof aTermination>[2] = {}, contract = {}) => {
  const space = await aMemberOf(db, contract);
  const id = await aTermination(db, space, over);
  return { space, id, own: { memberId: space.memberId, accountId: space.accountId, terminationId: id, now } };
};

const kinds = async (memberId: string) => (await changesOf(db, memberId)).map(({ kind }) => kind);
const soon = now.add({ hours: 1 });

describe("withdrawing", () => {
  test("by the link of who asked gives the contract back, and tells everybody", async () => {
    const { space, id } = await aRequest();
    const secret = await aLink(id, "received");
    expect(await findLetter(db, secret, soon)).toMatchObject({
      isAskers: true,
      mayWithdraw: true,
      mayDispute: true,
      termination: { id, state: "confirmed" },
    });

    expect(await withdrawTerminationByLink(db, { secret, now: soon })).toEqual(ok(true));
    expect(await withdrawTerminationByLink(db, { secret, now: soon })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    expect(await terminationRow(db, id)).toMatchObject({ state: "withdrawn", version: 2 });
    expect((await toldTo(db, id)).slice(2)).toEqual([
      ["withdrawn", "odile.demande@courriel.example"],
      ["withdrawn", space.email],
    ]);
    expect(await changesOf(db, space.memberId)).toMatchObject([
      { kind: "termination-recorded" },
      { kind: "termination-withdrawn", payload: { endsOn: null } },
    ]);
    expect(await findLetter(db, secret, soon)).toMatchObject({ mayWithdraw: false, mayDispute: false });
  });

  test("is not for the link of a contact on file, nor for a link that is unknown or expired", async () => {
    const { space, id } = await aRequest();
    const onFile = await aLink(id, "on-file");
    const asker = await aLink(id, "received");
    const late = now.add({ hours: 24 * 91 });
    for (const refused of [
      { secret: onFile, now: soon },
      { secret: newSecret(), now: soon },
      { secret: asker, now: late },
    ])
      expect(await withdrawTerminationByLink(db, refused)).toEqual(refuse("link-expired"));
    expect(await findLetter(db, onFile, soon)).toMatchObject({ mayWithdraw: false, mayDispute: true });
    expect(await findLetter(db, asker, late)).toBeUndefined();
    expect(await contractEnd(db, space)).toBe("2026-04-10");
  });

  test("from the space, of one's own request made there, until the last day of cover included", async () => {
    const { id, own, space } = await aRequest({ channel: "space" });
    const other = await aMemberOf(db);
    const refused = refuse("no-longer-possible");
    expect(await withdrawTermination(db, { ...own, memberId: other.memberId })).toEqual(refused);
    expect(await withdrawTermination(db, { ...own, now: paris("2026-04-11T00:00:00") })).toEqual(refused);
    expect(await withdrawTermination(db, { ...own, now: paris("2026-04-10T23:59:59") })).toEqual(ok(true));
    expect(await terminationRow(db, id)).toMatchObject({ state: "withdrawn" });
    expect(await contractEnd(db, space)).toBeNull();

    const fromElsewhere = await aRequest();
    expect(await withdrawTermination(db, fromElsewhere.own)).toEqual(refused);
  });

  test("of what a person was to decide leaves nothing to decide", async () => {
    const { id, own, space } = await aRequest({ channel: "space" }, { nature: "collectif-obligatoire" });
    expect(await withdrawTermination(db, own)).toEqual(ok(true));
    expect(await terminationRow(db, id)).toMatchObject({ state: "withdrawn" });
    expect(await kinds(space.memberId)).toEqual([]);
  });

  test("gives back the end that the contract had, or the request that it had replaced", async () => {
    const ending = await aRequest({ channel: "space" }, { endedOn: day("2026-12-31") });
    await withdrawTermination(db, ending.own);
    expect(await contractEnd(db, ending.space)).toBe("2026-12-31");

    const { space, id: first } = await aRequest();
    const second = await aTermination(db, space, { channel: "space", motive: motive("missing-due-notice") });
    await withdrawTermination(db, { ...space, terminationId: second, now });
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect(await terminationRow(db, first)).toMatchObject({ state: "confirmed" });
    await endContract(db, { terminationId: first }, paris("2026-04-11T00:00:00"));
    expect(await terminationRow(db, first)).toMatchObject({ state: "ended" });
  });
});

describe("« Je ne suis pas à l’origine de cette demande »", () => {
  test("suspends the end, tells everybody, and waits for an adviser", async () => {
    const { space, id } = await aRequest();
    const [onFile, asker] = [await aLink(id, "on-file"), await aLink(id, "received")];
    expect(await disputeTerminationByLink(db, { secret: onFile, now: soon })).toEqual(ok(true));
    expect(await disputeTerminationByLink(db, { secret: onFile, now: soon })).toEqual(ok(true));

    expect(await contractEnd(db, space)).toBeNull();
    expect(await terminationRow(db, id)).toMatchObject({ state: "disputed", version: 2 });
    expect((await toldTo(db, id)).slice(2).map(([kind]) => kind)).toEqual(["disputed", "disputed"]);
    expect(await kinds(space.memberId)).toEqual(["termination-recorded", "termination-withdrawn"]);
    expect(await withdrawTerminationByLink(db, { secret: asker, now: soon })).toEqual(
      refuse("no-longer-possible"),
    );
    await endContract(db, { terminationId: id }, paris("2026-04-11T00:00:00"));
    expect(await contractEnd(db, space)).toBeNull();
  });

  test("is the member's from the space too, and nobody else's", async () => {
    const { id, own } = await aRequest();
    const other = await aMemberOf(db);
    expect(await disputeTermination(db, { ...own, memberId: other.memberId })).toEqual(
      refuse("no-longer-possible"),
    );
    expect(await disputeTermination(db, own)).toEqual(ok(true));
    const events = await db.select().from(auditEvents).where(eq(auditEvents.memberId, own.memberId));
    expect(events.map(({ kind, accountId }) => [kind, accountId])).toEqual([
      ["termination-received", null],
      ["termination-disputed", own.accountId],
    ]);
    expect((await listOwnTerminations(db, own.memberId)).map((one) => [one.id, one.state])).toEqual([
      [id, "disputed"],
    ]);
  });

  test("leaves a request of the member's own, which it had replaced, standing", async () => {
    const space = await aMemberOf(db);
    const own = await aTermination(db, space, { channel: "space" });
    const stranger = await aTermination(db, space, { motive: motive("missing-due-notice") });
    await disputeTermination(db, { ...space, terminationId: stranger, now: soon });
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect(await terminationRow(db, own)).toMatchObject({ state: "confirmed" });
  });

  test("is heard for thirty days after the contract was ended", async () => {
    const { id, own, space } = await aRequest({ motive: motive("missing-due-notice") });
    await endContract(db, { terminationId: id }, paris("2026-03-12T00:00:00"));
    const late = { ...own, now: paris("2026-04-12T00:00:00") };
    expect(await disputeTermination(db, late)).toEqual(refuse("no-longer-possible"));
    expect(await disputeTermination(db, { ...own, now: paris("2026-04-11T12:00:00") })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    expect(await terminationRow(db, id)).toMatchObject({ state: "disputed", endedAt: null });
  });
});

describe("thirty days to say that it was not theirs", () => {
  const standing = {
    state: "ended" as const,
    endsOn: day("2026-01-10"),
    receivedAt: paris("2026-03-01T12:00:00"),
    decidedAt: null,
    endedAt: null,
  };

  test.each([
    ["its end", { endsOn: day("2026-04-10") }, "2026-05-10"],
    ["its receipt", {}, "2026-03-31"],
    ["its decision", { decidedAt: paris("2026-03-05T23:59:59") }, "2026-04-04"],
    [
      "its effect",
      { decidedAt: paris("2026-03-05T12:00:00"), endedAt: paris("2026-03-06T00:00:00") },
      "2026-04-05",
    ],
  ])("count from %s, when that is the latest", (_, over, last) => {
    for (const state of ["ended", "replaced"] as const) {
      expect(mayDispute({ ...standing, ...over, state }, day(last))).toBe(true);
      expect(mayDispute({ ...standing, ...over, state }, day(last).add({ days: 1 }))).toBe(false);
    }
  });

  test.each(["withdrawn", "closed", "disputed"] as const)("and none for a request that is %s", (state) => {
    expect(mayDispute({ ...standing, state }, day("2026-03-01"))).toBe(false);
  });

  test("though a death had ended the contract months before", async () => {
    const space = await aMemberOf(db);
    const declared = declaredBy({ asker: "relative", contactName: "Paul Proche" });
    const id = await aTermination(db, space, { declared, motive: motive("death", "2025-12-02") });
    const { staffId } = await aStaffPerson(db);
    const decidedAt = paris("2026-03-12T12:00:00");
    const decision = { terminationId: id, version: 1, staffId, memberId: space.memberId, now: decidedAt };
    expect(await decideTermination(db, decision)).toEqual(ok(true));
    await endContract(db, { terminationId: id }, decidedAt);
    expect(await contractEnd(db, space)).toBe("2025-12-02");
    const own = { ...space, terminationId: id, now: paris("2026-04-11T23:59:59") };
    expect(await disputeTermination(db, { ...own, now: own.now.add({ seconds: 1 }) })).toEqual(
      refuse("no-longer-possible"),
    );
    expect(await disputeTermination(db, own)).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
  });
});

describe("the job of the day after", () => {
  test("ends the contract, its shared cards, and says so once, though sixteen workers hold it", async () => {
    const { space, id } = await aRequest();
    const live = {
      createdAt: now,
      expiresAt: now.add({ hours: 24 * 60 }),
      secretHash: secretHash(newSecret()),
    };
    await db.insert(cardShares).values({ id: randomUUID(), memberId: space.memberId, ...live });
    const at = paris("2026-04-11T00:00:00");
    await Promise.all(Array.from({ length: 16 }, () => endContract(db, { terminationId: id }, at)));

    expect(await terminationRow(db, id)).toMatchObject({ state: "ended", endedAt: at });
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect((await kinds(space.memberId)).filter((kind) => kind === "contract-ended")).toHaveLength(1);
    expect((await lettersOf(db, id)).filter(({ kind }) => kind === "ended")).toHaveLength(2);
    const [share] = await db.select().from(cardShares).where(eq(cardShares.memberId, space.memberId));
    expect(share!.revokedAt).toEqual(at);
  });

  test("comes back when its machine is a little early", async () => {
    const { id } = await aRequest();
    await expect(endContract(db, { terminationId: id }, paris("2026-04-10T23:59:59"))).rejects.toThrow(
      "contract not over",
    );
    expect(await terminationRow(db, id)).toMatchObject({ state: "confirmed" });
  });

  test("writes the end again on a contract that lost it, and leaves a sooner one", async () => {
    const [lost, sooner] = [await aRequest(), await aRequest()];
    const set = (contractId: string, endedOn: ReturnType<typeof day> | null) =>
      db.update(contracts).set({ endedOn }).where(eq(contracts.id, contractId));
    await set(lost.space.contractId, null);
    await set(sooner.space.contractId, day("2026-03-31"));
    for (const { id } of [lost, sooner])
      await endContract(db, { terminationId: id }, paris("2026-04-11T00:00:00"));
    expect(await contractEnd(db, lost.space)).toBe("2026-04-10");
    expect(await contractEnd(db, sooner.space)).toBe("2026-03-31");
  });
});

describe("two at once", () => {
  const midnight = paris("2026-04-10T23:59:59");

  test.each(Array.from({ length: 8 }, (_, round) => round))(
    "a withdrawal and a dispute: one of the two stands (round %i)",
    async () => {
      const { id, own, space } = await aRequest({ channel: "space" });
      const acts = [withdrawTermination, disputeTermination, withdrawTermination, disputeTermination];
      const outcomes = await Promise.all(acts.map((act) => act(db, { ...own, now: soon })));

      const { state } = await terminationRow(db, id);
      const stands = state === "withdrawn" ? 0 : 1;
      expect(outcomes.map((outcome) => outcome.ok)).toEqual([
        stands === 0,
        stands === 1,
        stands === 0,
        stands === 1,
      ]);
      expect(await contractEnd(db, space)).toBeNull();
      expect(await kinds(space.memberId)).toEqual(["termination-recorded", "termination-withdrawn"]);
    },
  );

  test.each(Array.from({ length: 8 }, (_, round) => round))(
    "a withdrawal and the end: the contract ends, or goes on, and says so (round %i)",
    async () => {
      const { id, own, space } = await aRequest({ channel: "space" });
      const after = paris("2026-04-11T00:00:00");
      const [withdrawn] = await Promise.all([
        withdrawTermination(db, { ...own, now: midnight }),
        endContract(db, { terminationId: id }, after),
      ]);
      const { state } = await terminationRow(db, id);
      expect(state).toBe(withdrawn.ok ? "withdrawn" : "ended");
      expect(await contractEnd(db, space)).toBe(withdrawn.ok ? null : "2026-04-10");
      const told = (await lettersOf(db, id)).map(({ kind }) => kind);
      expect(told.includes("ended")).toBe(!withdrawn.ok);
      expect(told.includes("withdrawn")).toBe(withdrawn.ok);
    },
  );

  test("sixteen withdrawals are one", async () => {
    const { id } = await aRequest();
    const secret = await aLink(id, "received");
    const all = Array.from({ length: 16 }, () => withdrawTerminationByLink(db, { secret, now: soon }));
    expect(await Promise.all(all)).toEqual(Array.from({ length: 16 }, () => ok(true)));
    expect((await lettersOf(db, id)).filter(({ kind }) => kind === "withdrawn")).toHaveLength(2);
  });
});
