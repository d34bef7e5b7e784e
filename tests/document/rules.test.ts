import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { documentKinds } from "@/db/schema/document";
import { terminationRights } from "@/lib/document/due-notice";
import { readPeriod } from "@/lib/document/input";
import { attestsCover, documentState, lastDay, reliableUntil } from "@/lib/document/rules";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-03-10");
const anyDay = fc.integer({ min: -2_000, max: 2_000 }).map((days) => today.add({ days }));
const aKind = fc.constantFrom(...documentKinds);

test("what attests cover ends with the contract, what says the past does not", () => {
  fc.assert(
    fc.property(aKind, anyDay, fc.option(anyDay), (kind, validUntil, contractEnd) => {
      const until = reliableUntil({ kind, validUntil }, contractEnd);
      const cut =
        contractEnd !== null && attestsCover(kind) && Temporal.PlainDate.compare(contractEnd, validUntil) < 0;
      expect(until.toString()).toBe((cut ? contractEnd : validUntil).toString());
    }),
  );
});

test("the day printed is never before today, nor after the échéance for what attests cover", () => {
  fc.assert(
    fc.property(aKind, fc.option(anyDay), (kind, endedOn) => {
      const last = lastDay(kind, { renewal: "12-31", endedOn }, today);
      expect(Temporal.PlainDate.compare(last, today)).toBeGreaterThanOrEqual(0);
      if (attestsCover(kind))
        expect(Temporal.PlainDate.compare(last, day("2026-12-31"))).toBeLessThanOrEqual(0);
    }),
  );
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
])("a statement asked with « %s » is refused: %s", (query, fault) => {
  expect(readPeriod(new URLSearchParams(query), today)).toEqual({ ok: false, fault });
});

test.each([
  { renewal: "12-31", today: "2026-03-10", by: "31 octobre 2026", passed: false },
  { renewal: "12-31", today: "2026-10-31", by: "31 octobre 2026", passed: false },
  { renewal: "12-31", today: "2026-11-01", by: "31 octobre 2026", passed: true },
  { renewal: "04-30", today: "2026-03-10", by: "28 février 2026", passed: true },
])("an échéance on $renewal seen on $today: notice by $by", ({ renewal, today, by, passed }) => {
  const firstSubscribedOn = day("2025-06-01");
  const rights = terminationRights({ nature: "individuel", renewal, firstSubscribedOn }, day(today));
  expect(rights).toMatchObject({ noticeBy: by, noticePassed: passed, freeFrom: "1er juin 2026" });
});
