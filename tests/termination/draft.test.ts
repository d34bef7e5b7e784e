import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { auditEvents, terminations } from "@/db/schema";
import { ok, refuse } from "@/lib/core/result";
import type { Asked } from "@/lib/termination/asked";
import { assessDraft, confirmDraft } from "@/lib/termination/confirm-draft";
import { type Draft, recapDigest } from "@/lib/termination/draft";
import { isLetterWithheld } from "@/lib/termination/letters";
import { type Recording, recordTermination } from "@/lib/termination/record-termination";
import { writeDraft } from "@/lib/termination/write-draft";
import { aDatabase } from "../support/database";
import { aMember, digits } from "../support/people";
import { aMemberOf, aRecording, day, declaredBy, knownAddress, now, terminationRow, toldTo } from "./support";

const db = await aDatabase();

const asked = (over: Partial<Asked["declared"]> = {}): Asked => ({
  declared: declaredBy({ email: `${randomUUID()}@courriel.example`, ...over }),
  motive: null,
  eventOn: "",
  linkStated: false,
});

/** What is written from an address of its own, a minute after the former. */
async function written(of: Asked, clientAddress: string = randomUUID(), at = now): Promise<Draft> {
  const outcome = await writeDraft(db, { asked: of, clientAddress, now: at });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

/** A member whose address the mutual knows. */
async function aKnown() {
  const member = await aMember(db);
  await knownAddress(db, { memberId: member.id }, `${randomUUID()}@courriel.example`);
  return member;
}

const recapOf = async (draft: Draft, at = now) => recapDigest(draft, await assessDraft(db, draft, at));

const confirmed = async (draft: Draft, at = now) =>
  confirmDraft(db, { draft, shown: await recapOf(draft, at), endsOn: undefined, now: at });

test("a member is known by number, names and birth date together, accents and capitals apart", async () => {
  const { id, membershipNumber } = await aMember(db, { lastName: "De L’Exemple", firstName: "Zoé" });
  const right = { contractNumber: membershipNumber, lastName: "DE L'EXEMPLE", firstName: "zoe" };
  const found = async (over: Partial<Asked["declared"]>) =>
    (await written(asked({ ...right, ...over }))).memberId;

  expect(await found({})).toBe(id);
  expect(await found({ asker: "relative" })).toBe(id);
  expect(await found({ contractNumber: digits(8) })).toBeNull();
  expect(await found({ firstName: "Zoélie" })).toBeNull();
  expect(await found({ bornOn: "1955-08-15" })).toBeNull();
  expect(await found({ asker: "company" })).toBeNull();
});

test("a number asked too often is not looked up any more, and the request goes on", async () => {
  const { id, membershipNumber } = await aMember(db);
  const looks = [];
  for (let time = 0; time < 7; time++) looks.push(await written(asked({ contractNumber: membershipNumber })));
  expect(looks.map(({ memberId }) => memberId)).toEqual([id, id, id, id, id, null, null]);
  const later = await written(asked({ contractNumber: membershipNumber }), "a", now.add({ hours: 1 }));
  expect(later.memberId).toBe(id);
});

test("one address writes twenty requests an hour", async () => {
  const outcomes = [];
  for (let time = 0; time < 21; time++)
    outcomes.push(await writeDraft(db, { asked: asked({ asker: "company" }), clientAddress: "one", now }));
  expect(outcomes.map(({ ok }) => ok)).toEqual([...Array(20).fill(true), false]);
});

test("of sixteen confirmations at once, one request is received", async () => {
  const { membershipNumber } = await aKnown();
  const draft = await written(asked({ contractNumber: membershipNumber }));
  const shown = await recapOf(draft);
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => confirmDraft(db, { draft, shown, endsOn: undefined, now })),
  );
  expect(outcomes.some(({ ok }) => ok)).toBe(true);
  const rows = await db.select().from(terminations).where(eq(terminations.memberId, draft.memberId!));
  expect(rows.map(({ state }) => state)).toEqual(["confirmed"]);
  expect((await toldTo(db, draft.id)).filter(([kind]) => kind === "received")).toHaveLength(1);
});

test("confirmed again by the back button, it is the same request, though the recap would differ by now", async () => {
  const { membershipNumber } = await aKnown();
  const draft = await written(asked({ contractNumber: membershipNumber }));
  const shown = await recapOf(draft);
  const confirming = { draft, shown, endsOn: undefined, now };
  expect(await confirmDraft(db, confirming)).toMatchObject({ ok: true });
  expect(await recapOf(draft)).not.toBe(shown);
  expect(await confirmDraft(db, confirming)).toMatchObject({ ok: true });
});

test("what was changed in another tab, or at midnight, is shown again before it is sent", async () => {
  const { membershipNumber } = await aKnown();
  const first = await written(asked({ contractNumber: membershipNumber }));
  const second = await written(asked({ contractNumber: membershipNumber }));
  const stale = { draft: second, shown: await recapOf(first), endsOn: undefined, now };
  expect(await confirmDraft(db, stale)).toEqual({ ok: false, refusal: "changed" });

  const lastSecond = Temporal.Instant.from("2026-03-10T22:59:59Z");
  const overnight = { draft: second, shown: await recapOf(second, lastSecond), endsOn: undefined };
  expect(await confirmDraft(db, { ...overnight, now: lastSecond.add({ seconds: 1 }) })).toEqual({
    ok: false,
    refusal: "changed",
  });
  expect(await confirmDraft(db, { ...overnight, now: lastSecond })).toMatchObject({ ok: true });
  expect((await terminationRow(db, second.id)).endsOn?.toString()).toBe("2026-04-10");
});

test("an end that was chosen and is offered no more is shown again, and nothing is received", async () => {
  const { membershipNumber } = await aKnown();
  const draft = await written(asked({ contractNumber: membershipNumber }));
  const chosen = { draft, shown: await recapOf(draft), endsOn: day("2026-03-12"), now };
  expect(await confirmDraft(db, chosen)).toEqual(refuse("changed"));
  expect(await terminationRow(db, draft.id)).toBeUndefined();
});

const matchesOf = async (memberId: string) =>
  (await db.select().from(auditEvents).where(eq(auditEvents.memberId, memberId))).filter(
    ({ kind }) => kind === "termination-matched",
  );

test("each match with a file is written in the journal, without a word of what was typed", async () => {
  const { id, membershipNumber } = await aKnown();
  await written(asked({ contractNumber: membershipNumber }));
  await written(asked({ contractNumber: membershipNumber, firstName: "Autre" }));
  expect(await matchesOf(id)).toMatchObject([{ accountId: null, staffId: null, details: {} }]);
});

test("nobody fills a stranger’s mailbox: beyond five a day the request is received, and its letter withheld", async () => {
  const addresses = ["victime", "Victime", "victime+1", "VICTIME+deux", "victime", "victime+3"];
  const { id, membershipNumber } = await aKnown();
  const withheld = [];
  for (const [time, box] of addresses.entries()) {
    const contractNumber = time === 5 ? membershipNumber : digits(8);
    const draft = await written(asked({ contractNumber, email: `${box}@courriel.example` }));
    expect(await confirmed(draft)).toEqual(ok(undefined));
    withheld.push(await isLetterWithheld(db, draft.id));
    if (time === 5) expect((await toldTo(db, draft.id)).map(([kind]) => kind)).toEqual(["on-file"]);
  }
  expect(withheld).toEqual([false, false, false, false, false, true]);
  const [received] = await db.select().from(terminations).where(eq(terminations.memberId, id));
  expect(received).toMatchObject({ state: "confirmed" });
});

test("sixteen confirmations of one request are one count; the next four are told, and not the fifth", async () => {
  const email = `${randomUUID()}@courriel.example`;
  const draft = await written(asked({ contractNumber: digits(8), email }));
  const shown = await recapOf(draft);
  const racers = Array.from({ length: 16 }, () => confirmDraft(db, { draft, shown, endsOn: undefined, now }));
  expect(await Promise.all(racers)).toEqual(Array(16).fill(ok(undefined)));
  const withheld = [];
  for (let time = 0; time < 5; time++) {
    const next = await written(asked({ contractNumber: digits(8), email }));
    await confirmed(next);
    withheld.push(await isLetterWithheld(db, next.id));
  }
  expect(withheld).toEqual([false, false, false, false, true]);
});

test("one’s own address is not counted in the space, and another one is", async () => {
  const space = await aMemberOf(db);
  const told = async (email: string) => {
    const declared = declaredBy({ email });
    const id = await aReceived({ ...space, channel: "space", declared });
    return !(await isLetterWithheld(db, id));
  };
  const other = `${randomUUID()}@courriel.example`;
  const [own, others] = [[], []] as [boolean[], boolean[]];
  for (let time = 0; time < 6; time++) {
    own.push(await told(space.email.toUpperCase()));
    others.push(await told(other));
  }
  expect(own).toEqual(Array(6).fill(true));
  expect(others).toEqual([true, true, true, true, true, false]);
});

/** Received as it is, whatever was received before it. */
async function aReceived(over: Partial<Recording>): Promise<string> {
  const recording = { ...aRecording(undefined), ...over };
  await recordTermination(db, recording);
  return recording.id;
}
