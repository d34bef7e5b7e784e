import fc from "fast-check";
import { expect, test } from "vitest";
import {
  atRest,
  eventOfKey,
  type PlayEvent,
  type PlayState,
  played,
  stepMilliseconds,
} from "@/components/help/play-state";

const run = (events: PlayEvent[], count = 3, from: PlayState = atRest) =>
  events.reduce((state, event) => played(state, event, count), from);

test("nothing but a start sets an animation going", () => {
  for (const event of ["toggle", "pause", "previous", "next", "first", "last", "elapsed"] as const)
    expect(run([event])).toEqual(atRest);
  expect(run(["start"])).toEqual({ status: "playing", step: 0, speed: 1 });
});

test("it goes on step after step, ends on the last, and plays again from the first", () => {
  expect(run(["start", "elapsed", "elapsed"])).toMatchObject({ status: "playing", step: 2 });
  expect(run(["start", "elapsed", "elapsed", "elapsed"])).toMatchObject({ status: "ended", step: 2 });
  const again = ["start", "elapsed", "elapsed", "elapsed", "toggle"] as const;
  expect(run([...again])).toMatchObject({ status: "playing", step: 0 });
});

test("who steps takes over, and time that was under way is nobody's any more", () => {
  expect(run(["start", "next"])).toMatchObject({ status: "paused", step: 1 });
  expect(run(["start", "next", "elapsed"])).toMatchObject({ status: "paused", step: 1 });
  expect(run(["start", "last"])).toMatchObject({ status: "ended", step: 2 });
  expect(run(["start", "last", "previous"])).toMatchObject({ status: "paused", step: 1 });
  expect(run(["start", "last", "first"])).toMatchObject({ status: "paused", step: 0 });
  expect(run(["start", 2, "toggle", "toggle"])).toMatchObject({ status: "playing", speed: 2 });
});

test("whatever is pressed, a step of the tutorial is shown", () => {
  const events = fc.array(
    fc.constantFrom<PlayEvent>(
      "start",
      "toggle",
      "pause",
      "previous",
      "next",
      "first",
      "last",
      "elapsed",
      0.5,
      2,
    ),
  );
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 9 }), (all, count) => {
      const { step } = run(all, count);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(count);
    }),
  );
});

test("a step stays long enough to be read, at the speed that was chosen", () => {
  expect(stepMilliseconds("", 1)).toBe(3_500);
  expect(stepMilliseconds("a".repeat(100), 1)).toBe(7_000);
  expect(stepMilliseconds("a".repeat(100), 2)).toBe(3_500);
  expect(stepMilliseconds("a".repeat(1_000), 1)).toBe(14_000);
});

test("a key keeps its own use where it has one", () => {
  expect([" ", "ArrowRight", "Home", "a"].map((key) => eventOfKey(key, "player"))).toEqual([
    "toggle",
    "next",
    "first",
    undefined,
  ]);
  expect(eventOfKey(" ", "button")).toBeUndefined();
  expect(eventOfKey("ArrowLeft", "button")).toBe("previous");
  expect(eventOfKey("ArrowLeft", "list")).toBeUndefined();
});
