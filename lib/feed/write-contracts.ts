import type { Temporal } from "temporal-polyfill";
import { lookupHash } from "@/lib/core/crypto";
import { asBytea, count, fate, type Numbered, type Rejected, reject, type WriteBatch } from "./batch";
import { type FeedTransaction, notYetSeen } from "./connection";
import type { ContractRow } from "./input";
import { rowId } from "./row-id";
import type { Rejection } from "./sentences";
import { shownIdentifier } from "./shown-identifier";

type Contract = ContractRow & { id: string; memberId: string; line: number; digest: Buffer };
type Stored = { id: string; member_id: string; feed_digest: Buffer };

/** Writes contracts. Refuses an identifier already read, a member who is not known, and another member's contract. */
export const writeContracts: WriteBatch<ContractRow> = async (tx, rows, now) => {
  const contracts = rows.map(identified);
  const fresh = await notYetSeen(
    tx,
    contracts.map((contract) => contract.id),
  );
  const known = await knownMembers(tx, contracts);
  const stored = new Map((await storedContracts(tx, contracts)).map((row) => [row.id, row]));

  const accepted: Contract[] = [];
  const rejected: Rejected[] = [];
  for (const contract of contracts) {
    const why = fresh.delete(contract.id) ? fault(contract, known, stored) : "duplicate";
    if (why) rejected.push(reject(contract.line, shownIdentifier(contract.externalId), why));
    else accepted.push(contract);
  }

  const judged = accepted.map((contract) => ({
    ...contract,
    fate: fate(stored.get(contract.id)?.feed_digest, contract.digest),
  }));
  const written = judged.filter((contract) => contract.fate !== "unchanged");
  if (written.length > 0) {
    await hold(tx, written);
    await upsert(tx, written, now);
    await noteFormerEnds(tx, written);
  }
  return {
    ...count(judged),
    rejected,
    memberIds: [...new Set(accepted.map((contract) => contract.memberId))],
  };
};

function fault(contract: Contract, known: Set<string>, stored: Map<string, Stored>): Rejection | undefined {
  if (!known.has(contract.memberId)) return "member-unknown";
  const owner = stored.get(contract.id)?.member_id ?? contract.memberId;
  return owner === contract.memberId ? undefined : "member-other";
}

const identified = ({ line, row }: Numbered<ContractRow>): Contract => ({
  ...row,
  line,
  id: rowId("contract", row.externalId),
  memberId: rowId("member", row.memberExternalId),
  digest: lookupHash("feed", JSON.stringify(["contract", ...Object.values(row)])),
});

async function knownMembers(tx: FeedTransaction, contracts: Contract[]): Promise<Set<string>> {
  const ids = contracts.map((contract) => contract.memberId);
  const known = await tx<{ id: string }[]>`select id from members where id = any(${ids}::uuid[])`;
  return new Set(known.map((row) => row.id));
}

const storedContracts = (tx: FeedTransaction, contracts: Contract[]) => tx<Stored[]>`
  select id, member_id, feed_digest from contracts
  where external_id = any(${contracts.map((contract) => contract.externalId)}::text[])`;

/** A request to end a contract is seen whole, or not at all: who writes one holds the contract. */
const hold = (tx: FeedTransaction, contracts: Contract[]) => tx`
  select from contracts where (member_id, id) in (
    select member_id, id from jsonb_to_recordset(${tx.json(contracts.map(columns))}) as row (id uuid, member_id uuid))
  order by id for update`;

/**
 * Days during which an end that was taken back may still come from the management system, which learns it at its pace.
 * The line is read anew at each run until then, and counts in the end.
 */
const takenBackDays = 30;

/**
 * Writes contracts. Of the end that the feed gives and that of a request received here, the sooner stays, unless the
 * contract began anew since.
 */
async function upsert(tx: FeedTransaction, contracts: Contract[], now: Temporal.Instant) {
  const takenBackSince = now.subtract({ hours: 24 * takenBackDays }).toString();
  await tx`
    insert into contracts (id, member_id, external_id, nature, product, level, options, responsible, employer,
      first_subscribed_on, effective_on, renewal, ended_on, feed_digest, updated_at)
    select id, member_id, external_id, nature, product, level, options, responsible, employer,
      first_subscribed_on, effective_on, renewal,
      least(case when taken_back.is_so then taken_back.former_end else row.ended_on end, ours.ends_on),
      case when taken_back.is_so then '' else feed_digest end, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${tx.json(contracts.map(columns))}) as row (id uuid, member_id uuid, external_id text,
      nature text, product text, level text, options text[], responsible boolean, employer text,
      first_subscribed_on date, effective_on date, renewal text, ended_on date, feed_digest bytea)
    left join lateral (
      select min(t.ends_on) as ends_on from terminations t
      where t.member_id = row.member_id and t.contract_id = row.id and t.state in ('confirmed', 'ended')
        and t.ends_on >= row.effective_on - 1
    ) ours on true
    left join lateral (
      select true as is_so, t.former_end from terminations t
      where t.member_id = row.member_id and t.contract_id = row.id and t.ends_on = row.ended_on
        and coalesce(t.former_end >= row.effective_on - 1, true)
        and (t.state = 'disputed' or t.state in ('withdrawn', 'closed')
          and greatest(t.withdrawn_at, t.disputed_at, t.decided_at) > ${takenBackSince}::timestamptz)
      order by t.received_at desc limit 1
    ) taken_back on true
    on conflict (member_id, id) do update set nature = excluded.nature, product = excluded.product,
      level = excluded.level, options = excluded.options, responsible = excluded.responsible,
      employer = excluded.employer, first_subscribed_on = excluded.first_subscribed_on,
      effective_on = excluded.effective_on, renewal = excluded.renewal, ended_on = excluded.ended_on,
      feed_digest = excluded.feed_digest, updated_at = excluded.updated_at
    where contracts.feed_digest is distinct from excluded.feed_digest`;
}

/** What a contract goes back to, should the request that ends it be given up: the end of the feed, or of the request before. */
const noteFormerEnds = (tx: FeedTransaction, contracts: Contract[]) => tx`
  update terminations t
  set former_end = least(row.ended_on, (
    select min(earlier.ends_on) from terminations earlier
    where earlier.member_id = t.member_id and earlier.contract_id = t.contract_id
      and earlier.state = 'replaced' and earlier.ends_on = t.former_end))
  from jsonb_to_recordset(${tx.json(contracts.map(columns))}) as row (id uuid, member_id uuid, ended_on date)
  where t.member_id = row.member_id and t.contract_id = row.id and t.state = 'confirmed'
    and row.ended_on is distinct from t.ends_on`;

const columns = (contract: Contract) => ({
  id: contract.id,
  member_id: contract.memberId,
  external_id: contract.externalId,
  nature: contract.nature,
  product: contract.product,
  level: contract.level,
  options: contract.options,
  responsible: contract.responsible,
  employer: contract.employer,
  first_subscribed_on: contract.firstSubscribedOn,
  effective_on: contract.effectiveOn,
  renewal: contract.renewal,
  ended_on: contract.endedOn,
  feed_digest: asBytea(contract.digest),
});
