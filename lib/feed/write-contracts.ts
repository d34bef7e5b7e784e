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
  await upsert(
    tx,
    judged.filter((contract) => contract.fate !== "unchanged"),
    now.toString(),
  );
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

async function upsert(tx: FeedTransaction, contracts: Contract[], now: string) {
  if (contracts.length === 0) return;
  await tx`
    insert into contracts (id, member_id, external_id, nature, product, level, options, responsible, employer,
      first_subscribed_on, effective_on, renewal, ended_on, feed_digest, updated_at)
    select id, member_id, external_id, nature, product, level, options, responsible, employer,
      first_subscribed_on, effective_on, renewal, ended_on, feed_digest, ${now}::timestamptz
    from jsonb_to_recordset(${tx.json(contracts.map(columns))}) as row (id uuid, member_id uuid, external_id text,
      nature text, product text, level text, options text[], responsible boolean, employer text,
      first_subscribed_on date, effective_on date, renewal text, ended_on date, feed_digest bytea)
    on conflict (member_id, id) do update set nature = excluded.nature, product = excluded.product,
      level = excluded.level, options = excluded.options, responsible = excluded.responsible,
      employer = excluded.employer, first_subscribed_on = excluded.first_subscribed_on,
      effective_on = excluded.effective_on, renewal = excluded.renewal, ended_on = excluded.ended_on,
      feed_digest = excluded.feed_digest, updated_at = excluded.updated_at
    where contracts.feed_digest is distinct from excluded.feed_digest`;
}

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
