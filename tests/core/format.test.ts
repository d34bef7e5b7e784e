import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { formatBytes, formatDate, formatDay, formatMoment, formatPeriod } from "@/lib/core/format";

const day = (text: string) => Temporal.PlainDate.from(text);

test("a day is never parted from its month", () => {
  expect(formatDate(day("2026-03-03"))).toBe("3\u00a0mars 2026");
  expect(formatDate(day("2026-01-01"))).toBe("1er\u00a0janvier 2026");
  expect(formatDay(day("2026-02-05"))).toBe("5\u00a0févr.\u00a02026");
  expect(formatMoment(Temporal.Instant.from("2026-11-23T13:05:00Z"))).toBe(
    "23\u00a0novembre 2026 à 14\u00a0h\u00a005",
  );
});

test("a period says its year once when it has one", () => {
  expect(formatPeriod(day("2026-01-01"), day("2026-03-31"))).toBe("du 1er\u00a0janvier au 31\u00a0mars 2026");
  expect(formatPeriod(day("2025-12-01"), day("2026-01-31"))).toBe(
    "du 1er\u00a0décembre 2025 au 31\u00a0janvier 2026",
  );
});

test("a file weighs one kilobyte at least, and a million bytes are a megabyte", () => {
  const weights = [0, 1_499, 240_000, 1_000_000, 1_234_567].map(formatBytes);
  expect(weights).toEqual(["1\u00a0ko", "1\u00a0ko", "240\u00a0ko", "1,0\u00a0Mo", "1,2\u00a0Mo"]);
});
