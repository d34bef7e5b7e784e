import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { terminations } from "@/db/schema";
import type { Asked } from "@/lib/termination/asked";
import { assessDraft, confirmDraft } from "@/lib/termination/confirm-draft";
import { type Draft, recapDigest } from "@/lib/termination/draft";
import { writeDraft } from "@/lib/termination/write-draft";
import { aDatabase } from "../support/database";
import { aMember, digits } from "../support/people";
import { declaredBy, now, terminationRow, toldTo } from "./support";

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
  const { membershipNumber } = await aMember(db);
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
  const { membershipNumber } = await aMember(db);
  const draft = await written(asked({ contractNumber: membershipNumber }));
  const shown = await recapOf(draft);
  const confirming = { draft, shown, endsOn: undefined, now };
  expect(await confirmDraft(db, confirming)).toMatchObject({ ok: true });
  expect(await recapOf(draft)).not.toBe(shown);
  expect(await confirmDraft(db, confirming)).toMatchObject({ ok: true });
});

test("what was changed in another tab, or at midnight, is shown again before it is sent", async () => {
  const { membershipNumber } = await aMember(db);
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

test("nobody fills a stranger’s mailbox: five confirmations a day to one address, whatever its capitals", async () => {
  const outcomes = [];
  for (let time = 0; time < 6; time++) {
    const email = time % 2 ? "Victime@courriel.example" : "victime@courriel.example";
    outcomes.push(await confirmed(await written(asked({ contractNumber: digits(8), email }))));
  }
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  expect(outcomes[5]).toEqual({ ok: false, refusal: "too-many-letters" });
});
