import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import {
  findReadableUntil,
  listBeneficiaries,
  listContracts,
  listGuarantees,
  openBeneficiaryNirs,
} from "@/lib/contract/queries";
import {
  listContributionYear,
  listPlanned,
  listUnpaid,
  sumContributionYears,
} from "@/lib/contribution/queries";
import {
  eachReimbursement,
  eachTransfer,
  findReimbursement,
  listReimbursements,
  listTransfers,
  listUnsettled,
} from "@/lib/reimbursement/queries";
import { listYears, sumDeductions, sumYear, totalReimbursements } from "@/lib/reimbursement/sums";
import { listTransferredLines, totalTransfers } from "@/lib/reimbursement/transfers";
import { aWatchedDatabase, crowd } from "./support";

const { db, sql, asked } = await aWatchedDatabase();
const day = (text: string) => Temporal.PlainDate.from(text);
const linesEach = 100;
let memberId = "";
let stranger = "";
let beneficiaryId = "";

beforeAll(async () => {
  await crowd(sql, 2_000, linesEach);
  const people = await sql`select member_id, id from beneficiaries order by member_id limit 2`;
  memberId = people[0]!.member_id;
  beneficiaryId = people[0]!.id;
  stranger = people[1]!.member_id;
});

const wholeFilter = () => ({
  beneficiaryId,
  from: day("2022-01-01"),
  to: day("2022-12-31"),
  kind: "pharmacy" as const,
  status: "paid" as const,
  paidTo: "member" as const,
  words: ["oeuvre", "generaliste"],
});
const middle = { on: day("2022-03-01"), key: "80000000-0000-4000-8000-000000000000" };
const period = { from: day("2022-01-12"), to: day("2022-01-20") };
const person = { product: "Santé", level: "Confort", options: ["Optique plus"] };

const pageQueries: Record<string, () => Promise<unknown>> = {
  "lines by care": () => listReimbursements(db, memberId),
  "lines, the page after": () => listReimbursements(db, memberId, {}, { after: middle }),
  "lines under every filter": () => listReimbursements(db, memberId, wholeFilter(), { after: middle }),
  "lines of an export": () => eachReimbursement(db, memberId, wholeFilter()).next(),
  "lines of a transfer": () => listReimbursements(db, memberId, { transfer: "V3" }),
  "a line": () => findReimbursement(db, memberId, middle.key),
  transfers: () => listTransfers(db, memberId),
  "transfers, the page after": () =>
    listTransfers(db, memberId, { after: { on: day("2022-01-20"), key: "V9" } }),
  "transfers of a period": () => listTransfers(db, memberId, period),
  "transfers of an archive": () => eachTransfer(db, memberId).next(),
  "totals of the transfers": () => totalTransfers(db, memberId),
  "totals of the transfers of a period": () => totalTransfers(db, memberId, period),
  "lines of a page of transfers": () => listTransferredLines(db, memberId, period),
  "what is not settled": () => listUnsettled(db, memberId, day("2022-01-01")),
  totals: () => totalReimbursements(db, memberId),
  "totals of a filter": () => totalReimbursements(db, memberId, wholeFilter()),
  "a year by month and kind": () => sumYear(db, memberId, 2022),
  "a year of one person": () => sumYear(db, memberId, 2022, beneficiaryId),
  "a year of deductions": () => sumDeductions(db, memberId, beneficiaryId, 2022),
  years: () => listYears(db, memberId),
  "a year of instalments": () => listContributionYear(db, memberId, 2023),
  "planned instalments": () => listPlanned(db, memberId, day("2023-06-01")),
  "unpaid instalments": () => listUnpaid(db, memberId),
  "contributions by year": () => sumContributionYears(db, memberId),
  contracts: () => listContracts(db, memberId),
  "the end of a former member's reading": () => findReadableUntil(db, memberId, day("2023-06-01")),
  beneficiaries: () => listBeneficiaries(db, memberId),
  "their numbers": () => openBeneficiaryNirs(db, memberId).catch(() => undefined),
  guarantees: () => listGuarantees(db, person, day("2023-01-01")),
};

const large = /Seq Scan on (members|contracts|beneficiaries|contributions|reimbursements)\b/;

describe("no query of the space reads a large table whole", () => {
  test.each(Object.entries(pageQueries))("%s", async (_, ask) => {
    asked.length = 0;
    await ask();
    expect(asked).toHaveLength(1);
    for (const { query, params } of asked) {
      const plan = await sql.unsafe(`explain ${query}`, params as string[]);
      expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).not.toMatch(large);
    }
  });
});

test("every query of the three nouns is asked above", async () => {
  // A condition; and the lines above, read in transactions of their own.
  const conditions = ["eachReimbursementApart", "opensSpace"];
  const modules = await Promise.all([
    import("@/lib/reimbursement/queries"),
    import("@/lib/reimbursement/sums"),
    import("@/lib/reimbursement/transfers"),
    import("@/lib/contribution/queries"),
    import("@/lib/contract/queries"),
  ]);
  const queries = modules
    .flatMap((module) => Object.entries(module))
    .filter(([, is]) => is instanceof Function);
  const above = Object.values(pageQueries).join();

  expect(queries.length).toBeGreaterThan(20);
  expect(queries.map(([name]) => name).filter((name) => !above.includes(name))).toEqual(conditions);
});

describe("pages", () => {
  test("of lines follow one another without gap or repeat, the latest care first", async () => {
    const seen = [];
    for await (const line of eachReimbursement(db, memberId, {})) seen.push(line);
    const paged = [];
    let after: Parameters<typeof listReimbursements>[3] = {};
    for (;;) {
      const page = await listReimbursements(db, memberId, {}, { ...after, limit: 7 });
      paged.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
      after = { after: page.next };
    }

    expect(new Set(paged).size).toBe(linesEach);
    expect(paged).toEqual(seen.map(({ id }) => id));
    const days = seen.map(({ careOn }) => careOn.toString());
    expect(days).toEqual(days.toSorted().reverse());
  });

  test("of transfers group their lines, and their sums make the whole", async () => {
    const first = await listTransfers(db, memberId, { limit: 20 });
    const second = await listTransfers(db, memberId, { limit: 20, after: first.next });
    const all = [...first.rows, ...second.rows];

    expect(second.next).toBeUndefined();
    expect(all.reduce((count, { lines }) => count + lines, 0)).toBe(linesEach);
    expect(all.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(linesEach * 9_00);
    expect(first.rows[0]).toMatchObject({ reference: "V25", lines: 1, amountCents: 9_00 });
  });

  test("of transfers keep to the days asked for, and their lines make each of them", async () => {
    const { rows, next } = await listTransfers(db, memberId, period);
    const lines = await listTransferredLines(db, memberId, period);
    const total = await totalTransfers(db, memberId, period);

    expect(next).toBeUndefined();
    expect(rows.map(({ paidOn }) => paidOn.toString())).toEqual(
      Array.from({ length: 9 }, (_, index) => day("2022-01-20").subtract({ days: index }).toString()),
    );
    expect(total).toEqual({
      transfers: 9,
      amountCents: rows.reduce((sum, { amountCents }) => sum + amountCents, 0),
    });
    for (const { reference, amountCents } of rows) {
      const own = lines.filter(({ transfer }) => transfer === reference);
      expect(own.reduce((sum, { mutualCents }) => sum + mutualCents, 0)).toBe(amountCents);
      const alone = await listTransferredLines(db, memberId, { ...period, transfer: reference });
      expect(alone).toEqual(own);
    }
  });
});

describe("a filter", () => {
  test("finds words without accents, capitals nor ligatures, and the totals agree with the lines", async () => {
    const filter = wholeFilter();
    const { rows } = await listReimbursements(db, memberId, filter, { limit: 200 });
    const total = await totalReimbursements(db, memberId, filter);

    expect(rows.length).toBe(33);
    expect(total).toMatchObject({ lines: 33, expenseCents: 33 * 30_00, outOfPocketCents: 33 * 2_00 });
    expect((await totalReimbursements(db, memberId, { words: ["dentiste"] })).lines).toBe(0);
  });
});

test("the year by month and kind adds up to the year", async () => {
  const months = await sumYear(db, memberId, 2022);

  expect(months.reduce((sum, { mutualCents }) => sum + mutualCents, 0)).toBe(linesEach * 9_00);
  expect(months[0]).toMatchObject({ month: 1, kind: "consultation" });
  expect(await sumDeductions(db, memberId, beneficiaryId, 2022)).toEqual({
    participationCents: linesEach * 2_00,
    franchiseCents: 0,
  });
  expect(await listYears(db, memberId)).toEqual([2022]);
});

describe("what is paid to a professional, or not settled,", () => {
  const change = (n: number, fields: string) =>
    sql.unsafe(
      `update reimbursements set ${fields} where member_id = '${stranger}' and external_id = '${n}'`,
    );

  test("is no transfer to the member, and is told apart in the totals", async () => {
    const before = await totalTransfers(db, stranger);
    await change(4, "paid_to = 'professional'");
    await change(8, "status = 'in-progress', paid_on = null, transfer = null");
    await change(9, "status = 'refused', reason = 'Plafond', paid_on = null, transfer = null");

    expect((await totalTransfers(db, stranger)).amountCents).toBe(before.amountCents - 3 * 9_00);
    expect(await totalReimbursements(db, stranger)).toMatchObject({ lines: linesEach, pendingLines: 1 });
    const unsettled = await listUnsettled(db, stranger, day("2022-01-01"));
    expect(unsettled.map(({ status }) => status)).toEqual(["refused", "in-progress"]);
    expect(await listUnsettled(db, stranger, day("2023-01-01"))).toEqual([]);
  });

  test("counts in the year as spent, as given once paid, and as left once settled", async () => {
    const cells = await sumYear(db, stranger, 2022);
    const sum = (measure: "expenseCents" | "mutualCents" | "outOfPocketCents") =>
      cells.reduce((total, cell) => total + cell[measure], 0);

    expect(sum("expenseCents")).toBe(linesEach * 30_00);
    expect(sum("mutualCents")).toBe((linesEach - 2) * 9_00);
    expect(sum("outOfPocketCents")).toBe((linesEach - 1) * 2_00);
  });
});

test("the guarantee that applied is the option's when the base covers the same act", async () => {
  await sql`update contracts set options = '{Plus}' where member_id = ${memberId}`;
  await sql`update reimbursements set guarantee_code = 'G' where member_id = ${memberId}`;
  for (const [level, label] of [
    ["Plus", "De l’option"],
    ["Confort", "De base"],
  ])
    await sql`
      insert into guarantees (product, level, code, kind, label, words, rank, valid_from, feed_digest, updated_at)
      values ('Santé', ${level!}, 'G', 'consultation', ${label!}, '', 1,
        ${level === "Plus" ? "2019-01-01" : "2020-01-01"}, '', now())`;
  const { rows } = await listReimbursements(db, memberId);

  expect(await findReimbursement(db, memberId, rows[0]!.id)).toMatchObject({ guaranteeLabel: "De l’option" });
});

test("nothing of a member is found by another", async () => {
  const { rows } = await listReimbursements(db, memberId);

  expect(await findReimbursement(db, memberId, rows[0]!.id)).toMatchObject({ id: rows[0]!.id });
  expect(await findReimbursement(db, stranger, rows[0]!.id)).toBeUndefined();
  expect((await listReimbursements(db, stranger, { beneficiaryId })).rows).toEqual([]);
});

test("the database refuses a line whose parts do not add up, and words it does not know", async () => {
  const spoil = (change: string) =>
    sql.unsafe(`update reimbursements set ${change} where member_id = '${memberId}'`);

  await expect(spoil("mutual_cents = mutual_cents + 1")).rejects.toThrow("reimbursements_money");
  await expect(spoil("kind = 'magic'")).rejects.toThrow("reimbursements_kind");
  await expect(spoil("status = 'refused', paid_on = null, transfer = null")).rejects.toThrow(
    "reimbursements_reason",
  );
});
