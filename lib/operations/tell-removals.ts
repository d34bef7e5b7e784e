import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { queueMail } from "@/lib/core/mail";
import { keptFor, keptUntil } from "./retention-rules";

/** The law asks for two (L. 221-6-6). Runs are a week apart, and an e-mail that comes back must be seen to. */
const monthsBefore = 3;

const pageRows = 500;

export type Told = {
  /** Contracts whose member is told by e-mail. */
  told: number;
  /** Contracts whose member has no space, or no address: the mutual writes by post. */
  withoutAddress: number;
};

type Run = { on: Temporal.PlainDate; now: Temporal.Instant; dryRun?: boolean };

/**
 * Tells by e-mail, once for each contract, the members whose contractual documents leave within three months
 * (L. 221-6-6). It may be interrupted, run again, or run twice at once. With `dryRun`, counts alone.
 */
export async function tellRemovals(db: Db, run: Run): Promise<Told> {
  const told: Told = { told: 0, withoutAddress: 0 };
  let last: Leaving | undefined;
  do {
    const page = await tellPage(db, run, last);
    for (const { accountId } of page) told[accountId ? "told" : "withoutAddress"] += 1;
    last = page.at(-1);
  } while (last);
  return told;
}

type Leaving = {
  memberId: string;
  contractId: string;
  endedOn: Temporal.PlainDate;
  accountId: string | null;
};

const tellPage = (db: Db, { on, now, dryRun }: Run, last?: Leaving): Promise<Leaving[]> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('tell-removals', 0))`);
    const page = await readPage(tx, on, last);
    for (const { contractId, endedOn, accountId } of dryRun ? [] : page) {
      const until = keptUntil("contracts", endedOn, on);
      if (!accountId || !until) continue;
      const details = { contract: contractId, endedOn: endedOn.toString(), until: until.toString() };
      await queueMail(tx, { template: "documents-leaving", accountId, details, now });
    }
    return page;
  });

/** Neither those told already, nor a contract that never began, nor that of a person who died or was erased. */
async function readPage(tx: Db, on: Temporal.PlainDate, last?: Leaving): Promise<Leaving[]> {
  const keep = keptFor("contracts", on);
  if (!keep) return [];
  const [first, latest] = [on.subtract(keep), on.add({ months: monthsBefore }).subtract(keep)];
  const rows = await tx.execute<
    Record<"memberId" | "contractId" | "endedOn", string> & Pick<Leaving, "accountId">
  >(sql`
    select c.member_id as "memberId", c.id as "contractId", c.ended_on::text as "endedOn", a.id as "accountId"
    from contracts c
    left join accounts a on a.member_id = c.member_id and a.email is not null and a.closed_at is null
    where c.ended_on between ${first.toString()}::date and ${latest.toString()}::date
      and c.ended_on >= c.effective_on
      and ${last ? sql`(c.member_id, c.id) > (${last.memberId}::uuid, ${last.contractId}::uuid)` : sql`true`}
      and not exists (select from erased_members e where e.member_id = c.member_id)
      and not exists (select from terminations t where t.member_id = c.member_id and t.contract_id = c.id
        and t.ground = 'death' and t.state = 'ended')
      and not exists (select from mails m where m.account_id = a.id and m.template = 'documents-leaving'
        and m.details->>'contract' = c.id::text)
    order by c.member_id, c.id limit ${pageRows}`);
  return rows.map((row) => ({ ...row, endedOn: Temporal.PlainDate.from(row.endedOn) }));
}
