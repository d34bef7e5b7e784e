import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents } from "@/db/schema";
import { listAccesses } from "@/lib/access/queries";
import { accessWords } from "@/lib/access/rules";
import { ok, refuse } from "@/lib/core/result";
import { decideTermination } from "@/lib/termination/decide-termination";
import { disputeAtDesk } from "@/lib/termination/dispute-termination";
import { endContract } from "@/lib/termination/end-contract";
import { withdrawAtDesk } from "@/lib/termination/withdraw-termination";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { aMemberOf, aTermination, contractEnd, day, now, paris, terminationRow, toldTo } from "./support";

const db = await aDatabase();
const later = now.add({ minutes: 10 });
const { staffId } = await aStaffPerson(db, { name: "Nadia Guichet" });
const act = { staffId, now: later };

describe("by telephone", () => {
  const aConfirmed = async () => {
    const space = await aMemberOf(db);
    return { space, read: { ...act, terminationId: await aTermination(db, space), version: 1 } };
  };

  test("an adviser suspends a request for its member, as it was read: the contract goes on, and all are told", async () => {
    const { space, read } = await aConfirmed();
    const disputing = { ...read, reason: "mistake" as const };
    expect(await disputeAtDesk(db, { ...disputing, version: 2 })).toEqual(refuse("changed-meanwhile"));
    expect(await disputeAtDesk(db, { ...disputing, terminationId: randomUUID() })).toEqual(
      refuse("unknown-termination"),
    );
    const all = await Promise.all(Array.from({ length: 16 }, () => disputeAtDesk(db, disputing)));
    expect(all.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(all.filter((outcome) => !outcome.ok)).toEqual(Array(15).fill(refuse("changed-meanwhile")));

    expect(await contractEnd(db, space)).toBeNull();
    expect(await terminationRow(db, read.terminationId)).toMatchObject({
      ...{ state: "disputed", disputedBy: "staff", disputeReason: "mistake", disputedAt: later, version: 2 },
    });
    expect((await toldTo(db, read.terminationId)).slice(2).map(([kind]) => kind)).toEqual([
      "disputed",
      "disputed",
    ]);
    const noted = await db.select().from(auditEvents).where(eq(auditEvents.staffId, staffId));
    expect(noted.filter(({ memberId }) => memberId === space.memberId)).toMatchObject([
      {
        kind: "termination-disputed",
        details: { termination: read.terminationId, by: "staff", why: "mistake" },
      },
    ]);
    expect((await listAccesses(db, space.memberId)).rows.map(accessWords)).toEqual([
      "A suspendu une demande de résiliation, car vous la contestez par téléphone.",
    ]);
  });

  test("a contract that was ended is given back, and the end may be set again at another date", async () => {
    const { space, read } = await aConfirmed();
    await endContract(db, { terminationId: read.terminationId }, paris("2026-04-11T00:00:00"));
    const call = { ...read, version: 2, now: paris("2026-04-12T10:00:00") };
    expect(await disputeAtDesk(db, { ...call, reason: "wrong-end" })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    const decision = { ...call, version: 3, memberId: space.memberId, endsOn: day("2026-12-31") };
    expect(await decideTermination(db, decision)).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-12-31");
  });

  test("an adviser gives a request up for who made it, before its effect, whatever way it came", async () => {
    const { space, read } = await aConfirmed();
    const late = { ...read, now: paris("2026-04-11T00:00:00") };
    expect(await withdrawAtDesk(db, late)).toEqual(refuse("no-longer-possible"));
    expect(await withdrawAtDesk(db, { ...read, version: 2 })).toEqual(refuse("changed-meanwhile"));
    expect(await withdrawAtDesk(db, read)).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBeNull();
    expect(await terminationRow(db, read.terminationId)).toMatchObject({ state: "withdrawn", version: 2 });
    const noted = await db.select().from(auditEvents).where(eq(auditEvents.memberId, space.memberId));
    expect(noted.at(-1)).toMatchObject({ kind: "termination-withdrawn", staffId });

    const unmatched = { ...act, terminationId: await aTermination(db, undefined), version: 1 };
    expect(await withdrawAtDesk(db, unmatched)).toEqual(ok(true));
  });
});
