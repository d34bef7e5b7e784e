import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { motiveKinds } from "@/db/schema/termination";
import { isAfter } from "@/lib/termination/ending";
import { type Paid, paidPeriods, rhythms } from "@/lib/termination/paid-periods";
import { readSimulation } from "@/lib/termination/read-simulation";
import { gapDays, terminationOutcome } from "@/lib/termination/rules";
import { simulate, simulateUnknown } from "@/lib/termination/simulate";
import { contract, day, motive, since } from "./contracts";

const asked = (
  receivedOn: string,
  newCoverFrom: string | null = null,
  given = null as Parameters<typeof motive> | null,
) => ({
  receivedOn: day(receivedOn),
  motive: given && motive(...given),
  newCoverFrom: newCoverFrom ? day(newCoverFrom) : null,
});

describe("the days until a new cover", () => {
  const gap = (newCoverFrom: string) => simulate(contract(), asked("2026-11-30", newCoverFrom), []).ends[0]!;

  test("none when it begins the day after the end", () => {
    expect(gap("2026-12-31")).toMatchObject({ gapDays: 0, sendOn: undefined });
  });

  test("twelve, and the day to send the request to have none", () => {
    expect(gap("2027-01-12").gapDays).toBe(12);
    expect(gap("2027-01-12").sendOn?.toString()).toBe("2026-12-11");
  });

  test("below zero when both cover", () => {
    expect(gap("2026-12-01")).toMatchObject({ gapDays: -30, sendOn: undefined });
  });

  test("none said without a new cover", () => {
    expect(simulate(contract(), asked("2026-11-30"), []).ends[0]?.gapDays).toBeUndefined();
  });
});

describe("the last days to ask", () => {
  const deadlines = (...args: Parameters<typeof simulate>) =>
    simulate(...args).deadlines.map(({ ground, noticeBy }) => [ground, noticeBy?.toString()]);

  test("of the échéance, and of a life event within its three months", () => {
    expect(deadlines(contract(), asked("2026-09-10", null, ["move", "2026-09-01"]), [])).toEqual([
      ["renewal", "2026-10-31"],
      ["life-event", "2026-12-01"],
    ]);
  });

  test("of a renunciation too, though the motive does not name it", () => {
    const young = simulate(since("2026-11-10"), asked("2026-11-20"), []);
    expect(young.deadlines[0]).toMatchObject({ ground: "renunciation", noticeBy: day("2026-11-24") });
    expect(young.freeFrom?.toString()).toBe("2027-11-10");
  });

  test("none in a compulsory group contract", () => {
    expect(deadlines(contract({ nature: "collectif-obligatoire" }), asked("2026-09-10"), [])).toEqual([]);
  });
});

describe("what was paid, known by an amount, a rhythm and a last day", () => {
  const paid = (over: Partial<Paid> = {}): Paid => ({
    amountCents: 60_00,
    rhythm: "month",
    until: day("2027-01-31"),
    ...over,
  });

  test("a year paid in advance is given back for its last days, to the cent", () => {
    const year = paid({ amountCents: 730_00, rhythm: "year", until: day("2026-12-31") });
    const [end] = simulateUnknown(contract(), asked("2026-05-30"), year).ends;
    expect(end?.ending.endsOn.toString()).toBe("2026-06-30");
    expect(end?.money).toMatchObject({ refundCents: 184 * 2_00, last: undefined, othersFollow: false });
  });

  test("months paid ahead are given back with the days left of the last one covered", () => {
    const ahead = paid({ amountCents: 31_00, until: day("2027-01-31") });
    const [end] = simulateUnknown(contract(), asked("2026-11-23"), ahead).ends;
    expect(end?.ending.endsOn.toString()).toBe("2026-12-23");
    expect(end?.money?.refundCents).toBe(8_00 + 31_00);
  });

  test("what is still to pay is the last month, for its days", () => {
    const [end] = simulateUnknown(contract(), asked("2026-11-15"), paid({ until: day("2026-11-30") })).ends;
    expect(end?.ending.endsOn.toString()).toBe("2026-12-15");
    expect(end?.money).toMatchObject({ refundCents: 0, last: { days: 15, memberCents: 29_03 } });
  });

  test("all that is due is said with the part that is unpaid, and a renunciation leaves none of it", () => {
    const month = (from: string, to: string, status: "unpaid" | "planned") => ({
      periodFrom: day(from),
      periodTo: day(to),
      dueOn: day(from),
      amountCents: 62_00,
      employerCents: 0,
      status,
    });
    const two = [month("2026-11-01", "2026-11-30", "unpaid"), month("2026-12-01", "2026-12-31", "planned")];
    const [end] = simulate(contract(), asked("2026-11-15"), two).ends;
    expect(end?.money).toMatchObject({ dueCents: 92_00, unpaidCents: 62_00, last: { memberCents: 30_00 } });
    const [renounced] = simulate(since("2026-11-10"), asked("2026-11-20", null, ["renunciation"]), two).ends;
    expect(renounced?.money).toMatchObject({ dueCents: 0, unpaidCents: 0, last: undefined });
  });

  test("a month's last day stays one, in February too", () => {
    const cover = { from: day("2026-01-01"), until: day("2027-04-30") };
    const ends = paidPeriods(paid(), cover).map(({ periodTo }) => periodTo.toString());
    expect(ends.slice(-3)).toEqual(["2027-02-28", "2027-03-31", "2027-04-30"]);
  });
});

const anyDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => day(from).add({ days: n }));
const contracts = fc
  .record({
    start: anyDay("2018-01-01", 3_000),
    later: fc.integer({ min: 0, max: 900 }),
    nature: fc.constantFrom("individuel", "collectif-facultatif", "collectif-obligatoire"),
    renewal: fc.constantFrom("12-31", "02-29", "06-30", "09-15"),
  })
  .map(({ start, later, ...more }) =>
    contract({ firstSubscribedOn: start, effectiveOn: start.add({ days: later }), ...more }),
  );
const questions = fc
  .record({
    receivedOn: anyDay("2019-01-01", 3_500),
    kind: fc.option(fc.constantFrom(...motiveKinds)),
    ago: fc.integer({ min: -20, max: 120 }),
    cover: fc.option(fc.integer({ min: -60, max: 500 })),
  })
  .map(({ receivedOn, kind, ago, cover }) => ({
    receivedOn,
    motive: kind && { kind, eventOn: receivedOn.subtract({ days: ago }), linkStated: true },
    newCoverFrom: cover === null ? null : receivedOn.add({ days: cover }),
  }));
const payments = fc.record({
  amountCents: fc.integer({ min: 1, max: 500_00 }),
  rhythm: fc.constantFrom(...rhythms),
  until: anyDay("2019-01-01", 4_000),
});

test("the simulator says what the rules say: the same end, then the same choices", () => {
  fc.assert(
    fc.property(contracts, questions, (one, question) => {
      const outcome = terminationOutcome(one, question);
      const simulation = simulate(one, question, []);
      expect(simulation.outcome).toEqual(outcome);
      const ends = outcome.kind === "ends" ? [outcome.proposed, ...outcome.alternatives] : [];
      expect(simulation.ends.map(({ ending }) => ending)).toEqual(ends);
      for (const { ending, gapDays: gap } of simulation.ends)
        expect(gap).toBe(question.newCoverFrom ? gapDays(ending.endsOn, question.newCoverFrom) : undefined);
    }),
    { numRuns: 300 },
  );
});

test("the day to send, when one is given, leaves no day without cover", () => {
  fc.assert(
    fc.property(contracts, questions, (one, question) => {
      for (const { sendOn } of simulate(one, question, []).ends) {
        if (!sendOn) continue;
        expect(isAfter(sendOn, question.receivedOn)).toBe(true);
        expect(simulate(one, { ...question, receivedOn: sendOn }, []).ends[0]?.gapDays).toBe(0);
      }
    }),
    { numRuns: 300 },
  );
});

test("no deadline that is given has passed", () => {
  fc.assert(
    fc.property(contracts, questions, (one, question) => {
      for (const { noticeBy } of simulate(one, question, []).deadlines)
        expect(noticeBy && !isAfter(question.receivedOn, noticeBy)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a refund is never below zero nor above what was paid", () => {
  fc.assert(
    fc.property(contracts, questions, payments, (one, question, paid) => {
      const { ends } = simulateUnknown(one, question, paid);
      const last = ends
        .map(({ ending }) => ending.endsOn)
        .toSorted((a, b) => (isAfter(a, b) ? 1 : -1))
        .at(-1);
      if (!last) return;
      const periods = paidPeriods(paid, { from: one.effectiveOn, until: last });
      const total = periods.reduce(
        (sum, { status, amountCents }) => sum + (status === "paid" ? amountCents : 0),
        0,
      );
      for (const { money } of ends) {
        expect(money?.refundCents ?? 0).toBeGreaterThanOrEqual(0);
        expect(money?.refundCents ?? 0).toBeLessThanOrEqual(total);
      }
      for (const [rank, { periodFrom }] of periods.entries())
        if (rank > 0) expect(periodFrom.equals(periods[rank - 1]!.periodTo.add({ days: 1 }))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

describe("the address of the simulator", () => {
  const today = day("2026-11-23");

  test("nothing asked: no answer, no error", () => {
    expect(readSimulation({ autre: "x" }, today)).toMatchObject({
      asked: false,
      errors: {},
      simulation: undefined,
    });
  });

  test("the dates are read as browsers send them and as people write them", () => {
    for (const effet of ["2020-01-01", "1/1/2020", "01.01.2020"])
      expect(readSimulation({ effet }, today).simulation?.ends[0]?.ending.endsOn.toString()).toBe(
        "2026-12-23",
      );
  });

  test("what is wrong gets its sentence, and what was typed is kept", () => {
    const { errors, values, simulation } = readSimulation(
      { effet: "31/02/2020", nouveau: "bientôt", montant: "cher", motif: "move" },
      today,
    );
    expect(Object.keys(errors).sort()).toEqual(["effet", "montant", "nouveau"]);
    expect(values).toMatchObject({ effet: "31/02/2020", nouveau: "bientôt", montant: "cher" });
    expect(simulation).toBeUndefined();
  });

  test.each([
    [{}, "effet"],
    [{ motif: "move" }, "evenement"],
    [{ premiere: "2021-01-01" }, "premiere"],
    [{ montant: "84,90" }, "paye"],
    [{ paye: "2026-12-31" }, "montant"],
  ])("%o is asked to be completed at %s", (query, field) => {
    const effet = field === "effet" ? { nature: "individuel" } : { effet: "2020-01-01" };
    expect(Object.keys(readSimulation({ ...effet, ...query }, today).errors)).toEqual([field]);
  });
});
