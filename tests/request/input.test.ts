import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { typedAgain } from "@/lib/request/describe";
import type { Control, Field } from "@/lib/request/fields";
import { peopleAmong, readFields } from "@/lib/request/input";

const child = {
  id: randomUUID(),
  firstName: "Léa",
  lastName: "Exemple",
  relation: "child" as const,
  coveredTo: null,
};
const spouse = {
  id: randomUUID(),
  firstName: "Paul",
  lastName: "Exemple",
  relation: "spouse" as const,
  coveredTo: null,
};
const around = {
  people: [child, spouse],
  countries: ["FR", "BE"],
  today: Temporal.PlainDate.from("2026-11-23"),
};

const field = (control: Control, optional = false): Field => ({
  name: "it",
  label: "Ceci",
  control,
  optional,
});
const read = (control: Control, typed: string) => {
  const outcome = readFields([field(control)], { it: typed }, around);
  return outcome.ok ? outcome.values.it : { fault: outcome.faults.it };
};
const faulty = { fault: expect.stringMatching(/\.$/) };
const past: Control = { type: "day", until: "past" };
const any: Control = { type: "day", until: "any" };
const name: Control = { type: "text", max: 60, pattern: "name" };

test.each<[Control, string, string]>([
  [past, "14/8/2026", "2026-08-14"],
  [past, " 2026-08-14 ", "2026-08-14"],
  [past, "14082026", "2026-08-14"],
  [past, "23.11.2026", "2026-11-23"],
  [any, "01/12/2026", "2026-12-01"],
  [name, "  Zoé\u00a0 Anne ", "Zoé Anne"],
  [name, "D’Aubigné-O'Neil", "D’Aubigné-O'Neil"],
  [{ type: "amount" }, "128,5", "12850"],
  [{ type: "amount" }, "1 234,56 €", "123456"],
  [{ type: "nir" }, "2 55 08 14 168 025 38", "2550814168025"],
  [{ type: "nir" }, "253072a073004", "253072A073004"],
  [{ type: "person", among: "child" }, child.id, child.id],
  [{ type: "person", among: "partner", nobody: "Personne" }, "personne", "personne"],
  [{ type: "long", max: 10 }, "a\r\nb\u0000", "a\nb"],
  [{ type: "country" }, "BE", "BE"],
])("reads %j typed « %s »", (control, typed, kept) => {
  expect(read(control, typed)).toBe(kept);
});

test.each<[Control, string]>([
  [past, ""],
  [past, "24/11/2026"],
  [past, "31/02/2026"],
  [past, "demain"],
  [any, "24/11/2027"],
  [name, "R2-D2"],
  [name, "x".repeat(61)],
  [{ type: "amount" }, "0"],
  [{ type: "amount" }, "12,345"],
  [{ type: "amount" }, "-5"],
  [{ type: "nir" }, "255081416802539"],
  [{ type: "person", among: "child" }, spouse.id],
  [{ type: "person", among: "others" }, randomUUID()],
  [{ type: "person", among: "child" }, "personne"],
  [{ type: "choice", options: [{ value: "a", label: "A" }] }, "b"],
  [{ type: "long", max: 10 }, "12345678901"],
  [{ type: "country" }, "XX"],
])("refuses %j typed « %s », with a sentence", (control, typed) => {
  expect(read(control, typed)).toEqual(faulty);
});

test("who left is still named by a claim for two years, and by nothing else", () => {
  const { today } = around;
  const left = (coveredTo: Temporal.PlainDate) => ({ people: [{ ...child, coveredTo }], today });
  expect(peopleAmong("all", left(today.subtract({ years: 2 })))).toHaveLength(1);
  expect(peopleAmong("all", left(today.subtract({ years: 2, days: 1 })))).toHaveLength(0);
  expect(peopleAmong("child", left(today))).toHaveLength(1);
  expect(peopleAmong("child", left(today.subtract({ days: 1 })))).toHaveLength(0);
});

test("what may be left empty may, and every fault is told at once", () => {
  const two = [
    { ...field(name), name: "a" },
    { ...field(past), name: "b" },
    { ...field(name, true), name: "c" },
  ];
  const outcome = readFields(two, {}, around);
  expect(outcome.ok ? [] : Object.keys(outcome.faults)).toEqual(["a", "b"]);
});

test("a saved text, shown and typed again, is the same", () => {
  const kept = fc.oneof(
    fc
      .date({ min: new Date("1900-01-01"), max: new Date("2026-11-22"), noInvalidDate: true })
      .map((date): [Control, string] => [past, date.toISOString().slice(0, 10)]),
    fc
      .integer({ min: 1, max: 99_999_999 })
      .map((cents): [Control, string] => [{ type: "amount" }, String(cents)]),
    fc.constant<[Control, string]>([{ type: "nir" }, "2550814168025"]),
  );
  fc.assert(
    fc.property(kept, ([control, text]) => {
      expect(read(control, typedAgain(field(control), text) ?? "")).toBe(text);
    }),
  );
});
