import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { runRetention } from "@/lib/operations/run-retention";
import { beneficiary, contribution, reimbursement } from "../feed/space-support";
import { contract, contractsCsv, fileCsv, member, membersCsv } from "../feed/support";
import { aDatabase } from "../support/database";
import { readFeed } from "./whole-member";

const db = await aDatabase();
const now = Temporal.Instant.from("2033-03-01T09:00:00Z");
const on = Temporal.PlainDate.from("2033-03-01");

/** A member with a contract that ended long ago beside the one that runs, and lines of both. */
const files = {
  members: membersCsv(member(1)),
  contracts: contractsCsv(contract(1), contract(1, { identifiant: "C1-old", date_fin: "2028-02-28" })),
  beneficiaries: fileCsv("beneficiaries", beneficiary(1)),
  contributions: fileCsv(
    "contributions",
    contribution(1),
    contribution(1, { identifiant: "E1-old", identifiant_contrat: "C1-old" }),
  ),
  reimbursements: fileCsv(
    "reimbursements",
    reimbursement(1, { date_soin: "2028-02-28", date_paiement: "2028-03-01" }),
    reimbursement(1, { identifiant: "R1-old", date_soin: "2028-02-27", date_paiement: "2028-02-28" }),
    reimbursement(1, {
      identifiant: "R1-contract",
      identifiant_contrat: "C1-old",
      date_paiement: "2026-01-09",
    }),
  ),
};

test("what is kept no more does not come in, and what the retention removed does not come back", async () => {
  const early = now.subtract({ hours: 24 * 365 * 2 });
  const first = await readFeed(db, files, early);
  expect([first.contracts, first.reimbursements]).toMatchObject([
    { created: 2, erased: 0 },
    { created: 2, erased: 1 },
  ]);
  const removed = await runRetention(db, { on, now });
  expect(removed.map(({ table, rows }) => [table, rows])).toEqual([
    ["reimbursements", 1],
    ["contributions", 1],
    ["contracts", 1],
  ]);
  const again = await readFeed(db, files, now);
  expect([again.contracts, again.contributions, again.reimbursements]).toMatchObject([
    { read: 2, unchanged: 1, erased: 1, rejected: 0 },
    { read: 2, unchanged: 1, erased: 1, rejected: 0 },
    { read: 3, unchanged: 1, erased: 2, rejected: 0 },
  ]);
  // Of the readings themselves, the last is kept.
  expect((await runRetention(db, { on, now })).map(({ table }) => table)).toEqual(["feed_runs"]);
});
