import type { Temporal } from "temporal-polyfill";
import type { AuditKind } from "@/lib/core/audit";
import type { FeedTransaction } from "./connection";
import { firstDay, invitation, planInvitations } from "./invitations";

type Corrected = { id: string; first_day: string | null };

const correction: AuditKind = "address-corrected-by-feed";

/**
 * Follows an address that the mutual corrected, as long as no password was chosen: the space opened by the feed takes
 * it, the link that a stranger may have received dies, and the owner is invited at the right address. A creation
 * begun and never finished takes it too, once its link is dead. An address that another space has is left alone, and so is a space that its owner closed.
 */
export async function correctAddresses(
  tx: FeedTransaction,
  memberIds: string[],
  now: Temporal.Instant,
): Promise<number> {
  const corrected = await tx<Corrected[]>`
    with wanted as (
      select distinct on (lower(m.email)) a.id, m.email, ${firstDay(tx, now)} as first_day
      from unnest(${memberIds}::uuid[]) with ordinality as concerned (id, rank)
      join members m on m.id = concerned.id
      join accounts a on a.member_id = m.id and a.activated_at is null and a.closed_at is null
        and lower(a.email) is distinct from lower(m.email)
      where not exists (select from accounts o where lower(o.email) = lower(m.email) and o.id <> a.id)
        and not exists (
          select from secrets s where s.account_id = a.id and s.purpose = 'activation' and s.used_at is null
            and s.cancelled_at is null and coalesce(s.expires_at > ${now.toString()}::timestamptz, true))
      order by lower(m.email), rank
    )
    update accounts set email = wanted.email, mail_refused_at = null, mail_refusal = null
    from wanted where accounts.id = wanted.id and accounts.activated_at is null
    returning accounts.id, wanted.first_day`;
  if (corrected.length === 0) return 0;
  const ids = corrected.map(({ id }) => id);
  await tx`
    update secrets set cancelled_at = ${now.toString()}::timestamptz
    where account_id = any(${ids}::uuid[]) and used_at is null and cancelled_at is null`;
  await tx`
    insert into audit_events (at, kind, account_id)
    select ${now.toString()}::timestamptz, ${correction}, id from unnest(${ids}::uuid[]) as id`;
  await planInvitations(
    tx,
    corrected.flatMap(({ id, first_day }) => (first_day ? [invitation(id, first_day, now)] : [])),
  );
  return corrected.length;
}
