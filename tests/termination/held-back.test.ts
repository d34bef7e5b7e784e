import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accounts, terminations } from "@/db/schema";
import { ok, refuse } from "@/lib/core/result";
import { assessRequest } from "@/lib/termination/assess";
import { closeTermination } from "@/lib/termination/close-termination";
import { decideTermination } from "@/lib/termination/decide-termination";
import { openNotice } from "@/lib/termination/notices";
import { findTerminationForDesk } from "@/lib/termination/queries";
import { recordTermination } from "@/lib/termination/record-termination";
import { readPdf } from "../document/read-pdf";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import {
  aMemberOf,
  aRecording,
  aTermination,
  contractEnd,
  day,
  declaredBy,
  lettersOf,
  noticesOf,
  now,
  paris,
  terminationRow,
  toldTo,
} from "./support";

const db = await aDatabase();
const { staffId } = await aStaffPerson(db);
const act = (terminationId: string) => ({ terminationId, version: 1, staffId, now });

/** A member whom no e-mail reaches. */
async function aSilent(contract: Parameters<typeof aMemberOf>[1] = {}) {
  const space = await aMemberOf(db, contract);
  await db.delete(accounts).where(eq(accounts.id, space.accountId));
  return space;
}

const provident = { declared: declaredBy({ risk: "provident" }) };

const avisOf = async (id: string) => {
  const { text } = await readPdf(openNotice((await noticesOf(db, id))[0]!));
  return text.replace((await terminationRow(db, id)).reference, "");
};

describe("a public request whose file is held back for an adviser", () => {
  test.each([
    ["no-contact", {}, {}],
    ["no-contact", { nature: "collectif-obligatoire" as const }, {}],
    ["no-contact", { endedOn: day("2026-03-31") }, {}],
    ["other-risk", {}, provident],
    ["other-risk", { nature: "collectif-obligatoire" as const }, provident],
  ])("%s: ends nothing, and reads as if no file matched (%o)", async (reason, contract, over) => {
    const space = reason === "no-contact" ? await aSilent(contract) : await aMemberOf(db, contract);
    const before = await contractEnd(db, space);
    const asked = { ...aRecording(space, over), receivedOn: day("2026-03-10") };
    expect(await assessRequest(db, asked)).toMatchObject({ outcome: undefined, reason });
    const id = await aTermination(db, space, over);
    expect(await terminationRow(db, id)).toMatchObject({
      state: "to-decide",
      decisionReason: reason,
      memberId: space.memberId,
      endsOn: null,
    });
    expect(await contractEnd(db, space)).toBe(before);
    expect(await avisOf(id)).toBe(await avisOf(await aTermination(db, undefined, over)));
  });

  test("has its end from an adviser, who found the member otherwise", async () => {
    const space = await aSilent();
    const id = await aTermination(db, space);
    expect((await toldTo(db, id)).map(([kind]) => kind)).toEqual(["received"]);
    expect(await decideTermination(db, { ...act(id), memberId: space.memberId })).toEqual(ok(true));
    expect(await contractEnd(db, space)).toBe("2026-04-10");
  });

  test("is held back from the public site alone", async () => {
    const space = await aMemberOf(db);
    const id = await aTermination(db, space, { channel: "space", ...provident });
    expect(await terminationRow(db, id)).toMatchObject({ state: "confirmed" });
  });
});

describe("a member’s file", () => {
  test("is reached by three public requests a day: the next are received as if none matched", async () => {
    const space = await aMemberOf(db);
    const [first, second] = [aRecording(space), aRecording(space)];
    for (const recording of [first, first, second, aRecording(space)]) await recordTermination(db, recording);
    const fourth = aRecording(space);
    expect(await assessRequest(db, { ...fourth, receivedOn: day("2026-03-10") })).toMatchObject({
      contract: undefined,
      reason: "unmatched",
    });
    await recordTermination(db, fourth);
    expect(await terminationRow(db, fourth.id)).toMatchObject({
      decisionReason: "unmatched",
      memberId: null,
    });
    expect((await lettersOf(db, fourth.id)).some(({ kind }) => kind === "on-file")).toBe(false);

    const tomorrow = await aTermination(db, space, { now: now.add({ hours: 24 }) });
    expect(await terminationRow(db, tomorrow)).toMatchObject({ memberId: space.memberId });
    const own = await aTermination(db, space, { channel: "space" });
    expect(await terminationRow(db, own)).toMatchObject({ memberId: space.memberId });
  });

  test("is reached by three of sixteen at once", async () => {
    const space = await aMemberOf(db);
    await Promise.all(Array.from({ length: 16 }, () => recordTermination(db, aRecording(space))));
    const rows = await db.select().from(terminations).where(eq(terminations.memberId, space.memberId));
    expect(rows).toHaveLength(3);
  });
});

describe("an adviser", () => {
  test("does not give a request that is attached to a member to another", async () => {
    const [space, other] = [await aSilent(), await aMemberOf(db)];
    const id = await aTermination(db, space);
    const decision = { ...act(id), memberId: other.memberId };
    expect(await decideTermination(db, decision)).toEqual(refuse("another-member"));
    expect(await contractEnd(db, other)).toBeNull();
    expect(await terminationRow(db, id)).toMatchObject({ state: "to-decide", version: 1 });
  });

  test("who says that the contract already ends gives the end of the one attached, or none", async () => {
    const attached = await aTermination(db, await aMemberOf(db, { endedOn: day("2026-03-31") }));
    const closing = { reason: "already-ends" as const, words: "" };
    expect(await closeTermination(db, { ...act(attached), ...closing })).toEqual(ok(true));
    expect(await wordsOf(attached)).toContain("Votre contrat prend déjà fin le 31 mars 2026");
    const unattached = await aTermination(db, undefined, { now: paris("2026-03-10T12:00:00") });
    await closeTermination(db, { ...act(unattached), ...closing, words: "Merci." });
    expect(await wordsOf(unattached)).toMatch(/^Votre contrat a déjà pris fin.*\n\nMerci\.$/);
  });
});

async function wordsOf(id: string): Promise<string> {
  const desk = await findTerminationForDesk(db, id);
  return (desk?.words ?? "").replaceAll("\u00a0", " ");
}
