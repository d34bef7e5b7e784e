import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { log } from "@/lib/core/log";
import { keepFeedAway, noteGone } from "./erased";
import { goes, noteRemoval, type Row, type Run, type Sweep } from "./sweep";
import { sweeps, youngerThan } from "./sweeps";

/** From the end of the last contract; of who never had one, from the last word of the management system. */
const lastEnd = (row: string) =>
  `(select case when count(*) = 0 then (${row}.updated_at at time zone 'Europe/Paris')::date
    when bool_and(c.ended_on is not null) then max(c.ended_on) end
    from contracts c where c.member_id = ${row}.id)`;

/** An account in use, a space open or an address have no period of their own: they go with the member. */
const withoutPeriod: Record<string, string> = {
  bank_accounts: "y.state in ('replaced', 'cancelled')",
  accounts: "false",
};

/** A member of whom nothing has to be kept any more. */
export const fileSweep: Sweep = {
  kind: "file",
  table: "members",
  key: { id: "uuid" },
  since: lastEnd,
  unless: (row, on) =>
    [...new Map(sweeps.flatMap(({ table, about }) => (about ? [[table, about] as const] : [])))]
      .map(([table, about]) =>
        youngerThan(table, (y) => `${about(y, `${row}.id`)} and ${withoutPeriod[table] ?? "true"}`, on),
      )
      .join(" or "),
};

/**
 * Removes members of whom nothing has to be kept any more, each in one transaction with what refers to them, and notes
 * that they are gone. Leaves them for a later run while the feed is being read.
 */
export async function removeMembers(db: Db, sweep: Sweep, { on, now }: Run, rows: Row[]): Promise<number> {
  let gone = 0;
  for (const { key } of rows) {
    const removed = key.id && (await removeMember(db, sweep, { on, now }, key.id));
    if (removed) gone += 1;
  }
  return gone;
}

const removeMember = (db: Db, sweep: Sweep, { on, now }: Run, memberId: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (!(await keepFeedAway(tx))) {
      log.info({ memberId }, "member left for a later run: the feed is being read");
      return false;
    }
    const [held] = await tx.execute(
      sql`select from members t where t.id = ${memberId} and ${sql.raw(goes(sweep, on)("t"))} for update`,
    );
    if (!held) return false;
    await tx.execute(sql`update erased_members set member_id = null where member_id = ${memberId}`);
    await removeAccount(tx, memberId);
    for (const table of ownTables)
      await tx.execute(sql`delete from ${sql.raw(table)} where member_id = ${memberId}`);
    await tx.execute(sql`delete from members where id = ${memberId}`);
    await noteGone(tx, memberId, now);
    await noteRemoval(tx, { table: "members", rows: 1, on, now });
    return true;
  });

/** What goes with a member, in the order in which the rows refer to each other. */
const ownTables = [
  "contact_details",
  "card_shares",
  "data_exports",
  "bank_accounts",
  "issued_documents",
  "reimbursements",
  "contributions",
  "beneficiaries",
  "contracts",
] as const;

/** Removes a member's account and what hangs on it: its e-mails, links, sessions and browsers. */
export async function removeAccount(tx: Db, memberId: string): Promise<void> {
  const own = sql`account_id = (select id from accounts where member_id = ${memberId})`;
  for (const table of ["mails", "secrets", "sessions", "devices"])
    await tx.execute(sql`delete from ${sql.raw(table)} where ${own}`);
  await tx.execute(sql`delete from accounts where member_id = ${memberId}`);
}
