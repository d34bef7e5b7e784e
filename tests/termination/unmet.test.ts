import { expect, test } from "vitest";
import { renounceableUntil } from "@/lib/termination/grounds";
import type { Motive } from "@/lib/termination/motive";
import { terminationOutcome } from "@/lib/termination/rules";
import { type Unmet, unmetConditions } from "@/lib/termination/unmet";
import { day, motive, contract as own, since } from "./contracts";

const receivedOn = day("2026-11-23");
const late = (by: string): Unmet => ({ lacks: "time", by: day(by) });
const mine = own();
const group = own({ nature: "collectif-facultatif" });

const cases: [string, typeof mine, Motive, Unmet[]][] = [
  ["a life event of a group contract", group, motive("move", "2026-11-01"), [{ lacks: "individual" }]],
  ["a life event too long ago", mine, motive("move", "2026-08-01"), [late("2026-11-01")]],
  [
    "a life event without a date nor its link",
    mine,
    motive("move", null, false),
    [{ lacks: "day" }, { lacks: "link" }],
  ],
  ["a life event without its link", mine, motive("move", "2026-11-01", false), [{ lacks: "link" }]],
  ["a life event to come", mine, motive("move", "2026-12-24"), [{ lacks: "past-day" }]],
  [
    "a new employer’s cover too long ago",
    mine,
    motive("compulsory-cover", "2026-08-01"),
    [late("2026-11-01")],
  ],
  ["an échéance whose notice is missed", mine, motive("renewal"), [late("2026-10-31")]],
  ["a renunciation after its days", mine, motive("renunciation"), [late("2020-01-15")]],
  ["a late avis, twenty days after", mine, motive("late-due-notice", "2026-10-20"), [late("2026-11-09")]],
  ["an avis that left in time", mine, motive("late-due-notice", "2026-09-01"), [{ lacks: "late-avis" }]],
  ["no motive that may fail", mine, motive("other"), []],
];

test.each(cases)("%s is told by the condition that fails, and that alone", (_, contract, tried, unmet) => {
  const outcome = terminationOutcome(contract, { receivedOn, motive: tried });
  expect(outcome).toMatchObject({ kind: "ends", motiveApplies: false });
  expect(JSON.stringify(unmetConditions(contract, { receivedOn, motive: tried }))).toBe(
    JSON.stringify(unmet),
  );
});

test.each([
  ["its fourteenth day", since("2026-11-10"), "2026-11-24", "2026-11-24"],
  ["the day after", since("2026-11-10"), "2026-11-25", undefined],
  [
    "a contract that follows one of a year or more",
    own({ effectiveOn: day("2026-11-10") }),
    "2026-11-11",
    undefined,
  ],
  [
    "an employer’s contract",
    since("2026-11-10", { nature: "collectif-obligatoire" }),
    "2026-11-11",
    undefined,
  ],
])("renouncing is offered while a request of the day could do it: %s", (_, contract, on, by) => {
  expect(renounceableUntil(contract, day(on))?.toString()).toBe(by);
});
