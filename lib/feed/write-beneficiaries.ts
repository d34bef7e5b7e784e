import { lookupHash, seal } from "@/lib/core/crypto";
import { asBytea, count, fate, type Numbered, type Rejected, reject, type WriteBatch } from "./batch";
import type { BeneficiaryRow } from "./beneficiary-input";
import { type FeedTransaction, notYetSeen } from "./connection";
import { rowId } from "./row-id";
import type { Rejection } from "./sentences";
import { shownIdentifier } from "./shown-identifier";

type Beneficiary = BeneficiaryRow & { id: string; memberId: string; line: number; digest: Buffer };
type Stored = { id: string; member_id: string; feed_digest: Buffer };

/** Writes beneficiaries. Refuses an identifier already read, a member who is not known, and another member's beneficiary. */
export const writeBeneficiaries: WriteBatch<BeneficiaryRow> = async (tx, rows, now) => {
  const beneficiaries = rows.map(identified);
  const ids = beneficiaries.map(({ id }) => id);
  const fresh = await notYetSeen(tx, ids);
  const known = await knownMembers(tx, beneficiaries);
  const stored = new Map((await storedBeneficiaries(tx, beneficiaries)).map((row) => [row.id, row]));

  const accepted: Beneficiary[] = [];
  const rejected: Rejected[] = [];
  for (const beneficiary of beneficiaries) {
    const why = fresh.delete(beneficiary.id) ? fault(beneficiary, known, stored) : "duplicate";
    if (why) rejected.push(reject(beneficiary.line, shownIdentifier(beneficiary.externalId), why));
    else accepted.push(beneficiary);
  }
  const judged = accepted.map((beneficiary) => ({
    ...beneficiary,
    fate: fate(stored.get(beneficiary.id)?.feed_digest, beneficiary.digest),
  }));
  const written = judged.filter((beneficiary) => beneficiary.fate !== "unchanged");
  await upsert(tx, written, now.toString());
  return { ...count(judged), rejected, memberIds: [] };
};

function fault(
  { id, memberId }: Beneficiary,
  known: Set<string>,
  stored: Map<string, Stored>,
): Rejection | undefined {
  if (!known.has(memberId)) return "owner-unknown";
  return (stored.get(id)?.member_id ?? memberId) === memberId ? undefined : "beneficiary-other";
}

const identified = ({ line, row }: Numbered<BeneficiaryRow>): Beneficiary => ({
  ...row,
  line,
  id: rowId("beneficiary", row.externalId),
  memberId: rowId("member", row.memberExternalId),
  digest: lookupHash("feed", JSON.stringify(["beneficiary", ...Object.values(row)])),
});

async function knownMembers(tx: FeedTransaction, beneficiaries: Beneficiary[]): Promise<Set<string>> {
  const ids = beneficiaries.map(({ memberId }) => memberId);
  const known = await tx<{ id: string }[]>`select id from members where id = any(${ids}::uuid[])`;
  return new Set(known.map((row) => row.id));
}

const storedBeneficiaries = (tx: FeedTransaction, beneficiaries: Beneficiary[]) => tx<Stored[]>`
  select id, member_id, feed_digest from beneficiaries
  where external_id = any(${beneficiaries.map(({ externalId }) => externalId)}::text[])`;

async function upsert(tx: FeedTransaction, beneficiaries: Beneficiary[], now: string) {
  if (beneficiaries.length === 0) return;
  await tx`
    insert into beneficiaries (id, member_id, external_id, nir_sealed, nir_hash, last_name, first_name, born_on, rank,
      relation, covered_from, covered_to, teletransmission, feed_digest, updated_at)
    select id, member_id, external_id, nir_sealed, nir_hash, last_name, first_name, born_on, rank,
      relation, covered_from, covered_to, teletransmission, feed_digest, ${now}::timestamptz
    from jsonb_to_recordset(${tx.json(beneficiaries.map(columns))}) as row (id uuid, member_id uuid, external_id text,
      nir_sealed bytea, nir_hash bytea, last_name text, first_name text, born_on date, rank smallint, relation text,
      covered_from date, covered_to date, teletransmission text, feed_digest bytea)
    on conflict (member_id, id) do update set nir_sealed = excluded.nir_sealed, nir_hash = excluded.nir_hash,
      last_name = excluded.last_name, first_name = excluded.first_name, born_on = excluded.born_on,
      rank = excluded.rank, relation = excluded.relation, covered_from = excluded.covered_from,
      covered_to = excluded.covered_to, teletransmission = excluded.teletransmission,
      feed_digest = excluded.feed_digest, updated_at = excluded.updated_at
    where beneficiaries.feed_digest is distinct from excluded.feed_digest`;
}

const columns = (beneficiary: Beneficiary) => ({
  id: beneficiary.id,
  member_id: beneficiary.memberId,
  external_id: beneficiary.externalId,
  nir_sealed: beneficiary.nir && asBytea(seal(beneficiary.nir, beneficiary.id)),
  nir_hash: beneficiary.nir && asBytea(lookupHash("nir", beneficiary.nir)),
  last_name: beneficiary.lastName,
  first_name: beneficiary.firstName,
  born_on: beneficiary.bornOn,
  rank: beneficiary.rank,
  relation: beneficiary.relation,
  covered_from: beneficiary.coveredFrom,
  covered_to: beneficiary.coveredTo,
  teletransmission: beneficiary.teletransmission,
  feed_digest: asBytea(beneficiary.digest),
});
