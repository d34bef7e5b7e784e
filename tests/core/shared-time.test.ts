import { afterEach, expect, test, vi } from "vitest";
import { now } from "@/lib/core/clock";
import { clockAheadMs, followTime, presentMs } from "@/lib/core/shared-time";

const hour = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
  delete (globalThis as { espaceTime?: unknown }).espaceTime;
});

/** The machine's clock off by so much, whatever the database says. */
function machineAhead(ms: number): void {
  const at = Date.now() + ms;
  vi.useFakeTimers({ toFake: ["Date"], now: at });
}

test("a machine whose clock agrees with the database's to a second keeps its own", async () => {
  const databaseMs = Date.now() + 700;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  await followTime(async () => databaseMs);
  expect(presentMs()).toBe(Date.now());
});

test("a machine ahead by an hour counts as the database does, and knows by how much it is wrong", async () => {
  const right = Date.now();
  machineAhead(hour);
  await followTime(async () => right);
  expect(Math.abs(now().epochMilliseconds - right)).toBeLessThan(1_000);
  expect(Math.abs((clockAheadMs() ?? 0) - hour)).toBeLessThan(1_000);
});

test("a clock that jumps once the database was asked moves nothing", async () => {
  const right = Date.now();
  await followTime(async () => right);
  machineAhead(hour);
  expect(Math.abs(presentMs() - right)).toBeLessThan(1_000);
});

test("without an answer of the database the machine's clock is all there is", async () => {
  await followTime(() => Promise.reject(new Error("away")));
  expect(clockAheadMs()).toBeUndefined();
  expect(Math.abs(presentMs() - Date.now())).toBeLessThan(100);
});

test("an answer that took too long says too little: it changes nothing", async () => {
  await followTime(async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    return Date.now() + hour;
  });
  expect(clockAheadMs()).toBeUndefined();
});
