import { expect, test } from "vitest";
import { type DatabaseState, readiness } from "@/lib/operations/rules";

const own = { stopping: false, lastMigration: 200, strict: false };
const well: DatabaseState = { lastMigration: 200, oldestDueSeconds: 3, clockAheadMs: -40 };
const faults = (state: DatabaseState | undefined, given = {}) => {
  const { ready, checks } = readiness(state, { ...own, ...given });
  const wrong = Object.entries(checks).filter(([, check]) => check !== "ok");
  return { ready, ...Object.fromEntries(wrong) };
};

test("a process that reaches its database, at the schema of its build, is ready", () => {
  expect(faults(well)).toEqual({ ready: true });
  expect(readiness(well, own).oldestDueSeconds).toBe(3);
});

test("the former processes stay ready while the database is already at the schema of the next ones", () => {
  expect(faults({ ...well, lastMigration: 300 })).toEqual({ ready: true });
});

test.each([
  [
    "the database does not answer",
    undefined,
    { database: "away", migrations: "unknown", clock: "unknown", queue: "unknown" },
  ],
  ["the schema is behind the build", { ...well, lastMigration: 199 }, { migrations: "behind" }],
  [
    "the clock is ahead of the database's by more than 5 s",
    { ...well, clockAheadMs: -5_001 },
    { clock: "wrong" },
  ],
  [
    "the clock is behind the database's by more than 5 s",
    { ...well, clockAheadMs: 5_001 },
    { clock: "wrong" },
  ],
])("not ready: %s", (_, state, wrong) => {
  expect(faults(state)).toEqual({ ready: false, ...wrong });
});

test("a process told to stop is not ready, whatever its database says", () => {
  expect(faults(well, { stopping: true })).toEqual({ ready: false, process: "stopping" });
});

test("a queue that waits for ten minutes is told; it counts only for those who ask", () => {
  expect(faults({ ...well, oldestDueSeconds: 600 })).toEqual({ ready: true });
  expect(faults({ ...well, oldestDueSeconds: 601 })).toEqual({ ready: true, queue: "late" });
  expect(faults({ ...well, oldestDueSeconds: 601 }, { strict: true })).toEqual({
    ready: false,
    queue: "late",
  });
});
