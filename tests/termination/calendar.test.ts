import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { endCalendar } from "@/lib/termination/calendar";
import { day } from "./contracts";

const now = Temporal.Instant.from("2026-11-23T09:30:15.123Z");
const dates = { endsOn: day("2026-12-31"), refundBy: day("2027-01-30"), newCoverFrom: day("2027-01-01") };

/** What a calendar reads: unfolded lines, cut at their first colon. */
const read = (file: string) =>
  file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1)] as const;
    });
const valuesOf = (file: string, name: string) =>
  read(file).flatMap(([key, value]) => (key === name ? [value] : []));

test("the last day of cover is a whole day, with a reminder a week and a day before", () => {
  const file = endCalendar({ ...dates, refundBy: null, newCoverFrom: null }, now);
  expect(valuesOf(file, "DTSTART;VALUE=DATE")).toEqual(["20261231"]);
  expect(valuesOf(file, "DTEND;VALUE=DATE")).toEqual(["20270101"]);
  expect(valuesOf(file, "DTSTAMP")).toEqual(["20261123T093015Z"]);
  expect(valuesOf(file, "TRIGGER")).toEqual(["-P6DT15H", "-PT15H"]);
  expect(valuesOf(file, "ACTION")).toEqual(["DISPLAY", "DISPLAY"]);
});

test("the balance and the new cover have their own days, and each event its own name", () => {
  const file = endCalendar(dates, now);
  expect(valuesOf(file, "DTSTART;VALUE=DATE")).toEqual(["20261231", "20270130", "20270101"]);
  const names = valuesOf(file, "UID");
  expect(new Set(names).size).toBe(3);
  expect(valuesOf(endCalendar(dates, now.add({ hours: 5 })), "UID")).toEqual(names);
});

test("dates that were tried say when, and that a request must be confirmed; those of a request do not", () => {
  const said = (triedOn?: ReturnType<typeof day>) =>
    valuesOf(endCalendar({ ...dates, triedOn }, now), "DESCRIPTION")[0];
  expect(said(day("2026-11-23"))).toContain(
    "Date calculée le 23\u00a0novembre 2026. Elle vaut si vous avez confirmé",
  );
  expect(said()).not.toContain("calculée");
});

test("text is escaped: commas, semicolons, ends of line", () => {
  const [description = ""] = valuesOf(endCalendar(dates, now), "DESCRIPTION");
  expect(description).toMatch(
    /^Votre contrat se termine le 31\u00a0décembre 2026\\, à la fin de la journée\.\\nDès/,
  );
  expect(description).not.toMatch(/(?<!\\)[,;]/);
});

test("whatever the dates, the file is of RFC 5545: CRLF, 75 octets a line, parts that open and close", () => {
  const anyDay = fc.integer({ min: 0, max: 70_000 }).map((days) => day("1905-01-01").add({ days }));
  const anyDates = fc.record({
    endsOn: anyDay,
    refundBy: fc.option(anyDay),
    newCoverFrom: fc.option(anyDay),
  });
  fc.assert(
    fc.property(anyDates, (each) => {
      const file = endCalendar(each, now);
      expect(file.endsWith("\r\n")).toBe(true);
      expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of file.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      const open: string[] = [];
      for (const [key, value] of read(file)) {
        expect(key).toMatch(/^[A-Z-]+(;VALUE=DATE)?$/);
        if (key === "BEGIN") open.push(value);
        if (key === "END") expect(open.pop()).toBe(value);
      }
      expect(open).toEqual([]);
      expect(valuesOf(file, "UID")).toHaveLength(valuesOf(file, "DTSTAMP").length);
    }),
    { numRuns: 200 },
  );
});
