import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { motiveKinds } from "@/db/schema/termination";
import { type Ending, isAfter, type Notice } from "@/lib/termination/ending";
import { freeFrom, openGrounds } from "@/lib/termination/grounds";
import { receiptDay, terminationOutcome } from "@/lib/termination/rules";
import { contract, day } from "./contracts";

const offset = (min: number, max: number) => fc.integer({ min, max });
const monthDay = offset(0, 365).map((n) => day("2024-01-01").add({ days: n }).toString().slice(5));

const contracts = fc
  .record({
    start: offset(0, 5_000),
    later: fc.oneof(fc.constant(0), offset(0, 1_500)),
    nature: fc.constantFrom("individuel", "collectif-facultatif", "collectif-obligatoire"),
    renewal: fc.oneof(fc.constantFrom("12-31", "02-28", "02-29", "04-30", "08-31"), monthDay),
    length: fc.option(offset(0, 3_000)),
    dependants: offset(0, 3),
  })
  .map(({ start, later, nature, renewal, length, dependants }) => {
    const firstSubscribedOn = day("2018-01-01").add({ days: start });
    const effectiveOn = firstSubscribedOn.add({ days: later });
    const endedOn = length === null ? null : effectiveOn.add({ days: length });
    return contract({ firstSubscribedOn, effectiveOn, nature, renewal, endedOn, dependants });
  });

const motives = fc.option(
  fc.record({
    kind: fc.constantFrom(...motiveKinds),
    eventOn: fc.option(offset(0, 6_500).map((n) => day("2018-01-01").add({ days: n }))),
    linkStated: fc.boolean(),
  }),
);

const notices = fc
  .record({ received: offset(0, 6_500), motive: motives, near: fc.option(offset(-120, 10)) })
  .map(({ received, motive, near }): Notice => {
    const receivedOn = day("2018-01-01").add({ days: received });
    const eventOn = near === null ? (motive?.eventOn ?? null) : receivedOn.add({ days: near });
    return { receivedOn, motive: motive && { ...motive, eventOn } };
  });

const isMembersOwn = (nature: string) => nature !== "collectif-obligatoire";
const runs = { numRuns: 2_000 };

test("every open ground has its article, and ends the contract sooner than it would", () => {
  fc.assert(
    fc.property(contracts, notices, (one, notice) => {
      for (const { article, endsOn } of openGrounds(one, notice)) {
        expect(article).toMatch(/^(L\.\u00a0221\u2011\d|\d)/);
        expect(one.endedOn && !isAfter(one.endedOn, endsOn)).toBeFalsy();
      }
    }),
    runs,
  );
});

test("no contract ends before its notice was received, but by a death", () => {
  fc.assert(
    fc.property(contracts, notices, (one, notice) => {
      for (const { ground, endsOn } of openGrounds(one, notice))
        if (ground !== "death") expect(isAfter(notice.receivedOn, endsOn)).toBe(false);
    }),
    runs,
  );
});

test("a notice is never refused: what runs without an end, and is the member's own, always gets one", () => {
  fc.assert(
    fc.property(contracts, notices, (one, notice) => {
      const { kind } = terminationOutcome(one, notice);
      if (isMembersOwn(one.nature) && one.endedOn === null) expect(kind).toBe("ends");
      if (kind === "already-ends") expect(one.endedOn).not.toBeNull();
      if (kind === "compulsory") expect(isMembersOwn(one.nature)).toBe(false);
    }),
    runs,
  );
});

test("no end is later than the latest rule allows: a month after a year, else the échéance within reach", () => {
  fc.assert(
    fc.property(contracts, notices, (one, notice) => {
      const outcome = terminationOutcome(one, notice);
      if (outcome.kind !== "ends") return;
      const { endsOn, ground } = outcome.proposed;
      const begun = isAfter(one.effectiveOn, notice.receivedOn) ? one.effectiveOn : notice.receivedOn;
      expect(isAfter(endsOn, begun.add({ months: 14, days: 3 }))).toBe(false);
      const isFree = isMembersOwn(one.nature) && !isAfter(freeFrom(one), notice.receivedOn);
      if (isFree && notice.motive?.kind !== "renewal")
        expect(isAfter(endsOn, notice.receivedOn.add({ months: 1 }))).toBe(false);
      if (ground === "renewal")
        expect(isAfter(notice.receivedOn, endsOn.subtract({ months: 2 }))).toBe(false);
    }),
    runs,
  );
});

test("the end proposed is the first, unless the échéance was asked for in time", () => {
  fc.assert(
    fc.property(contracts, notices, (one, notice) => {
      const outcome = terminationOutcome(one, notice);
      if (outcome.kind !== "ends" || notice.motive?.kind === "renewal") return;
      const { proposed, alternatives, sooner } = outcome;
      expect(alternatives.every(({ endsOn }) => isAfter(endsOn, proposed.endsOn))).toBe(true);
      if (sooner) expect(isAfter(proposed.endsOn, sooner.endsOn)).toBe(true);
    }),
    runs,
  );
});

test("a later receipt never ends a contract sooner by the same ground", () => {
  const ground = fc.constantFrom("any-time", "renewal", "life-event", "renunciation", "missing-due-notice");
  fc.assert(
    fc.property(contracts, notices, ground, offset(0, 500), (one, notice, name, more) => {
      const later = { ...notice, receivedOn: notice.receivedOn.add({ days: more }) };
      const [first, second] = [notice, later].map((each) => endBy(openGrounds(one, each), name));
      if (first && second) expect(isAfter(first.endsOn, second.endsOn)).toBe(false);
    }),
    runs,
  );
});

test("a month on, the day has the same number, or is the month's last", () => {
  fc.assert(
    fc.property(contracts, notices, (one, { receivedOn }) => {
      const end = endBy(openGrounds(one, { receivedOn, motive: null }), "any-time");
      if (!end) return;
      const month = receivedOn.toPlainYearMonth().add({ months: 1 });
      expect(end.endsOn.toPlainYearMonth().equals(month)).toBe(true);
      expect(end.endsOn.day).toBe(Math.min(receivedOn.day, month.daysInMonth));
    }),
    runs,
  );
});

test("an échéance falls on its day, 29 February on the last of the month in other years", () => {
  fc.assert(
    fc.property(contracts, notices, (one, notice) => {
      const end = endBy(openGrounds(one, notice), "renewal");
      if (!end) return;
      const [month, number] = one.renewal.split("-").map(Number);
      expect(end.endsOn.month).toBe(month);
      expect(end.endsOn.day).toBe(Math.min(number ?? 0, end.endsOn.daysInMonth));
      expect(isAfter(end.endsOn, one.effectiveOn)).toBe(true);
    }),
    runs,
  );
});

test("the day of receipt is the one that clocks show in Paris, through both changes of hour", () => {
  const seconds = offset(0, 400 * 86_400);
  fc.assert(
    fc.property(seconds, (after) => {
      const at = Temporal.Instant.from("2026-01-01T00:00:00Z").add({ seconds: after });
      const shown = new Date(at.epochMilliseconds).toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });
      expect(receiptDay({ at }).toString()).toBe(shown);
    }),
  );
});

const endBy = (endings: readonly Ending[], name: string) => endings.find(({ ground }) => ground === name);
