import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { findReadableUntil } from "@/lib/contract/queries";
import { listContributionYear, sumContributionYears } from "@/lib/contribution/queries";
import { findHome } from "@/lib/space/queries";
import { aWatchedDatabase, crowd } from "../reimbursement/support";

const { db, sql, asked } = await aWatchedDatabase();
const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2023-06-01");
let memberId = "";
let accountId = "";
let strangerAccount = "";

beforeAll(async () => {
  await crowd(sql, 2_000, 100);
  await sql`
    insert into accounts (id, member_id, email, created_at)
    select gen_random_uuid(), id, external_id || '@courriel.example', now() from members`;
  await sql`analyze accounts`;
  const [own, other] = await sql`select id, member_id from accounts order by member_id limit 2`;
  accountId = own!.id;
  memberId = own!.member_id;
  strangerAccount = other!.id;
});

const queries: Record<string, () => Promise<unknown>> = {
  "the home": () => findHome(db, accountId, today),
  "a year of instalments": () => listContributionYear(db, memberId, 2023),
  "the end of a former member's reading": () => findReadableUntil(db, memberId, today),
};

const large = /Seq Scan on (accounts|members|contracts|beneficiaries|contributions|reimbursements)\b/;

test.each(Object.entries(queries))("%s is one query, and reads no large table whole", async (_, ask) => {
  asked.length = 0;
  await ask();
  expect(asked).toHaveLength(1);
  for (const { query, params } of asked) {
    const plan = await sql.unsafe(`explain ${query}`, params as string[]);
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).not.toMatch(large);
  }
});

test("the home gathers what matters: what is due, the last transfers, the contracts", async () => {
  const home = await findHome(db, accountId, today);

  expect(home).toMatchObject({ firstName: "Marie", documentsNeeded: 0, brokenFor: [] });
  expect(home.contracts).toEqual([{ effectiveOn: day("2020-01-01"), endedOn: null }]);
  expect(home.unpaid).toHaveLength(1);
  expect(home.unpaid[0]).toMatchObject({
    dueOn: day("2023-04-05"),
    amountCents: 8000,
    nature: "individuel",
    formalNoticeOn: null,
  });
  expect(home.planned.map(({ dueOn }) => dueOn)).toEqual([day("2023-06-04")]);
  expect(home.transfers.map(({ reference }) => reference)).toEqual(["V25", "V24", "V23"]);
  expect(home.transfers[1]).toMatchObject({ amountCents: 36_00, lines: 4, paidOn: day("2022-02-03") });
});

test("the home counts the documents needed as long as the care can be claimed, and names the persons covered alone", async () => {
  await sql`
    update reimbursements set status = 'document-needed', reason = 'Facture', paid_on = null, transfer = null
    where member_id = ${memberId} and external_id in ('1', '2', '99')`;
  await sql`
    insert into beneficiaries (id, member_id, external_id, last_name, first_name, born_on, rank, relation,
      covered_from, covered_to, teletransmission, feed_digest, updated_at)
    select gen_random_uuid(), ${memberId}, name, 'Exemple', name, '1990-01-01', 1, 'child', '2020-01-01', until::date,
      status, '', now()
    from (values ('Paul', null, 'broken'), ('Léa', '2023-05-31', 'broken'), ('Tom', '2023-06-01', 'broken'),
      ('Zoé', null, 'none')) as people (name, until, status)`;

  expect(await findHome(db, accountId, day("2024-01-03"))).toMatchObject({ documentsNeeded: 2 });
  expect(await findHome(db, accountId, day("2026-01-03"))).toMatchObject({ documentsNeeded: 0 });
  const { brokenFor, unlinkedFor, documentsNeeded, waiting } = await findHome(db, accountId, today);
  expect([documentsNeeded, brokenFor.toSorted(), unlinkedFor]).toEqual([3, ["Paul", "Tom"], ["Zoé"]]);
  expect(waiting).toHaveLength(3);
  expect(waiting[0]).toMatchObject({ actLabel: expect.any(String), firstName: expect.any(String) });
  const days = waiting.map(({ careOn }) => careOn.toString());
  expect(days).toEqual(days.toSorted());
  expect(await findHome(db, strangerAccount, today)).toMatchObject({ documentsNeeded: 0, brokenFor: [] });
});

test("an account has a member", async () => {
  await expect(findHome(db, randomUUID(), today)).rejects.toThrow("member");
});

test("a year of instalments leaves the planned ones to the schedule, and its sums say what was settled", async () => {
  await sql`
    update contributions set status = 'paid', paid_on = due_on where member_id = ${memberId} and due_on < '2023-04-01'`;

  const year = await listContributionYear(db, memberId, 2023);
  expect(year.map(({ status }) => status)).toEqual(["unpaid", "paid", "paid"]);
  const sums = await sumContributionYears(db, memberId);
  expect(sums.find((one) => one.year === 2023)).toMatchObject({ settled: 3, paidCents: 16_000 });
  expect(sums.find((one) => one.year === 2024)).toMatchObject({ settled: 0, paidCents: 0 });
});
