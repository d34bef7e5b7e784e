import { readFileSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { demoPeople, demoPerson, writeDemoFeed } from "@/db/demo/write-demo-feed";
import { civilDate } from "@/lib/core/clock";
import { readNir } from "@/lib/member/rules";
import { schemeFormula } from "@/lib/reimbursement/explanation";
import { type DeductionKind, deductionParameters } from "@/lib/reimbursement/parameters";
import { moneyFault } from "@/lib/reimbursement/rules";
import { aFeedDatabase, aFolder, type FeedDatabase, feed, invitations, noon } from "./support";

const today = civilDate(noon);

async function demo() {
  const database = await aFeedDatabase();
  const folder = aFolder();
  writeDemoFeed(folder.path, today);
  return { database, folder, summary: await feed(database, folder) };
}

test("the demonstration feed goes in whole and shows each case", async () => {
  const { database, folder, summary } = await demo();

  expect(folder.rejects()).toBeUndefined();
  expect(summary).toMatchObject({
    members: { read: 18, created: 18 },
    contracts: { read: 19, created: 19 },
    spacesOpened: 6,
    invitationsLater: 1,
    membersSharingAddress: 1,
    ignoredColumns: [],
  });
  expect(Object.keys(await invitations(database))).toEqual([
    "A-1005",
    "A-1007",
    "A-1009",
    "A-1010",
    "A-1012",
    "A-1014",
  ]);
  expect((await invitations(database))["A-1010"]).toBe("2026-03-02T07:00:00.000Z");
});

test("its days are counted from today, whenever it runs", () => {
  for (const day of ["2028-02-29", "2030-12-31"]) {
    const folder = aFolder();
    writeDemoFeed(folder.path, Temporal.PlainDate.from(day));
    const contracts = readFileSync(path.join(folder.path, "contracts.csv"), "utf8");

    expect(contracts).not.toMatch(/aujourdhui|echeance[+-]/);
    expect(contracts).toMatch(new RegExp(`^C-2009;.*;${day};${day};12-31;$`, "m"));
  }
});

describe("the lines of the demonstration", () => {
  test("all keep the invariant of the money, whatever the day, and go in whole", async () => {
    for (const day of ["2026-02-10", "2026-11-23", "2028-02-29"]) {
      const database = await aFeedDatabase();
      const folder = aFolder();
      writeDemoFeed(folder.path, Temporal.PlainDate.from(day));
      const summary = await feed(database, folder, Temporal.Instant.from(`${day}T11:00:00Z`));
      expect(folder.rejects()).toBeUndefined();
      expect(summary.reimbursements.created).toBeGreaterThan(150);

      const lines = await demoLines(database);
      for (const line of lines) expect(moneyFault(line, true)).toBeUndefined();
    }
  });

  test("show every case of the household", async () => {
    const { database } = await demo();
    const [shown] = await database.sql`
      select count(*) filter (where kind = 'hospital')::int as stay, count(*) filter (where kind = 'optical')::int as glasses,
        count(*) filter (where act_code = 'TO90')::int as braces, count(*) filter (where status = 'refused')::int as refused,
        count(*) filter (where status = 'document-needed')::int as waiting,
        count(*) filter (where expense_cents < 0)::int as negative,
        count(*) filter (where third_party)::int > 20 as third_party,
        count(*) filter (where paid_to = 'member' and transfer is not null)::int > 20 as to_member,
        count(distinct transfer)::int > 20 as transfers,
        max(care_on) - min(care_on) > 1400 as years
      from reimbursements`;
    expect(shown).toEqual({
      stay: 2,
      glasses: 3,
      braces: 3,
      refused: 1,
      waiting: 1,
      negative: 1,
      third_party: true,
      to_member: true,
      transfers: true,
      years: true,
    });
  });

  test("follow the decrees and the caps, and their parts are told in words", async () => {
    const { database } = await demo();
    const lines = await demoLines(database);
    const told = lines.filter((line) => schemeFormula(line) !== undefined);

    expect(told.length).toBeGreaterThan(lines.length * 0.9);
    for (const line of lines.filter(({ expenseCents }) => expenseCents > 0)) {
      const due = (kind: DeductionKind) => deductionParameters(kind, line.careOn)?.unitCents;
      if (line.participationCents > 0) expect(line.participationCents).toBe(due("participation"));
      if (line.franchiseCents > 0) expect(line.franchiseCents).toBe(due("franchise-box"));
    }
  });

  test("one instalment is unpaid, a newcomer has nothing yet, a former member has paid", async () => {
    const { database } = await demo();
    const counts = await database.sql`
      select m.external_id as member, count(c.id)::int as instalments, count(c.id) filter (where c.status = 'unpaid')::int as unpaid
      from members m left join contributions c on c.member_id = m.id
      where m.external_id in ('A-1009', 'A-1011', 'A-1014') group by 1 order by 1`;
    expect(counts).toEqual([
      { member: "A-1009", instalments: 0, unpaid: 0 },
      { member: "A-1011", instalments: 13, unpaid: 0 },
      { member: "A-1014", instalments: 27, unpaid: 1 },
    ]);
  });
});

async function demoLines({ sql }: FeedDatabase) {
  const rows = await sql`select * from reimbursements`;
  return rows.map((row) => ({
    careOn: Temporal.PlainDate.from(row.care_on.toISOString().slice(0, 10)),
    expenseCents: Number(row.expense_cents),
    baseCents: Number(row.base_cents),
    schemeRate: Number(row.scheme_rate),
    schemeCents: Number(row.scheme_cents),
    participationCents: Number(row.participation_cents),
    franchiseCents: Number(row.franchise_cents),
    mutualCents: Number(row.mutual_cents),
    otherCents: Number(row.other_cents),
    outOfPocketCents: Number(row.out_of_pocket_cents),
  }));
}

describe("each person of the demonstration", () => {
  test.each(demoPeople.map((person) => [person.identifier, person] as const))(
    "%s is fictitious and can be typed in",
    (_, person) => {
      expect(readNir(person.nir)).toEqual({ ok: true, nir: person.nir });
      expect(person.membershipNumber).toMatch(/^\d{8}$/);
      expect(person.email ?? "x.example").toMatch(/\.example$/);
      expect(person.shows).toMatch(/\.$/);
    },
  );

  test("is found by identifier", () => {
    expect(demoPerson("A-1003")).toMatchObject({
      nir: "253072A073004",
      membershipNumber: "10000003",
      email: undefined,
    });
  });
});
