import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { ibanHint } from "@/lib/bank-account/rules";
import { feedWaitDays } from "@/lib/contact/rules";
import { momentOn } from "@/lib/core/clock";
import { seal, unseal } from "@/lib/core/crypto";
import type { BankAccountRow } from "./bank-account-input";
import { asBytea, count, type Numbered, type Rejected, reject, type WriteBatch } from "./batch";
import { type FeedTransaction, notYetSeen } from "./connection";
import { heldMembers } from "./owners";
import { rowId } from "./row-id";
import type { Rejection } from "./sentences";
import { shownIdentifier } from "./shown-identifier";

type Account = BankAccountRow & { line: number; id: string; memberId: string };
type Stored = {
  id: string;
  member_id: string;
  use: string;
  state: "pending" | "current" | "replaced" | "cancelled";
  iban_sealed: Buffer;
  holder: string;
  mandate_rum: string | null;
  /** Given in the space less than 30 days ago. */
  recent: boolean;
};

/**
 * Writes the accounts in use. One that waits, or that the member gave in the last 30 days, is left alone. Refuses an
 * account already read, a member who is not known, and a mandate's reference that is another's.
 */
export const writeBankAccounts: WriteBatch<BankAccountRow> = async (tx, rows, now) => {
  const accounts = rows.map(identified);
  const fresh = await notYetSeen(
    tx,
    accounts.map(({ id }) => id),
  );
  const known = await heldMembers(
    tx,
    accounts.map(({ memberId }) => memberId),
  );
  const stored = await storedAccounts(tx, accounts, now.subtract({ hours: 24 * feedWaitDays }).toString());
  const { accepted, rejected } = sort(accounts, { fresh, known, stored });
  const judged = accepted.map((account) => judge(account, ofSameUse(account, stored)));
  await write(
    tx,
    judged.filter(({ fate }) => fate !== "unchanged"),
    now.toString(),
  );
  return { ...count(judged), rejected, memberIds: [] };
};

function identified({ line, row }: Numbered<BankAccountRow>): Account {
  const id = rowId("bank-account", `${row.use} ${row.memberExternalId}`);
  return { ...row, line, id, memberId: rowId("member", row.memberExternalId) };
}

/** Goes through the batch as if each line were written before the next is judged. */
function sort(
  accounts: Account[],
  { fresh, known, stored }: { fresh: Set<string>; known: Set<string>; stored: Stored[] },
) {
  const owners = new Map(
    stored.flatMap(({ mandate_rum, member_id }) => (mandate_rum ? [[mandate_rum, member_id]] : [])),
  );
  const accepted: Account[] = [];
  const rejected: Rejected[] = [];
  for (const account of accounts) {
    const why = fresh.delete(account.id) ? fault(account, known, owners) : "account-twice";
    if (why) rejected.push(reject(account.line, shownIdentifier(account.memberExternalId), why));
    else accepted.push(account);
    if (!why && account.mandateRum) owners.set(account.mandateRum, account.memberId);
  }
  return { accepted, rejected };
}

function fault(
  { memberId, mandateRum }: Account,
  known: Set<string>,
  owners: Map<string, string>,
): Rejection | undefined {
  if (!known.has(memberId)) return "owner-unknown";
  const owner = mandateRum ? owners.get(mandateRum) : undefined;
  return owner && owner !== memberId ? "mandate-taken" : undefined;
}

const ofSameUse = ({ memberId, use }: Account, stored: Stored[]) =>
  stored.filter((one) => one.member_id === memberId && one.use === use);

/** What becomes of a line, and the row that takes it: that of its mandate, or a new one. */
function judge(account: Account, live: Stored[]) {
  const current = live.find(({ state }) => state === "current");
  const kept =
    live.some(({ state }) => state === "pending") || current?.recent || (current && isSame(account, current));
  const ofMandate = account.mandateRum && live.find(({ mandate_rum }) => mandate_rum === account.mandateRum);
  const fate = kept ? "unchanged" : current ? "changed" : "created";
  return { account, fate, rowId: ofMandate ? ofMandate.id : randomUUID() } as const;
}

const isSame = ({ iban, holder, mandateRum }: Account, stored: Stored): boolean =>
  stored.holder === holder &&
  stored.mandate_rum === mandateRum &&
  unseal(stored.iban_sealed, stored.id) === iban;

const storedAccounts = (tx: FeedTransaction, accounts: Account[], since: string) => tx<Stored[]>`
  select id, member_id, use, state, iban_sealed, holder, mandate_rum,
    applies_at > requested_at and settled_at > ${since}::timestamptz as recent
  from bank_accounts
  where member_id = any(${accounts.map(({ memberId }) => memberId)}::uuid[])
    or mandate_rum = any(${accounts.flatMap(({ mandateRum }) => mandateRum ?? [])}::text[])`;

type Judged = ReturnType<typeof judge>;

/** What comes from the feed never waits: it applies when it is asked for. */
async function write(tx: FeedTransaction, judged: Judged[], now: string) {
  if (judged.length === 0) return;
  const rows = judged.map(columns);
  await tx`
    update bank_accounts b set state = 'replaced', settled_at = ${now}::timestamptz
    from jsonb_to_recordset(${tx.json(rows)}) as row (id uuid, member_id uuid, use text)
    where b.member_id = row.member_id and b.use = row.use and b.state = 'current' and b.id <> row.id`;
  await tx`
    insert into bank_accounts (id, member_id, use, state, iban_sealed, iban_hint, holder, mandate_rum,
      mandate_signed_at, requested_at, applies_at, settled_at)
    select id, member_id, use, 'current', iban_sealed, iban_hint, holder, mandate_rum, mandate_signed_at,
      ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${tx.json(rows)}) as row (id uuid, member_id uuid, use text, iban_sealed bytea,
      iban_hint text, holder text, mandate_rum text, mandate_signed_at timestamptz)
    on conflict (member_id, id) do update set state = 'current', iban_sealed = excluded.iban_sealed,
      iban_hint = excluded.iban_hint, holder = excluded.holder, mandate_signed_at = excluded.mandate_signed_at,
      requested_at = excluded.requested_at, applies_at = excluded.applies_at, settled_at = excluded.settled_at`;
}

const columns = ({ account, rowId: id }: Judged) => ({
  id,
  member_id: account.memberId,
  use: account.use,
  iban_sealed: asBytea(seal(account.iban, id)),
  iban_hint: ibanHint(account.iban),
  holder: account.holder,
  mandate_rum: account.mandateRum,
  mandate_signed_at:
    account.mandateSignedOn && momentOn(Temporal.PlainDate.from(account.mandateSignedOn), 0).toString(),
});
