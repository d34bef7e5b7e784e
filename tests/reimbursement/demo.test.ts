import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { openDb } from "@/db/client";
import { writeDemoFeed } from "@/db/demo/write-demo-feed";
import { explain } from "@/lib/reimbursement/explanation";
import { eachReimbursement, findReimbursement } from "@/lib/reimbursement/queries";
import { adjustmentOf, moneyFault, yearlyCounters } from "@/lib/reimbursement/rules";
import { sumDeductions } from "@/lib/reimbursement/sums";
import { aFeedDatabase, aFolder, feed } from "../feed/support";

test("each line of the demonstration keeps the invariant of the money, and is explained to the cent", async () => {
  const { database, db, memberId } = await demo();

  let lines = 0;
  for await (const { id } of eachReimbursement(db, memberId, {})) {
    const line = (await findReimbursement(db, memberId, id))!;
    const { parts, scheme, mutual, left } = explain(line, line);
    lines += 1;

    expect(moneyFault(line, line.responsible)).toBeUndefined();
    expect(parts.reduce((sum, { cents }) => sum + cents, 0)).toBe(line.expenseCents);
    if (adjustmentOf(line) === "recovery") continue;
    expect(parts.reduce((sum, { percent = 0 }) => sum + percent, 0)).toBe(100);
    if (line.expenseCents > 0) expect([scheme, mutual].every((sentence) => sentence.length > 5)).toBe(true);
    expect(left.length > 0).toBe(line.outOfPocketCents > 0);
  }
  const [counted] =
    await database.sql`select count(*)::int from reimbursements where member_id = ${memberId}`;
  expect(lines).toBe(counted!.count);
});

test("no one of the household passes a yearly cap", async () => {
  const { database, db, memberId } = await demo();
  const years = await database.sql`
    select distinct beneficiary_id as person, extract(year from care_on)::int as year
    from reimbursements where member_id = ${memberId}`;

  for (const { person, year } of years) {
    const sums = await sumDeductions(db, memberId, person, year);
    const { participation, franchise } = yearlyCounters(sums, Temporal.PlainDate.from(`${year}-12-31`));
    for (const { countedCents, capCents } of [participation, franchise]) {
      expect(countedCents).toBeGreaterThanOrEqual(0);
      expect(countedCents).toBeLessThanOrEqual(capCents);
    }
  }
});

async function demo() {
  const database = await aFeedDatabase();
  const folder = aFolder();
  writeDemoFeed(folder.path, Temporal.PlainDate.from("2026-11-23"));
  await feed(database, folder, Temporal.Instant.from("2026-11-23T11:00:00Z"));
  const [member] = await database.sql`select id from members where external_id = 'A-1001'`;
  const db = openDb(database.url, { max: 2 });
  onTestFinished(() => db.close());
  return { database, db, memberId: member!.id as string };
}
