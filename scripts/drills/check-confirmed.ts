import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type postgres from "postgres";
import type { Confirmed } from "./confirmed";

/** What was confirmed and cannot be found, in words: a row, its line of the audit, its e-mail, its file. */
export async function lostOf(
  sql: postgres.Sql,
  confirmed: Confirmed,
  storageFolder: string,
): Promise<string[]> {
  const links = await sql<{ what: string }[]>`
    select 'link of ' || email as what from unnest(${confirmed.links}::text[]) email
    where not exists (
      select from accounts a
      join mails m on m.account_id = a.id and m.template = 'password-reset' and m.requested_at >= ${confirmed.since}
      join audit_events e on e.account_id = a.id and e.kind = 'reset-asked' and e.at >= ${confirmed.since}
      where a.email = email)`;
  const spaces = await sql<{ what: string }[]>`
    select 'space of ' || number as what from unnest(${confirmed.spaces}::text[]) number
    where not exists (
      select from members p
      join accounts a on a.member_id = p.id
      join mails m on m.account_id = a.id and m.template = 'activation' and m.requested_at >= ${confirmed.since}
      join audit_events e on e.account_id = a.id and e.kind = 'space-asked' and e.at >= ${confirmed.since}
      where p.membership_number = number)`;
  const telephones = await sql<{ what: string }[]>`
    select 'telephone of ' || said.email as what
    from unnest(${confirmed.telephones.map(({ email }) => email)}::text[],
                ${confirmed.telephones.map(({ mobile }) => mobile)}::text[]) said (email, mobile)
    where not exists (
      select from accounts a
      join contact_details d on d.member_id = a.member_id and d.mobile = said.mobile
      join changes c on c.member_id = a.member_id and c.kind = 'contact-details-changed'
      join audit_events e on e.account_id = a.id and e.kind = 'contact-details-changed' and e.at >= ${confirmed.since}
      where a.email = said.email)`;
  const lost = [...links, ...spaces, ...telephones].map(({ what }) => what);
  return [...lost, ...(await lostRequests(sql, confirmed.requests, storageFolder))];
}

/** A request sent has been acknowledged, and its document is there. */
async function lostRequests(sql: postgres.Sql, ids: string[], storageFolder: string): Promise<string[]> {
  const found = await sql<{ id: string; key: string }[]>`
    select r.id, u.storage_key as key from requests r
    join uploads u on u.request_id = r.id and u.removed_at is null
    join audit_events e on e.kind = 'request-sent' and e.details->>'request' = r.id::text
    join mails m on m.template = 'request-received' and m.details->>'request' = r.id::text
    where r.id = any(${ids}::uuid[]) and r.state = 'received'`;
  const kept = found.filter(({ key }) => existsSync(path.join(storageFolder, key))).map(({ id }) => id);
  return ids.filter((id) => kept.filter((one) => one === id).length !== 1).map((id) => `request ${id}`);
}

export type Post = { sent: number; lost: string[]; doubled: string[]; stray: string[] };

/** Each e-mail decided against what the mail server took of it: one, or none when it had no more reason to leave. */
export async function postOf(sql: postgres.Sql, deliveries: { mailId: string }[]): Promise<Post> {
  const rows = await sql<{ id: string; left: boolean }[]>`
    select id, sent_at is not null as left from mails`;
  const taken = new Map<string, number>();
  for (const { mailId } of deliveries) taken.set(mailId, (taken.get(mailId) ?? 0) + 1);
  const known = new Set(rows.map(({ id }) => id));
  const dropped = await sql<{ id: string }[]>`select id from mails where refused_at is not null`;
  const given = new Set(dropped.map(({ id }) => id));
  return {
    sent: taken.size,
    lost: rows.filter(({ id }) => !taken.has(id) && !given.has(id)).map(({ id }) => id),
    doubled: [...taken].filter(([, times]) => times > 1).map(([id]) => id),
    stray: [...taken.keys()].filter((id) => !known.has(id)),
  };
}

/** Waits until no job is left: each was done, however often its workers died. Rejects when some stay too long. */
export async function jobsDone(sql: postgres.Sql, withinMs = 120_000): Promise<void> {
  const end = performance.now() + withinMs;
  const left = async () => {
    // What waits for its next attempt is due now.
    await sql`
      update graphile_worker._private_jobs set run_at = now()
      where locked_at is null and attempts > 0 and run_at > now()`;
    return (await sql`select from graphile_worker._private_jobs`).length;
  };
  for (let count = await left(); count > 0; count = await left()) {
    if (performance.now() > end) throw new Error(`${count} jobs are still there`);
    await setTimeout(200);
  }
}
