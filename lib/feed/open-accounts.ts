import type { Temporal } from "temporal-polyfill";
import type { AuditKind } from "@/lib/core/audit";
import type { FeedTransaction } from "./connection";
import { firstDay, invitation, planInvitations } from "./invitations";

type Entitled = { member_id: string; first_day: string };
type Account = { id: string; member_id: string };

export type Opening = { opened: number; invitedLater: number };

/**
 * Opens a space for each member who has an e-mail address, a contract and no account, and plans the invitation for
 * the first day of cover. Of several members with one address the first gets it.
 */
export async function openAccounts(
  tx: FeedTransaction,
  memberIds: string[],
  now: Temporal.Instant,
): Promise<Opening> {
  const entitled = await withoutAccount(tx, memberIds, now);
  if (entitled.length === 0) return { opened: 0, invitedLater: 0 };
  const accounts = await insertAccounts(tx, entitled, now);
  const accountIds = new Map(accounts.map(({ id, member_id }) => [member_id, id]));
  const invitations = entitled.flatMap(({ member_id, first_day }) => {
    const accountId = accountIds.get(member_id);
    return accountId ? [invitation(accountId, first_day, now)] : [];
  });
  await recordOpenings(tx, accounts, now);
  await planInvitations(tx, invitations);
  return {
    opened: accounts.length,
    invitedLater: invitations.filter(({ runAt }) => !runAt.equals(now)).length,
  };
}

const withoutAccount = (tx: FeedTransaction, memberIds: string[], now: Temporal.Instant) => tx<Entitled[]>`
  select member_id, first_day from (
    select m.id as member_id, concerned.rank, ${firstDay(tx, now)} as first_day
    from unnest(${memberIds}::uuid[]) with ordinality as concerned (id, rank)
    join members m on m.id = concerned.id and m.email is not null
    where not exists (select from accounts a where a.member_id = m.id)
  ) candidate
  where first_day is not null
  order by rank`;

const insertAccounts = (tx: FeedTransaction, entitled: Entitled[], now: Temporal.Instant) => tx<Account[]>`
  insert into accounts (id, member_id, email, created_at)
  select gen_random_uuid(), m.id, m.email, ${now.toString()}::timestamptz
  from unnest(${entitled.map((row) => row.member_id)}::uuid[]) with ordinality as entitled (id, rank)
  join members m on m.id = entitled.id
  order by entitled.rank
  on conflict do nothing
  returning id, member_id`;

const opening: AuditKind = "account-opened-by-feed";

const recordOpenings = (tx: FeedTransaction, accounts: Account[], now: Temporal.Instant) => tx`
  insert into audit_events (at, kind, account_id)
  select ${now.toString()}::timestamptz, ${opening}, id from unnest(${accounts.map(({ id }) => id)}::uuid[]) as id`;

/** Members who could have a space, were their address not another member's identifier. */
export async function countSharedAddresses(tx: FeedTransaction, now: Temporal.Instant): Promise<number> {
  const [row] = await tx<{ shared: number }[]>`
    select count(*)::int as shared from members m
    where m.email is not null
      and not exists (select from accounts a where a.member_id = m.id)
      and exists (select from accounts a where lower(a.email) = lower(m.email))
      and ${firstDay(tx, now)} is not null`;
  return row?.shared ?? 0;
}
