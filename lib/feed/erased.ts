import { Temporal } from "temporal-polyfill";
import type { AuditKind } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { erasureHash } from "@/lib/member/queries";
import { isOver } from "@/lib/operations/retention-rules";
import type { Numbered, WriteBatch } from "./batch";
import type { FeedTransaction } from "./connection";
import type { ContractRow, MemberRow } from "./input";
import { rowId } from "./row-id";

type Row = { memberExternalId: string };

/** Passes by the lines of members who were erased: they count as such, and are no rejects. */
export const leavingErased =
  <R extends Row>(write: WriteBatch<R>): WriteBatch<R> =>
  async (tx, rows, now) => {
    const erased = await passedBy(tx, rows.map(memberOf));
    const left = rows.filter((line) => !erased.has(memberOf(line)));
    return { ...(await write(tx, left, now)), erased: rows.length - left.length };
  };

const memberOf = ({ row }: Numbered<Row>): string => rowId("member", row.memberExternalId);

/** Of ids, those that this run passes by: members who were erased, contracts that ended too long ago. */
async function passedBy(tx: FeedTransaction, ids: string[]): Promise<Set<string>> {
  const rows = await tx<{ id: string }[]>`select id from feed_erased where id = any(${ids}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/** The same for the members' own lines, by what was kept of each: their other lines are then known by their id. */
export const leavingErasedMembers =
  (write: WriteBatch<MemberRow>): WriteBatch<MemberRow> =>
  async (tx, rows, now) => {
    const ids = rows.map(({ row }) => rowId("member", row.externalId));
    const erased = await findErased(tx, ids);
    await passBy(tx, [...erased.keys()]);
    const left = rows.filter((_, rank) => !erased.has(ids[rank] ?? ""));
    return { ...(await write(tx, left, now)), erased: rows.length - left.length };
  };

/** The members of a list who were erased, and when. */
async function findErased(tx: FeedTransaction, ids: string[]): Promise<Map<string, Temporal.PlainDate>> {
  const byHash = new Map(ids.map((id) => [erasureHash("member", id).toString("hex"), id]));
  const rows = await tx<{ hash: Buffer; on: string }[]>`
    select member_hash as hash, (erased_at at time zone 'Europe/Paris')::date::text as on from erased_members
    where member_hash in (select decode(hex, 'hex') from unnest(${[...byHash.keys()]}::text[]) as hex)`;
  return new Map(
    rows.flatMap(({ hash, on }) => {
      const id = byHash.get(hash.toString("hex"));
      return id ? [[id, dayOf(on)] as const] : [];
    }),
  );
}

const passBy = (tx: FeedTransaction, ids: string[]) =>
  tx`insert into feed_erased (id) select id from unnest(${ids}::uuid[]) as id on conflict do nothing`;

/**
 * The same for contracts, and for those that ended so long ago that they are kept no more. Who was erased and has since
 * joined again is erased no longer: the next run brings them whole.
 */
export const leavingErasedContracts =
  (write: WriteBatch<ContractRow>): WriteBatch<ContractRow> =>
  async (tx, rows, now) => {
    const erased = await passedBy(tx, rows.map(memberOf));
    const [theirs, others] = [
      rows.filter((line) => erased.has(memberOf(line))),
      rows.filter((line) => !erased.has(memberOf(line))),
    ];
    await bringBack(tx, theirs, now);
    const old = await neverWritten(
      tx,
      others.filter(({ row }) => isTooOld(row, now)),
    );
    await passBy(tx, [...old]);
    const left = others.filter(({ row }) => !old.has(rowId("contract", row.externalId)));
    return { ...(await write(tx, left, now)), erased: rows.length - left.length };
  };

const isTooOld = ({ endedOn }: ContractRow, now: Temporal.Instant): boolean =>
  endedOn !== null && isOver("contracts", dayOf(endedOn), civilDate(now));

/** Of contracts, those that are not in the database: the others stay as they are until the retention removes them. */
async function neverWritten(tx: FeedTransaction, rows: Numbered<ContractRow>[]): Promise<Set<string>> {
  const externalIds = rows.map(({ row }) => row.externalId);
  const stored = await tx<{ external_id: string }[]>`
    select external_id from contracts where external_id = any(${externalIds}::text[])`;
  const known = new Set(stored.map((row) => row.external_id));
  return new Set(externalIds.filter((id) => !known.has(id)).map((id) => rowId("contract", id)));
}

/** A contract that took effect after the erasure, and goes on, is a new one. */
async function bringBack(tx: FeedTransaction, rows: Numbered<ContractRow>[], now: Temporal.Instant) {
  const erased = await findErased(tx, rows.map(memberOf));
  const back = rows.filter((line) => {
    const erasedOn = erased.get(memberOf(line));
    return (
      erasedOn && !line.row.endedOn && Temporal.PlainDate.compare(dayOf(line.row.effectiveOn), erasedOn) > 0
    );
  });
  const hashes = back.map((line) => erasureHash("member", memberOf(line)).toString("hex"));
  const kind: AuditKind = "member-back";
  await tx`
    with back as (
      delete from erased_members
      where member_hash in (select decode(hex, 'hex') from unnest(${hashes}::text[]) as hex) and finished_at is not null
      returning 1)
    insert into audit_events (at, kind) select ${now.toString()}::timestamptz, ${kind} from back`;
}

const dayOf = (text: string) => Temporal.PlainDate.from(text);
