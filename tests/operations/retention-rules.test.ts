import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { readableUntil } from "@/lib/contract/rules";
import { fileSweep } from "@/lib/operations/remove-member";
import {
  isOver,
  keptFor,
  keptUntil,
  keptWords,
  retentionKinds,
  retentionRules,
} from "@/lib/operations/retention-rules";
import { sweeps } from "@/lib/operations/sweeps";

const day = (text: string) => Temporal.PlainDate.from(text);

/** Kept as long as the service: nobody is in them, or what is must outlive everything. */
const withTheService = [
  ...["guarantees", "api_keys", "webhooks"],
  ...[
    "help_pages",
    "help_revisions",
    "help_addresses",
    "help_search",
    "help_words",
    "help_votes",
    "help_generation",
  ],
  // Without it, the feed would bring back who was erased.
  "erased_members",
];
/** Goes with the member: see `removeMembers`. */
const withTheMember = ["members", "beneficiaries", "contact_details"];
/** Hours, by `forgetExpired`. */
const everyHour = ["throttles", "captcha_solutions", "help_editors"];

test("every table has a period, or a reason to have none", () => {
  const tables = Object.values(schema).flatMap((one: unknown) =>
    is(one, PgTable) ? [getTableName(one)] : [],
  );
  const swept = sweeps.map(({ table }) => table).filter((table) => !table.includes("."));
  const named = [...new Set([...swept, ...withTheService, ...withTheMember, ...everyHour])];
  expect(named.sort()).toEqual(tables.sort());
});

test("every period serves", () => {
  expect([...new Set([...sweeps, fileSweep].map(({ kind }) => kind))].sort()).toEqual(
    [...retentionKinds].sort(),
  );
});

test.each([
  ["2024-02-29", "2029-02-28"],
  ["2023-02-28", "2028-02-28"],
  ["2021-12-31", "2026-12-31"],
])("a contract ended on %s is kept to %s, and goes the day after", (since, until) => {
  const on = day("2029-12-31");
  expect(keptUntil("contracts", day(since), on)).toEqual(day(until));
  expect(isOver("contracts", day(since), day(until))).toBe(false);
  expect(isOver("contracts", day(since), day(until).add({ days: 1 }))).toBe(true);
});

test("a period that changes applies from its day on, and none applies before the first", () => {
  const keep = [
    { from: "2027-01-01", keep: { years: 5 } },
    { from: "2028-07-01", keep: { years: 3 } },
  ];
  const rules = { ...retentionRules, contracts: { ...retentionRules.contracts, keep } };
  expect(keptFor("contracts", day("2026-12-31"), rules)).toBeUndefined();
  expect(keptFor("contracts", day("2028-06-30"), rules)?.toString()).toBe("P5Y");
  expect(keptFor("contracts", day("2028-07-01"), rules)?.toString()).toBe("P3Y");
  for (const { keep: lines } of Object.values(retentionRules))
    expect(lines.map(({ from }) => from)).toEqual(lines.map(({ from }) => from).toSorted());
});

test("a contract stays at least as long as its space can be read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
      const [effectiveOn, endedOn] = [day("2010-01-01"), day("2016-01-01").add({ days })];
      const today = day("2036-01-01");
      const until = readableUntil([{ effectiveOn, endedOn }], today);
      expect(isOver("contracts", endedOn, until ?? today)).toBe(false);
    }),
  );
});

test("periods are said in words", () => {
  const words = retentionKinds.map((kind) => keptWords(kind, day("2027-01-01")));
  expect(new Set(words)).toEqual(new Set(["5\u00a0ans", "12\u00a0mois", "30\u00a0jours"]));
});
