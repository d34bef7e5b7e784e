import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  canStillPreNotify,
  coverResumesAt,
  coverSureUntil,
  employerPaysHalf,
  employerSharePercent,
  mayBeSuspended,
  memberShareCents,
  mostUrgent,
  preNotifiedBy,
  unpaidLeadsToSuspension,
  unpaidStage,
  unpaidTimetable,
} from "@/lib/contribution/rules";

const day = (text: string) => Temporal.PlainDate.from(text);
const days = fc.integer({ min: 0, max: 20_000 }).map((n) => day("2000-01-01").add({ days: n }));
const texts = (timetable: object) => Object.values(timetable).map(String);

describe("an unpaid instalment (L. 221-7)", () => {
  test.each([
    ["2026-01-05", null, ["2026-01-15", "2026-02-14", "2026-02-24"]],
    ["2026-01-05", "2026-01-20", ["2026-01-20", "2026-02-19", "2026-03-01"]],
    ["2027-12-25", null, ["2028-01-04", "2028-02-03", "2028-02-13"]],
    ["2028-01-20", null, ["2028-01-30", "2028-02-29", "2028-03-10"]],
  ])("due on %s, notice sent on %s", (due, sent, expected) => {
    expect(texts(unpaidTimetable(day(due), sent ? day(sent) : null))).toEqual(expected);
  });

  test.each([
    [null, "2026-01-14", "grace"],
    [null, "2026-01-15", "notice-due"],
    [null, "2026-12-31", "notice-due"],
    ["2026-01-20", "2026-02-18", "notice-sent"],
    ["2026-01-20", "2026-02-19", "suspended"],
    ["2026-01-20", "2026-02-28", "suspended"],
    ["2026-01-20", "2026-03-01", "terminable"],
  ])("notice sent on %s: on %s it is %s", (sent, today, stage) => {
    expect(unpaidStage(day("2026-01-05"), sent ? day(sent) : null, day(today))).toBe(stage);
  });

  test("cover is never suspended within 30 days of a notice, nor ended within 40", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 10, max: 200 }), (due, after) => {
        const { formalNoticeOn, suspendedOn, terminableOn } = unpaidTimetable(due, due.add({ days: after }));
        expect(formalNoticeOn.until(suspendedOn).days).toBe(30);
        expect(formalNoticeOn.until(terminableOn).days).toBe(40);
      }),
    );
  });

  test("cover resumes at noon in France the day after payment, whatever the season", () => {
    expect(coverResumesAt(day("2026-01-10")).toString()).toBe("2026-01-11T11:00:00Z");
    expect(coverResumesAt(day("2026-07-10")).toString()).toBe("2026-07-11T10:00:00Z");
    expect(coverResumesAt(day("2026-03-28")).toString()).toBe("2026-03-29T10:00:00Z");
  });

  test("is the member's own affair in an individual contract alone", () => {
    const natures = ["individuel", "collectif-facultatif", "collectif-obligatoire"];
    expect(natures.map(unpaidLeadsToSuspension)).toEqual([true, false, false]);
  });
});

test("a debit is told 14 days before", () => {
  expect(preNotifiedBy(day("2026-03-05")).toString()).toBe("2026-02-19");
  expect(canStillPreNotify(day("2026-03-05"), day("2026-02-19"))).toBe(true);
  expect(canStillPreNotify(day("2026-03-05"), day("2026-02-20"))).toBe(false);
});

describe("of several unpaid instalments, the most urgent", () => {
  const running = { nature: "individuel" as const, effectiveOn: day("2024-01-01"), endedOn: null };
  const unpaid = (dueOn: string, notice: string | null, contract: object = {}) => ({
    ...running,
    dueOn: day(dueOn),
    formalNoticeOn: notice ? day(notice) : null,
    ...contract,
  });
  const today = day("2026-03-01");

  test.each([
    ["is the oldest", [unpaid("2026-02-05", null), unpaid("2026-01-05", null)], 1],
    ["had a notice", [unpaid("2026-01-05", null), unpaid("2026-02-05", "2026-02-16")], 1],
    [
      "is of the contract that runs, not of one that ended",
      [
        unpaid("2023-01-05", "2023-01-20", { effectiveOn: day("2020-01-01"), endedOn: day("2023-12-31") }),
        unpaid("2026-02-05", null),
      ],
      1,
    ],
    [
      "is of one's own contract, not of a collective one",
      [
        unpaid("2025-01-05", "2025-01-20", { nature: "collectif-obligatoire" }),
        unpaid("2026-02-05", "2026-02-16"),
      ],
      1,
    ],
  ])("%s", (_case, all, expected) => {
    expect(mostUrgent(all, today)).toBe(all[expected]);
  });

  test("is none when none is unpaid", () => {
    expect(mostUrgent([], today)).toBeUndefined();
  });
});

test("the two shares add up, and half is half", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100 }), (amount, percent) => {
      const instalment = { amountCents: amount, employerCents: Math.floor((amount * percent) / 100) };
      expect(memberShareCents(instalment) + instalment.employerCents).toBe(amount);
      expect(employerSharePercent(instalment)).toBeLessThanOrEqual(percent);
    }),
  );
  expect(employerPaysHalf({ amountCents: 101, employerCents: 50 })).toBe(false);
  expect(employerPaysHalf({ amountCents: 101, employerCents: 51 })).toBe(true);
  expect(employerSharePercent({ amountCents: 0, employerCents: 0 })).toBe(0);
});

describe("until when cover is sure", () => {
  const individual = { id: "C1", nature: "individuel" };
  const owed = (contractId: string, dueOn: string, notice: string | null) => ({
    contractId,
    dueOn: day(dueOn),
    formalNoticeOn: notice ? day(notice) : null,
  });

  test.each([
    ["nothing is owed", [], individual, undefined],
    ["no notice was sent", [owed("C1", "2026-01-05", null)], individual, undefined],
    ["a notice was sent", [owed("C1", "2026-01-05", "2026-01-20")], individual, "2026-02-18"],
    [
      "the earliest of two",
      [owed("C1", "2026-03-05", "2026-03-20"), owed("C1", "2026-01-05", "2026-01-20")],
      individual,
      "2026-02-18",
    ],
    ["another contract's debt", [owed("C2", "2026-01-05", "2026-01-20")], individual, undefined],
    [
      "a collective contract",
      [owed("C1", "2026-01-05", "2026-01-20")],
      { id: "C1", nature: "collectif-obligatoire" },
      undefined,
    ],
  ])("%s", (_case, unpaid, contract, expected) => {
    expect(coverSureUntil(unpaid, contract)?.toString()).toBe(expected);
  });
});

test("an end is sure to be reached covered unless a formal notice may suspend an individual contract before it", () => {
  const unpaid = {
    dueOn: day("2026-09-05"),
    formalNoticeOn: day("2026-09-20"),
    nature: "individuel" as const,
  };
  expect(mayBeSuspended([unpaid], day("2026-10-19"))).toBe(false);
  expect(mayBeSuspended([unpaid], day("2026-10-20"))).toBe(true);
  expect(mayBeSuspended([{ ...unpaid, formalNoticeOn: null }], day("2026-12-31"))).toBe(false);
  expect(mayBeSuspended([{ ...unpaid, nature: "collectif-obligatoire" }], day("2026-12-31"))).toBe(false);
  expect(mayBeSuspended([], day("2026-12-31"))).toBe(false);
});
