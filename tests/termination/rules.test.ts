import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { lifeEvents } from "@/db/schema/termination";
import { freeFrom, renunciationBy } from "@/lib/termination/grounds";
import {
  gapDays,
  type Outcome,
  receiptDay,
  refundBy,
  terminationOutcome,
  unbroken,
} from "@/lib/termination/rules";
import { contract, day, motive, notice, since } from "./contracts";

/** What is proposed and what may be chosen instead: « 2026-12-30 any-time ». */
function ends(outcome: Outcome) {
  if (outcome.kind !== "ends") return outcome.kind;
  return [outcome.proposed, ...outcome.alternatives].map(({ endsOn, ground }) => `${endsOn} ${ground}`);
}

function ended(outcome: Outcome) {
  if (outcome.kind !== "ends") throw new Error(`not an end: ${outcome.kind}`);
  return outcome;
}

const of = (one: ReturnType<typeof contract>, on: string, given: ReturnType<typeof motive> | null = null) =>
  terminationOutcome(one, notice(on, given));

describe("a year or more after first subscription (L. 221-10-2)", () => {
  test.each([
    ["2026-11-30", ["2026-12-30 any-time"]],
    ["2026-10-31", ["2026-11-30 any-time", "2026-12-31 renewal"]],
    ["2026-11-01", ["2026-12-01 any-time"]],
    ["2026-01-31", ["2026-02-28 any-time", "2026-12-31 renewal"]],
    ["2028-01-31", ["2028-02-29 any-time", "2028-12-31 renewal"]],
    ["2028-02-29", ["2028-03-29 any-time", "2028-12-31 renewal"]],
    ["2026-12-31", ["2027-01-31 any-time"]],
    ["2026-03-31", ["2026-04-30 any-time", "2026-12-31 renewal"]],
  ])("received on %s without a motive", (on, expected) => {
    const outcome = ended(of(contract(), on));
    expect(ends(outcome)).toEqual(expected);
    expect(outcome.byDefault).toBe("R.\u00a0221\u20115, II, du code de la mutualité");
    expect(outcome.sooner).toBeNull();
    expect(ends(of(contract({ nature: "collectif-facultatif" }), on))).toEqual(expected);
  });

  test.each([
    ["2025-03-10", "2026-03-09", "2026-12-31 renewal"],
    ["2025-03-10", "2026-03-10", "2026-04-10 any-time"],
    ["2024-02-29", "2025-02-27", "2025-12-31 renewal"],
    ["2024-02-29", "2025-02-28", "2025-03-28 any-time"],
  ])("subscribed on %s and received on %s", (first, on, expected) => {
    expect(ends(of(since(first), on))[0]).toBe(expected);
  });

  test("counts from the first subscription, whatever the product", () => {
    expect(ends(of(contract({ effectiveOn: day("2026-01-01") }), "2026-03-10"))[0]).toBe(
      "2026-04-10 any-time",
    );
    expect(freeFrom(since("2024-02-29")).toString()).toBe("2025-02-28");
  });
});

describe("at the échéance (L. 221-10)", () => {
  test.each([
    ["12-31", "2026-10-31", "2026-12-31 renewal", true],
    ["12-31", "2026-11-01", "2026-12-01 any-time", false],
    ["04-30", "2027-02-28", "2027-04-30 renewal", true],
    ["04-30", "2027-03-01", "2027-04-01 any-time", false],
    ["04-30", "2028-02-29", "2028-04-30 renewal", true],
    ["02-29", "2027-12-29", "2028-02-29 renewal", true],
    ["02-29", "2027-12-30", "2028-01-30 any-time", false],
    ["02-29", "2026-12-28", "2027-02-28 renewal", true],
  ])("on %s, asked on %s: %s", (renewal, on, expected, applies) => {
    const outcome = ended(of(contract({ renewal }), on, motive("renewal")));
    expect(ends(outcome)[0]).toBe(expected);
    expect(outcome.motiveApplies).toBe(applies);
    expect(outcome.byDefault === null).toBe(applies);
  });

  test("the member who asked for it may choose a month instead", () => {
    expect(ends(of(contract(), "2026-10-31", motive("renewal")))).toEqual([
      "2026-12-31 renewal",
      "2026-11-30 any-time",
    ]);
  });

  test("twelve months reached on 31 December: a notice by 31 October ends it that day", () => {
    for (const given of [null, motive("renewal"), motive("other")])
      expect(ends(of(since("2026-01-01"), "2026-10-31", given))).toEqual(["2026-12-31 renewal"]);
  });
});

describe("less than a year", () => {
  test("and nothing else: the next échéance whose notice is met, and the sooner end of asking again", () => {
    const outcome = ended(of(since("2026-06-01"), "2026-11-30"));
    expect(ends(outcome)).toEqual(["2027-12-31 renewal"]);
    expect(outcome.byDefault).toBeNull();
    expect(outcome.sooner).toEqual({
      askFrom: day("2027-06-01"),
      endsOn: day("2027-07-01"),
      article: "L.\u00a0221\u201110\u20112 du code de la mutualité",
    });
  });

  test("asking again is not told when it would end nothing sooner", () => {
    expect(ended(of(since("2026-06-01"), "2026-10-31")).sooner).toBeNull();
  });

  test("a contract to come ends at its own first échéance, not at one before it begins", () => {
    expect(ends(of(since("2027-01-01"), "2026-10-15"))).toEqual(["2027-12-31 renewal"]);
  });

  test("the day cover begins is not an échéance", () => {
    expect(ends(of(since("2026-06-01", { renewal: "06-01" }), "2026-03-01"))).toEqual(["2027-06-01 renewal"]);
  });

  test("a motive that does not apply never blocks", () => {
    for (const kind of ["move", "death", "renunciation", "compulsory-cover", "other"] as const) {
      const outcome = ended(of(since("2026-03-01"), "2026-09-15", motive(kind, "2026-01-01", false)));
      expect(ends(outcome)).toEqual(["2026-12-31 renewal"]);
      expect(outcome.motiveApplies).toBe(false);
    }
  });
});

describe("an avis d’échéance sent late (L. 221-10-1)", () => {
  const sent = (on: string | null, over: object = {}) =>
    since("2026-03-01", {
      dueNotices: [{ renewalOn: day("2026-12-31"), sentOn: on ? day(on) : null }],
      ...over,
    });

  test.each([
    ["2026-10-16", "2026-11-01", "2027-12-31 renewal"],
    ["2026-10-17", "2026-11-06", "2026-12-31 late-due-notice"],
    ["2026-10-17", "2026-11-07", "2027-12-31 renewal"],
    ["2026-10-17", "2026-10-31", "2026-12-31 renewal"],
    ["2026-12-20", "2027-01-09", "2027-01-10 late-due-notice"],
    ["2026-12-20", "2026-12-31", "2026-12-31 late-due-notice"],
    ["2026-12-20", "2027-01-10", "2027-12-31 renewal"],
  ])("on %s: received on %s", (sentOn, on, expected) => {
    expect(ends(of(sent(sentOn), on))[0]).toBe(expected);
    expect(ends(of(sent(sentOn), on, motive("renewal")))[0]).toBe(expected);
  });

  test("never: from the renewal on, any day, the end is the next day", () => {
    expect(ends(of(sent(null), "2026-12-31"))[0]).toBe("2027-12-31 renewal");
    expect(ends(of(sent(null), "2027-01-01"))[0]).toBe("2027-01-02 missing-due-notice");
    expect(ends(of(sent(null), "2027-12-31"))[0]).toBe("2028-01-01 missing-due-notice");
    expect(ends(of(sent(null), "2028-01-01"))[0]).toBe("2028-02-01 any-time");
  });

  test("is an individual member's right", () => {
    const group = { nature: "collectif-facultatif" };
    expect(ends(of(sent("2026-10-17", group), "2026-11-06"))[0]).toBe("2027-12-31 renewal");
    expect(ends(of(sent(null, group), "2027-01-15"))[0]).toBe("2027-12-31 renewal");
  });

  test("is believed of the member when the file says nothing, and not against the file", () => {
    const late = motive("late-due-notice", "2026-10-20");
    expect(ends(of(since("2026-03-01"), "2026-11-05", late))[0]).toBe("2026-12-31 late-due-notice");
    expect(ends(of(sent("2026-10-01"), "2026-11-05", late))[0]).toBe("2027-12-31 renewal");
    const afterRenewal = motive("late-due-notice", "2027-01-05");
    expect(ends(of(since("2026-03-01"), "2027-01-25", afterRenewal))[0]).toBe("2027-01-26 late-due-notice");
    const never = motive("missing-due-notice");
    expect(ends(of(since("2026-03-01"), "2027-01-15", never))[0]).toBe("2027-01-16 missing-due-notice");
    expect(ends(of(since("2026-03-01"), "2026-11-15", never))[0]).toBe("2027-12-31 renewal");
  });

  test("given too late, after a year, it counts as no motive (R. 221-5, II)", () => {
    const outcome = ended(of(contract(), "2026-11-30", motive("late-due-notice", "2026-11-01")));
    expect(ends(outcome)).toEqual(["2026-12-30 any-time"]);
    expect(outcome.motiveApplies).toBe(false);
    expect(outcome.byDefault).not.toBeNull();
  });
});

describe("a life event (L. 221-17)", () => {
  test.each(lifeEvents)("%s: within three months, ends a month after receipt", (kind) => {
    const outcome = ended(of(since("2026-06-01"), "2026-12-01", motive(kind, "2026-09-01")));
    expect(ends(outcome)).toEqual(["2027-01-01 life-event"]);
    expect(outcome.motiveApplies).toBe(true);
    expect(outcome.byDefault).toBeNull();
    expect(outcome.proposed.noticeBy).toEqual(day("2026-12-01"));
  });

  test.each([
    ["2026-09-01", "2026-12-02", true],
    ["2026-11-30", "2027-03-01", true],
    ["2026-12-02", "2026-12-01", true],
    ["2026-11-30", "2027-02-28", false],
  ])("of %s, received on %s: too late, or too soon: %s", (event, on, refused) => {
    const outcome = ended(of(since("2026-06-01"), on, motive("move", event)));
    expect(outcome.motiveApplies).toBe(!refused);
  });

  test("still to come is told as the sooner end", () => {
    const outcome = ended(of(since("2026-06-01"), "2026-11-30", motive("retirement", "2027-01-31")));
    expect(outcome.proposed.ground).toBe("renewal");
    expect(outcome.sooner).toEqual({
      askFrom: day("2027-01-31"),
      endsOn: day("2027-02-28"),
      article: "L.\u00a0221\u201117 du code de la mutualité",
    });
  });

  test("asks for its date and for its link to the risk, in an individual contract", () => {
    const young = since("2026-06-01");
    const group = since("2026-06-01", { nature: "collectif-facultatif" });
    expect(ended(of(young, "2026-12-01", motive("move", "2026-11-01", false))).motiveApplies).toBe(false);
    expect(ended(of(young, "2026-12-01", motive("move"))).motiveApplies).toBe(false);
    expect(ended(of(group, "2026-12-01", motive("move", "2026-11-01"))).motiveApplies).toBe(false);
  });

  test("after a year gives the article of the event, three months past it the default", () => {
    expect(ends(of(contract(), "2026-12-01", motive("move", "2026-11-01")))).toEqual([
      "2027-01-01 life-event",
    ]);
    expect(ended(of(contract(), "2026-12-01", motive("move", "2026-08-31"))).byDefault).not.toBeNull();
  });

  test("a new employer's compulsory cover is taken as one", () => {
    const cover = motive("compulsory-cover", "2026-11-01", false);
    expect(ends(of(since("2026-06-01"), "2026-12-01", cover))).toEqual(["2027-01-01 compulsory-cover"]);
  });
});

describe("renunciation (L. 221-18)", () => {
  const renounced = motive("renunciation");

  test.each([
    ["2026-05-20", "2026-05-20 renunciation"],
    ["2026-06-15", "2026-06-15 renunciation"],
    ["2026-06-16", "2026-12-31 renewal"],
  ])("of an adhesion of 1 June, received on %s", (on, expected) => {
    for (const nature of ["individuel", "collectif-facultatif"] as const)
      expect(ends(of(since("2026-06-01", { nature }), on, renounced))[0]).toBe(expected);
  });

  test("leaves nothing due, and counts from the conditions received later", () => {
    const late = since("2026-06-01", { conditionsReceivedOn: day("2026-06-20") });
    expect(renunciationBy(late).toString()).toBe("2026-07-04");
    expect(ended(of(late, "2026-07-04", renounced)).proposed.owes).toBe("nothing");
    expect(ended(of(late, "2026-07-05", renounced)).proposed.owes).toBe("covered-days");
  });

  test("is not open to a contract that follows another, nor to a request that does not ask it", () => {
    const following = contract({ effectiveOn: day("2026-06-01") });
    expect(ends(of(following, "2026-06-10", renounced))[0]).toBe("2026-07-10 any-time");
    expect(ends(of(since("2026-06-01"), "2026-06-10"))[0]).toBe("2026-12-31 renewal");
  });
});

describe("the death of the member", () => {
  test.each(["individuel", "collectif-facultatif", "collectif-obligatoire"] as const)(
    "ends a contract %s on its day, with nothing to choose",
    (nature) => {
      expect(ends(of(contract({ nature }), "2026-10-10", motive("death", "2026-10-02")))).toEqual([
        "2026-10-02 death",
      ]);
    },
  );

  test("declared on a day to come, or before the contract, is no ground", () => {
    for (const on of ["2026-10-11", "2019-12-31"])
      expect(ended(of(contract(), "2026-10-10", motive("death", on))).motiveApplies).toBe(false);
  });

  test("before the end of a contract already ended, ends it on its day", () => {
    const over = contract({ endedOn: day("2026-12-31") });
    expect(ends(of(over, "2027-01-10", motive("death", "2026-12-24")))).toEqual(["2026-12-24 death"]);
  });
});

describe("a compulsory group contract (L. 221-10-2, alinéa 2)", () => {
  const compulsory = { nature: "collectif-obligatoire" } as const;

  test("is the employer's to end: the member is shown the ways that exist", () => {
    const outcome = of(contract(compulsory), "2026-10-10", motive("move", "2026-10-01"));
    expect(outcome).toMatchObject({
      kind: "compulsory",
      article: expect.stringContaining("221\u201110\u20112"),
    });
    expect(ways(outcome)).toEqual(["employer", "dispense", "job-end"]);
    const added = contract({ ...compulsory, options: ["Optique plus"], dependants: 2 });
    expect(ways(of(added, "2026-10-10"))).toEqual([
      "employer",
      "dispense",
      "job-end",
      "dependants",
      "options",
    ]);
  });

  const ways = (outcome: Outcome) =>
    outcome.kind === "compulsory" ? outcome.ways.map(({ way }) => way) : outcome;
});

describe("a contract that already ends", () => {
  test.each([
    ["2026-06-30", "already-ends"],
    ["2026-11-15", ["2026-11-10 any-time"]],
    ["2026-11-10", "already-ends"],
    ["2026-12-31", ["2026-11-10 any-time"]],
  ])("on %s ends sooner, or says so", (endedOn, expected) => {
    expect(ends(of(contract({ endedOn: day(endedOn) }), "2026-10-10"))).toEqual(expected);
  });
});

test.each([
  ["article L. 221-10-2, alinéa 2", "article\u00a0L.\u00a0221\u201110\u20112, alinéa\u00a02"],
  ["articles L. 911-7, III, et D. 911-2", "articles\u00a0L.\u00a0911\u20117, III, et D.\u00a0911\u20112"],
  ["article 3 du règlement", "article\u00a03 du règlement"],
  ["L’assuré se décide", "L’assuré se décide"],
])("an article is never parted at the end of a line: %s", (text, kept) => {
  expect(unbroken(text)).toBe(kept);
});

describe("the day of receipt", () => {
  test.each([
    ["2026-10-31T22:59:59Z", "2026-10-31"],
    ["2026-10-31T23:00:00Z", "2026-11-01"],
    ["2026-06-30T21:59:59Z", "2026-06-30"],
    ["2026-06-30T22:00:00Z", "2026-07-01"],
    ["2026-03-28T22:59:59Z", "2026-03-28"],
    ["2026-03-28T23:00:00Z", "2026-03-29"],
    ["2026-03-29T21:59:59Z", "2026-03-29"],
    ["2026-03-29T22:00:00Z", "2026-03-30"],
    ["2026-10-24T21:59:59Z", "2026-10-24"],
    ["2026-10-24T22:00:00Z", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10-26"],
  ])("at %s is, in France, %s", (at, expected) => {
    expect(receiptDay({ at: Temporal.Instant.from(at) }).toString()).toBe(expected);
  });

  test("a second before midnight in Paris, on the last day, still meets the échéance", () => {
    const asked = (at: string) =>
      ends(
        terminationOutcome(contract(), {
          receivedOn: receiptDay({ at: Temporal.Instant.from(at) }),
          motive: motive("renewal"),
        }),
      )[0];
    expect(asked("2026-10-31T23:59:59+01:00[Europe/Paris]")).toBe("2026-12-31 renewal");
    expect(asked("2026-11-01T00:00:00+01:00[Europe/Paris]")).toBe("2026-12-01 any-time");
  });

  test("of a new insurer's notice is presumed the day after it was sent (R. 221-6, II)", () => {
    const receivedOn = receiptDay({ insurerSentOn: day("2026-11-30") });
    expect(receivedOn.toString()).toBe("2026-12-01");
    expect(ends(terminationOutcome(contract(), { receivedOn, motive: null }))).toEqual([
      "2027-01-01 any-time",
    ]);
  });
});

test("the balance is paid back within 30 days of the end, or of a notice that came after it", () => {
  expect(refundBy(day("2026-12-31"), day("2026-10-31")).toString()).toBe("2027-01-30");
  expect(refundBy(day("2026-10-02"), day("2026-10-10")).toString()).toBe("2026-11-09");
});

test("a new cover follows, leaves a gap or overlaps", () => {
  const gaps = ["2027-01-01", "2027-01-11", "2026-12-01"].map((on) => gapDays(day("2026-12-31"), day(on)));
  expect(gaps).toEqual([0, 10, -31]);
});
