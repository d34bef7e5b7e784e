import { lookupHash, seal } from "@/lib/core/crypto";
import { asBytea, count, fate, type Numbered, reject, type WriteBatch } from "./batch";
import { type FeedTransaction, notYetSeen } from "./connection";
import type { MemberRow } from "./input";
import { rowId } from "./row-id";
import { shownIdentifier } from "./shown-identifier";

type Member = MemberRow & { id: string; line: number; digest: Buffer };
type Stored = { id: string; membership_number: string; feed_digest: Buffer };

/** Writes members, in the order of the lines. Refuses an identifier already read and a number that another member holds. */
export const writeMembers: WriteBatch<MemberRow> = async (tx, rows, now) => {
  const members = rows.map(identified);
  const fresh = await notYetSeen(
    tx,
    members.map((member) => member.id),
  );
  const stored = await storedMembers(tx, members);
  const { accepted, rejected } = sort(members, fresh, stored);
  const digests = new Map(stored.map((row) => [row.id, row.feed_digest]));
  const judged = accepted.map((member) => ({ ...member, fate: fate(digests.get(member.id), member.digest) }));

  await upsert(
    tx,
    judged.filter((member) => member.fate !== "unchanged"),
    now.toString(),
  );
  return { ...count(judged), rejected, memberIds: accepted.map((member) => member.id) };
};

const identified = ({ line, row }: Numbered<MemberRow>): Member => ({
  ...row,
  line,
  id: rowId("member", row.externalId),
  digest: lookupHash("feed", JSON.stringify(["member", ...Object.values(row)])),
});

const storedMembers = (tx: FeedTransaction, members: Member[]) => tx<Stored[]>`
  select id, membership_number, feed_digest from members
  where id = any(${members.map((member) => member.id)}::uuid[])
     or membership_number = any(${members.map((member) => member.membershipNumber)}::text[])`;

/** Goes through the batch as if each line were written before the next is judged. */
function sort(members: Member[], fresh: Set<string>, stored: Stored[]) {
  const holders = new Map(stored.map((row) => [row.membership_number, row.id]));
  const numbers = new Map(stored.map((row) => [row.id, row.membership_number]));
  const accepted: Member[] = [];
  const rejected = [];
  for (const member of members) {
    const holder = holders.get(member.membershipNumber) ?? member.id;
    const why = !fresh.delete(member.id) ? "duplicate" : holder !== member.id ? "number-taken" : undefined;
    if (why) {
      rejected.push(reject(member.line, shownIdentifier(member.externalId), why));
      continue;
    }
    holders.delete(numbers.get(member.id) ?? "");
    holders.set(member.membershipNumber, member.id);
    accepted.push(member);
  }
  return { accepted, rejected };
}

/** A batch is one parameter. The order lets a number given up on one line be taken on a later one. */
async function upsert(tx: FeedTransaction, members: Member[], now: string) {
  if (members.length === 0) return;
  await tx`
    insert into members (id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on,
      email, feed_digest, updated_at)
    select id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on, email,
      feed_digest, ${now}::timestamptz
    from jsonb_to_recordset(${tx.json(members.map(columns))}) as row (line int, id uuid, external_id text,
      membership_number text, nir_sealed bytea, nir_hash bytea, last_name text, first_name text, born_on date,
      email text, feed_digest bytea)
    order by line
    on conflict (id) do update set external_id = excluded.external_id, membership_number = excluded.membership_number, nir_sealed = excluded.nir_sealed,
      nir_hash = excluded.nir_hash, last_name = excluded.last_name, first_name = excluded.first_name,
      born_on = excluded.born_on, email = excluded.email, feed_digest = excluded.feed_digest,
      updated_at = excluded.updated_at
    where members.feed_digest is distinct from excluded.feed_digest`;
}

const columns = (member: Member) => ({
  line: member.line,
  id: member.id,
  external_id: member.externalId,
  membership_number: member.membershipNumber,
  nir_sealed: asBytea(seal(member.nir, member.id)),
  nir_hash: asBytea(lookupHash("nir", member.nir)),
  last_name: member.lastName,
  first_name: member.firstName,
  born_on: member.bornOn,
  email: member.email,
  feed_digest: asBytea(member.digest),
});
