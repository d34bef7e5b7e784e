import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { auditEvents, terminations } from "@/db/schema";
import { listAccesses } from "@/lib/access/queries";
import { ok, refuse } from "@/lib/core/result";
import { addWorkingDays } from "@/lib/core/working-days";
import { lookAtTermination } from "@/lib/staff/open-file";
import { closeTermination } from "@/lib/termination/close-termination";
import { closingReasons, closingWords, reasonsFor } from "@/lib/termination/closing";
import { decideBy, firstDayInTime } from "@/lib/termination/decide-by";
import { decideTermination } from "@/lib/termination/decide-termination";
import {
  CloseInput,
  establishedMotive,
  InsurerNoticeInput,
  QueueQuestions,
} from "@/lib/termination/desk-input";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import { enterInsurerNotice, findEntry } from "@/lib/termination/enter-insurer-notice";
import { compareIdentity, findCandidate, findCandidates } from "@/lib/termination/find-candidates";
import { findDeskNotice } from "@/lib/termination/find-desk-notice";
import {
  insurerNoticeId,
  openInsurerNotice,
  sealInsurerNotice,
  sentDayFault,
} from "@/lib/termination/insurer-notice";
import {
  countTerminationsToDecide,
  findTerminationForDesk,
  listTerminationsToDecide,
} from "@/lib/termination/queries";
import { withdrawAtDesk } from "@/lib/termination/withdraw-termination";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { aMember } from "../support/people";
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
const later = now.add({ minutes: 10 });
const adviser = await aStaffPerson(db, { name: "Nadia Guichet" });
const act = { staffId: adviser.staffId, now: later };

test("a request is looked for by its number, or by its names and birth date: accents, capitals and dashes do not count", async () => {
  const known = await aMember(db, { firstName: "Anne-Éloïse", lastName: "Le Cœur", bornOn: "1961-02-03" });
  const other = await aMember(db, { firstName: "Paul", lastName: "Autre" });
  const asked = { lastName: "LE COEUR", firstName: "anne eloise", bornOn: "1961-02-03" };
  const found = async (over: Parameters<typeof declaredBy>[0]) =>
    (await findCandidates(db, declaredBy({ ...asked, ...over }))).map(({ id }) => id);

  expect(await found({ contractNumber: "inconnu" })).toEqual([known.id]);
  expect(await found({ contractNumber: other.membershipNumber })).toEqual([other.id, known.id]);
  expect(await found({ contractNumber: "", bornOn: "1961-02-04" })).toEqual([]);
  expect(await found({ contractNumber: "", bornOn: "" })).toEqual([]);
  expect(await found({ contractNumber: "", firstName: "&|!", lastName: "'" })).toEqual([]);
});

test("what was declared is compared with the file, field by field", async () => {
  const known = await aMember(db, { firstName: "Zoé", membershipNumber: "00777123" });
  const member = (await findCandidate(db, known.id))!;
  const rows = compareIdentity(declaredBy({ firstName: "ZOE", contractNumber: "00 777 124" }), member);
  expect(rows.map(({ field, same }) => [field, same])).toEqual([
    ["number", false],
    ["lastName", true],
    ["firstName", true],
    ["bornOn", true],
  ]);
  expect(await findCandidate(db, randomUUID())).toBeUndefined();
});

const notice = {
  memberId: randomUUID(),
  insurer: "Mutuelle des Quais",
  sentOn: "2026-03-02",
  reference: "R1",
};

test("one insurer, one member and one day are one request, however they are written", () => {
  const id = insurerNoticeId(notice);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(insurerNoticeId({ ...notice, insurer: "MUTUELLE  DES QUAIS", reference: "R2" })).toBe(id);
  for (const other of [{ insurer: "Autre" }, { sentOn: "2026-03-03" }, { memberId: randomUUID() }])
    expect(insurerNoticeId({ ...notice, ...other })).not.toBe(id);
});

test("a notice being entered is read by who typed it alone, for half an hour", () => {
  const sealed = sealInsurerNotice(notice, adviser.staffId, now);
  const almost = now.add({ minutes: 30 }).subtract({ seconds: 1 });
  expect(openInsurerNotice(sealed, adviser.staffId, almost)).toEqual(notice);
  expect(openInsurerNotice(sealed, adviser.staffId, now.add({ minutes: 30 }))).toBeUndefined();
  expect(openInsurerNotice(sealed, randomUUID(), now)).toBeUndefined();
  expect(openInsurerNotice("autre", adviser.staffId, now)).toBeUndefined();
});

test.each([
  ["2026-03-10", undefined],
  ["2026-03-11", "future"],
  ["2025-03-10", undefined],
  ["2025-03-09", "too-old"],
])("sent on %s, entered on 10 March 2026: %s", (sentOn, fault) => {
  expect(sentDayFault(day(sentOn), day("2026-03-10"))).toBe(fault);
});

test("an insurer's notice entered by 16 at once is one request, received the day after it was sent", async () => {
  const space = await aMemberOf(db);
  const member = (await findCandidate(db, space.memberId))!;
  const typed = { ...notice, memberId: space.memberId };
  const shown = insurerNoticeId(typed);
  const entering = { notice: typed, shown, member, ...act };
  const all = await Promise.all(Array.from({ length: 16 }, () => enterInsurerNotice(db, entering)));

  expect(all).toEqual(Array(16).fill(ok(shown)));
  const rows = await db.select().from(terminations).where(eq(terminations.memberId, space.memberId));
  expect(rows).toMatchObject([{ channel: "insurer", receivedOn: day("2026-03-03"), state: "confirmed" }]);
  expect(await contractEnd(db, space)).toBe("2026-04-03");
  expect(await toldTo(db, shown)).toEqual([["on-file", space.email]]);
  const told = await listAccesses(db, space.memberId);
  expect(told.rows.map(({ kind }) => kind)).toEqual(["termination-received"]);
});

test("an insurer's notice that no longer stands may be entered again, as another request; once, though 16 do", async () => {
  const space = await aMemberOf(db);
  const member = (await findCandidate(db, space.memberId))!;
  const typed = { ...notice, memberId: space.memberId };
  const enter = (shown: string) => enterInsurerNotice(db, { notice: typed, shown, member, ...act });
  const first = insurerNoticeId(typed);
  expect(await findEntry(db, typed)).toEqual({ id: first, former: undefined });
  await enter(first);
  expect(await findEntry(db, typed)).toMatchObject({ id: undefined, former: { id: first } });
  expect(await enter(insurerNoticeId(typed, 1))).toEqual(refuse("other-notice"));

  expect(await withdrawAtDesk(db, { ...act, terminationId: first, version: 1 })).toEqual(ok(true));
  const entry = await findEntry(db, typed);
  expect(entry).toMatchObject({ id: insurerNoticeId(typed, 1), former: { id: first, state: "withdrawn" } });
  const second = entry.id!;
  const all = await Promise.all(Array.from({ length: 16 }, () => enter(second)));
  expect(all).toEqual(Array(16).fill(ok(second)));
  expect(await enter(randomUUID())).toEqual(refuse("other-notice"));
  const rows = await db.select().from(terminations).where(eq(terminations.memberId, space.memberId));
  expect(rows.map(({ id, state }) => [id, state]).toSorted()).toEqual(
    [
      [first, "withdrawn"],
      [second, "confirmed"],
    ].toSorted(),
  );
  expect(await contractEnd(db, space)).toBe("2026-04-03");
});

test("the queue is read page by page, the oldest first, by reason; late counts from when each began to wait", async () => {
  const at = (text: string) => ({ now: paris(text), declared: declaredBy() });
  const old = await aTermination(db, undefined, at("2026-01-05T09:00:00"));
  const company = declaredBy({ asker: "company", company: "Les Deux Épis" });
  const recent = await aTermination(db, undefined, { now: paris("2026-01-06T09:00:00"), declared: company });
  const space = await aMemberOf(db);
  const disputed = await aTermination(db, space, { now: paris("2026-01-02T09:00:00") });
  const own = { memberId: space.memberId, accountId: space.accountId, terminationId: disputed };
  expect(await disputeTermination(db, { ...own, now: paris("2026-01-09T09:00:00") })).toEqual(ok(true));

  const first = await listTerminationsToDecide(db, {}, { limit: 2 });
  expect(first.rows.map(({ id }) => id)).toEqual([disputed, old]);
  expect(first.rows[0]).toMatchObject({ decideBy: day("2026-01-16"), disputedBy: "member" });
  const second = await listTerminationsToDecide(db, {}, { after: first.next, limit: 1 });
  expect(second.rows.map(({ id }) => id)).toEqual([recent]);
  const of = async (reason: "company" | "disputed") =>
    (await listTerminationsToDecide(db, { reason })).rows.map(({ id }) => id);
  expect([await of("company"), await of("disputed")]).toEqual([[recent], [disputed]]);
  // Promised by 12, 13 and 16 January.
  const late = async (on: string) => (await countTerminationsToDecide(db, day(on))).late;
  expect([await late("2026-01-12"), await late("2026-01-13"), await late("2026-01-14")]).toEqual([0, 1, 2]);
  expect(await countTerminationsToDecide(db, day("2026-01-17"))).toMatchObject({ disputed: 1, late: 3 });
});

test("what began to wait before the first day in time is late, and nothing else", () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((add) => day("2020-01-01").add({ days: add }));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20 }), (today, before) => {
      const since = today.subtract({ days: before });
      const isLate = Temporal.PlainDate.compare(addWorkingDays(since, 5), today) < 0;
      expect(Temporal.PlainDate.compare(since, firstDayInTime(today)) < 0).toBe(isLate);
      expect(decideBy(paris(`${since}T23:59:59`))).toEqual(addWorkingDays(since, 5));
    }),
  );
});

test("an adviser establishes the day of a death: the contract ends on it, and the file keeps what was declared", async () => {
  const space = await aMemberOf(db);
  const declared = declaredBy({ asker: "relative", contactName: "Paul Proche" });
  const motive = { kind: "death" as const, eventOn: day("2026-03-01"), linkStated: false };
  const terminationId = await aTermination(db, space, { declared, motive });
  const proved = { ...motive, eventOn: day("2026-02-27") };
  const decision = { ...act, terminationId, version: 1, memberId: space.memberId, motive: proved };

  expect(await decideTermination(db, { ...decision, endsOn: day("2026-03-01") })).toEqual(
    refuse("end-changed"),
  );
  expect(await decideTermination(db, { ...decision, endsOn: day("2026-02-27") })).toEqual(ok(true));
  expect(await contractEnd(db, space)).toBe("2026-02-27");
  expect(await terminationRow(db, terminationId)).toMatchObject({
    ground: "death",
    eventOn: day("2026-03-01"),
  });
});

test("what an adviser reads in a free text opens its ground", async () => {
  const since = { effectiveOn: day("2025-09-01"), firstSubscribedOn: day("2025-09-01") };
  const space = await aMemberOf(db, since);
  const motive = { kind: "other" as const, eventOn: null, linkStated: false };
  const terminationId = await aTermination(db, undefined, { declared: declaredBy(), motive });
  const read = { kind: "move" as const, eventOn: day("2026-02-20"), linkStated: true };
  const decision = { ...act, terminationId, version: 1, memberId: space.memberId, motive: read };

  expect(await decideTermination(db, decision)).toEqual(ok(true));
  expect(await contractEnd(db, space)).toBe("2026-04-10");
  expect(await terminationRow(db, terminationId)).toMatchObject({ ground: "life-event", motive: "other" });
});

test("of advisers who decide and close at once, one does; the others are told", async () => {
  const space = await aMemberOf(db);
  const terminationId = await aTermination(db, undefined);
  const read = { ...act, terminationId, version: 1 };
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, (_, rank) =>
      rank % 2 === 0
        ? decideTermination(db, { ...read, memberId: space.memberId })
        : closeTermination(db, { ...read, reason: "other", words: "Aucun contrat ne correspond." }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(15).fill(refuse("changed-meanwhile")));
  const request = (await findTerminationForDesk(db, terminationId))!;
  expect(request).toMatchObject({ version: 2, decidedBy: "Nadia Guichet" });
  expect(await contractEnd(db, space)).toBe(request.state === "confirmed" ? "2026-04-10" : null);
});

test("an avis is read under its own request alone, with the bytes that left", async () => {
  const [one, other] = [await aTermination(db, undefined), await aTermination(db, undefined)];
  const [kept] = await noticesOf(db, one);
  const found = await findDeskNotice(db, { termination: one, notice: kept!.id });
  expect(found!.pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await findDeskNotice(db, { termination: other, notice: kept!.id })).toBeUndefined();
});

test("looks at one request within half an hour are one, for the member who reads them", async () => {
  const space = await aMemberOf(db);
  const terminationId = await aTermination(db, space);
  const look = { staffId: adviser.staffId, memberId: space.memberId, terminationId };
  for (const minutes of [0, 5, 40]) await lookAtTermination(db, { ...look, now: now.add({ minutes }) });
  const noted = await db.select().from(auditEvents).where(eq(auditEvents.memberId, space.memberId));
  expect(noted.filter(({ kind }) => kind === "file-opened")).toHaveLength(3);
  const { rows } = await listAccesses(db, space.memberId);
  expect(rows.map(({ kind, reason }) => [kind, reason])).toEqual([
    ["file-opened", "request"],
    ["file-opened", "request"],
  ]);
});

test("every reason has its words, but the one that the adviser writes; a dispute is never « not found »", () => {
  for (const reason of closingReasons)
    expect(closingWords(reason, undefined) === "", reason).toBe(reason === "other");
  expect(closingWords("already-ends", day("2026-12-31"))).toContain("31\u00a0décembre 2026");
  expect(reasonsFor({ state: "disputed", decisionReason: null })).not.toContain("not-found");
});

test("what is typed on the desk is read, or has its sentence", () => {
  const read = { termination: randomUUID(), version: "1" };
  expect(CloseInput.safeParse({ ...read, reason: "other", words: " \r\n" }).error?.issues[0]?.path).toEqual([
    "words",
  ]);
  expect(CloseInput.parse({ ...read, reason: "duplicate" })).toMatchObject({ words: "" });
  const typed = { membershipNumber: "00 12 34 56", insurer: "  Mutuelle\n des  Quais ", sentOn: "2/3/2026" };
  expect(InsurerNoticeInput.parse(typed)).toMatchObject({
    membershipNumber: "00123456",
    insurer: "Mutuelle des Quais",
    sentOn: day("2026-03-02"),
    reference: "",
  });
  expect(InsurerNoticeInput.safeParse({ ...typed, sentOn: "31/02/2026" }).success).toBe(false);
  expect(QueueQuestions.parse({ raison: "rien", apres: ["a", "b"] })).toEqual({});
  expect(establishedMotive({})).toBeUndefined();
  expect(establishedMotive({ motif: "" })).toBeNull();
  expect(establishedMotive({ motif: "move", evenement: "2026-02-20", lien: "oui" })).toMatchObject({
    eventOn: day("2026-02-20"),
    linkStated: true,
  });
});
