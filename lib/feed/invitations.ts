import { Temporal } from "temporal-polyfill";
import { oldestEnd } from "@/lib/contract/rules";
import { civilDate } from "@/lib/core/clock";
import type { Jobs } from "@/lib/core/jobs";
import type { FeedTransaction } from "./connection";
import { invitationAt } from "./rules";

export type Invitation = { accountId: string; runAt: Temporal.Instant };

const job: keyof Jobs = "invite-member";
const keyPrefix = "invite:";
const attempts = 25;

/** The first day of cover of member `m`, for a query: nothing when no contract opens a space any more. */
export const firstDay = (tx: FeedTransaction, now: Temporal.Instant) => tx`
  (select min(c.effective_on)::text from contracts c
   where c.member_id = m.id and (c.ended_on is null or c.ended_on >= ${oldestEnd(civilDate(now)).toString()}::date))`;

/** When the owner of an account is invited, from the first day of cover. */
export const invitation = (accountId: string, firstDay: string, now: Temporal.Instant): Invitation => ({
  accountId,
  runAt: invitationAt(Temporal.PlainDate.from(firstDay), now),
});

/** Plans invitations, one job for each account: a job that still waits is replaced. */
export async function planInvitations(tx: FeedTransaction, invitations: Invitation[]): Promise<void> {
  if (invitations.length === 0) return;
  await tx`
    select from graphile_worker.add_jobs((
      select array_agg(row(
        ${job}::text, json_build_object('accountId', account_id), null, run_at, ${attempts}::smallint,
        ${keyPrefix}::text || account_id, null, null)::graphile_worker.job_spec)
      from unnest(
        ${invitations.map(({ accountId }) => accountId)}::uuid[],
        ${invitations.map(({ runAt }) => runAt.toString())}::timestamptz[]) as invitation (account_id, run_at)))`;
}

type Pending = { account_id: string; job_id: string; run_at: Date; first_day: string };

/** Moves the invitations that have not left when the first day of cover changed. Gives how many. */
export async function moveInvitations(
  tx: FeedTransaction,
  memberIds: string[],
  now: Temporal.Instant,
): Promise<number> {
  const moves = (await pendingInvitations(tx, memberIds, now)).flatMap((pending) => {
    const { runAt } = invitation(pending.account_id, pending.first_day, now);
    const planned = Temporal.Instant.fromEpochMilliseconds(pending.run_at.getTime());
    return isInPlace(planned, runAt, now) ? [] : [{ jobId: pending.job_id, runAt: runAt.toString() }];
  });
  if (moves.length === 0) return 0;
  const moved = await tx`
    select graphile_worker.reschedule_jobs(array[job_id], run_at)
    from unnest(
      ${moves.map(({ jobId }) => jobId)}::bigint[],
      ${moves.map(({ runAt }) => runAt)}::timestamptz[]) as move (job_id, run_at)`;
  return moved.length;
}

/** One that is due stays as it is, so that reading the same feed again changes nothing. */
function isInPlace(planned: Temporal.Instant, wanted: Temporal.Instant, now: Temporal.Instant): boolean {
  const bothDue = wanted.equals(now) && Temporal.Instant.compare(planned, now) <= 0;
  return bothDue || wanted.equals(planned);
}

const pendingInvitations = (tx: FeedTransaction, memberIds: string[], now: Temporal.Instant) => tx<Pending[]>`
  select * from (
    select a.id as account_id, j.id as job_id, j.run_at, ${firstDay(tx, now)} as first_day
    from unnest(${memberIds}::uuid[]) as concerned (id)
    join members m on m.id = concerned.id
    join accounts a on a.member_id = m.id and a.activated_at is null and a.email is not null
    join graphile_worker.jobs j on j.key = ${keyPrefix}::text || a.id and j.attempts = 0
  ) pending
  where first_day is not null`;
