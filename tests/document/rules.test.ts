import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { documentKinds } from "@/db/schema/document";
import { formatDate } from "@/lib/core/format";
import { terminationRights } from "@/lib/document/due-notice";
import { IssuedPosition, isRecipient, readPeriod } from "@/lib/document/input";
import { attestsCover, documentState, lastDay, reliableUntil, saysThePast } from "@/lib/document/rules";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-03-10");
const anyDay = fc.integer({ min: -2_000, max: 2_000 }).map((days) => today.add({ days }));
const aKind = fc.constantFrom(...documentKinds);

test("what attests cover ends with the contract, what says the past does not", () => {
  fc.assert(
    fc.property(aKind, anyDay, fc.array(fc.option(anyDay)), (kind, end, ends) => {
      const validUntil = Temporal.PlainDate.compare(end, today.add({ years: 1 })) > 0 ? today : end;
      const until = reliableUntil({ kind, issuedOn: today, validUntil }, ends);
      const days = attestsCover(kind) ? [validUntil, ...ends.filter((day) => day !== null)] : [validUntil];
      expect(until.toString()).toBe(days.toSorted(Temporal.PlainDate.compare)[0]!.toString());
    }),
  );
});

test("the day printed on what attests cover is after neither the échéance nor the end of any cover", () => {
  const toCome = fc.integer({ min: 0, max: 2_000 }).map((days) => today.add({ days }));
  fc.assert(
    fc.property(aKind, fc.option(toCome), fc.array(toCome), (kind, endedOn, ends) => {
      const last = lastDay(kind, { renewal: "12-31", endedOn }, today, ends);
      const days = [day("2026-12-31"), ...(endedOn ? [endedOn] : []), ...ends];
      const first = days.toSorted(Temporal.PlainDate.compare)[0]!;
      expect(last.toString()).toBe(attestsCover(kind) ? first.toString() : "2031-03-10");
    }),
  );
});

test("what is made of a cover that ended is about the past, and good for five years", () => {
  const endedOn = day("2026-03-09");
  const validUntil = lastDay("guarantee-certificate", { renewal: "12-31", endedOn }, today, [endedOn]);
  const made = { kind: "guarantee-certificate" as const, issuedOn: today, validUntil };
  expect(validUntil.toString()).toBe("2031-03-10");
  expect(saysThePast(made)).toBe(true);
  expect(reliableUntil(made, [endedOn]).toString()).toBe("2031-03-10");
  expect(saysThePast({ ...made, validUntil: day("2026-12-31") })).toBe(false);
});

test("a document is good on its last day and not the next; cancelled, never again", () => {
  const until = day("2026-12-31");
  expect(documentState({ revokedAt: null, until }, until)).toBe("authentic");
  expect(documentState({ revokedAt: null, until }, day("2027-01-01"))).toBe("expired");
  const revokedAt = Temporal.Instant.from("2026-03-10T09:00:00Z");
  expect(documentState({ revokedAt, until }, until)).toBe("revoked");
});

test.each([
  ["annee=2025", "2025-01-01", "2025-12-31"],
  ["", "2026-01-01", "2026-03-10"],
  ["du=2025-11-15", "2025-11-15", "2026-03-10"],
  ["du=2025-02-01&au=2026-01-31", "2025-02-01", "2026-01-31"],
  ["du=2024-02-29&au=2025-02-27", "2024-02-29", "2025-02-27"],
])("a statement asked with « %s » goes from %s to %s", (query, from, to) => {
  const read = readPeriod(new URLSearchParams(query), today);
  expect(read.ok && [read.period.from.toString(), read.period.to.toString()]).toEqual([from, to]);
});

test.each([
  ["du=2025-02-01&au=2026-02-01", "period-too-long"],
  ["du=2026-02-01&au=2026-01-01", "period-unclear"],
  ["du=hier&au=2026-01-01", "period-unclear"],
  ["du=0000-01-01&au=0000-05-01", "period-unclear"],
  ["du=-000001-01-01", "period-unclear"],
  ["du=%2B275760-09-12", "period-unclear"],
  ["du=2026-01-01[u-ca=gregory]", "period-unclear"],
])("a statement asked with « %s » is refused: %s", (query, fault) => {
  expect(readPeriod(new URLSearchParams(query), today)).toEqual({ ok: false, fault });
});

test.each([
  { renewal: "12-31", today: "2026-03-10", by: "2026-10-31", passed: false },
  { renewal: "12-31", today: "2026-10-31", by: "2026-10-31", passed: false },
  { renewal: "12-31", today: "2026-11-01", by: "2026-10-31", passed: true },
  { renewal: "04-30", today: "2026-03-10", by: "2026-02-28", passed: true },
])("an échéance on $renewal seen on $today: notice by $by", ({ renewal, today, by, passed }) => {
  const firstSubscribedOn = day("2025-06-01");
  const rights = terminationRights({ nature: "individuel", renewal, firstSubscribedOn }, day(today));
  expect(rights).toMatchObject({
    noticeBy: formatDate(day(by)),
    noticePassed: passed,
    freeFrom: formatDate(day("2026-06-01")),
  });
});

test("a list of documents goes on from a day of these centuries, or begins anew", () => {
  const key = "3f0c7a52-7f3f-4a3e-9d0a-0a8a3f1f1c11";
  expect(IssuedPosition.parse(`2026-02-05_${key}`)).toMatchObject({ key });
  expect(IssuedPosition.parse(`0000-01-01_${key}`)).toBeUndefined();
});

test.each([
  ["", true],
  ["École Jean-Moulin", true],
  ["M. Éloi Dupont, Éts. Martin", true],
  ["Club de l’Étoile !", true],
  ["x".repeat(60), true],
  ["x".repeat(61), false],
  ["Prise en charge à 100", false],
  ["Remboursement intégral en €", false],
  ["Cent %", false],
  ["Le titulaire est couvert. Merci de le croire", false],
  ["Attention ! Dispensé", false],
])("a certificate may be for « %s »: %s", (text, may) => {
  expect(isRecipient(text)).toBe(may);
});
