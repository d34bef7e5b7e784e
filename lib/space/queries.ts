import { eq, type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, members } from "@/db/schema";
import type { ContractNature } from "@/lib/contract/rules";
import type { ContributionMethod } from "@/lib/contribution/rules";
import { oldestClaim } from "@/lib/reimbursement/rules";
import type { RequestKind, RequestState } from "@/lib/request/rules";
import type { Termination } from "@/lib/termination/queries";
import { untilEnd } from "@/lib/termination/rules";

type TerminationState = Termination["state"];

/**
 * What matters today to the member of an account, in one query: the home is the page opened most. Amounts in cents;
 * `unpaid` the oldest first, `planned` the next instalment or none, `transfers` the latest first, `requests` those in
 * progress, `termination` the one in progress or none.
 */
export async function findHome(db: Db, accountId: string, today: Temporal.PlainDate) {
  const [home] = await db
    .select({
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
      email: sql<string>`coalesce(${accounts.email}, '')`,
      emailVerifiedAt: accounts.emailVerifiedAt,
      emailConfirmedAt: accounts.emailConfirmedAt,
      documentsNeeded: documentsNeeded(today),
      waiting: rows<WaitingRow>(waiting(today)).mapWith(readWaiting),
      brokenFor: linkedAs("broken", today),
      unlinkedFor: linkedAs("none", today),
      contracts: rows<ContractDates>(contractDates).mapWith(readContracts),
      unpaid: rows<DueRow>(unpaid).mapWith(readDue),
      planned: rows<DueRow>(nextPlanned(today)).mapWith(readPlanned),
      transfers: rows<TransferRow>(transfers).mapWith(readTransfers),
      requests: rows<RequestRow>(openRequests).mapWith(readRequests),
      termination: rows<TerminationRow>(liveTermination).mapWith(readTermination),
    })
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(eq(accounts.id, accountId));
  if (!home) throw new Error("a session has a member");
  return home;
}

export type Home = Awaited<ReturnType<typeof findHome>>;

/** The rows of a subquery as JSON, in its order. */
const rows = <Row>(query: SQL) =>
  sql<Row[]>`(select coalesce(json_agg(row_to_json(one)), '[]') from (${query}) one)`;

/** A document is waited for as long as the care can be claimed. */
const needsDocument = (today: Temporal.PlainDate) => sql`
  line.member_id = ${members.id} and line.care_on >= ${oldestClaim(today).toString()}
    and line.status = 'document-needed'`;

const documentsNeeded = (today: Temporal.PlainDate) => sql<number>`(
  select count(*)::int from reimbursements line where ${needsDocument(today)})`;

/** How many of the care that wait for a document the home names. */
const namedCare = 3;

type WaitingRow = { id: string; actLabel: string; firstName: string; careOn: string };

/** The care that waits for a document: what lapses first, first. */
const waiting = (today: Temporal.PlainDate) => sql`
  select line.id, line.act_label as "actLabel", person.first_name as "firstName", line.care_on as "careOn"
  from reimbursements line
  join beneficiaries person on person.member_id = line.member_id and person.id = line.beneficiary_id
  where ${needsDocument(today)} order by line.care_on, line.id limit ${namedCare}`;

const readWaiting = (found: WaitingRow[]) => found.map((row) => ({ ...row, careOn: day(row.careOn) }));

/** First names of the persons covered whose télétransmission is so. */
const linkedAs = (link: "broken" | "none", today: Temporal.PlainDate) => sql<string[]>`array(
  select person.first_name from beneficiaries person
  where person.member_id = ${members.id} and person.teletransmission = ${link}
    and ${today.toString()} between person.covered_from and coalesce(person.covered_to, 'infinity')
  order by person.born_on)`;

type ContractDates = { effectiveOn: string; endedOn: string | null };

const contractDates = sql`
  select effective_on as "effectiveOn", ended_on as "endedOn" from contracts where member_id = ${members.id}`;

const readContracts = (found: ContractDates[]) => found.map(readDates);

const readDates = ({ effectiveOn, endedOn }: ContractDates) => ({
  effectiveOn: day(effectiveOn),
  endedOn: endedOn ? day(endedOn) : null,
});

type DueRow = {
  amountCents: number;
  employerCents: number;
  dueOn: string;
  periodFrom: string;
  periodTo: string;
  method: ContributionMethod;
  formalNoticeOn: string | null;
  /** Of its contract, as are the two days. */
  nature: ContractNature;
  effectiveOn: string;
  endedOn: string | null;
};

const instalments = sql`
  select instalment.amount_cents as "amountCents", instalment.employer_cents as "employerCents",
    instalment.due_on as "dueOn", instalment.period_from as "periodFrom", instalment.period_to as "periodTo", instalment.method, instalment.formal_notice_on as "formalNoticeOn",
    contract.nature, contract.effective_on as "effectiveOn", contract.ended_on as "endedOn"
  from contributions instalment
  join contracts contract on contract.member_id = instalment.member_id and contract.id = instalment.contract_id
  where instalment.member_id = ${members.id}`;

const unpaid = sql`${instalments} and instalment.status = 'unpaid' order by instalment.due_on, instalment.id`;

const nextPlanned = (today: Temporal.PlainDate) => sql`
  ${instalments} and instalment.status = 'planned' and instalment.due_on >= ${today.toString()}
    and instalment.period_from <= coalesce(contract.ended_on, 'infinity')
  order by instalment.due_on, instalment.id limit 1`;

const readDue = (found: DueRow[]) =>
  found.map((row) => ({
    ...row,
    ...readDates(row),
    dueOn: day(row.dueOn),
    periodFrom: day(row.periodFrom),
    periodTo: day(row.periodTo),
    formalNoticeOn: row.formalNoticeOn ? day(row.formalNoticeOn) : null,
  }));

const readPlanned = (found: DueRow[]) => readDue(found).map((row) => untilEnd(row, row.endedOn));

type TransferRow = { reference: string; paidOn: string; amountCents: number; lines: number };

const transfers = sql`
  select transfer as "reference", paid_on as "paidOn", sum(mutual_cents)::int as "amountCents", count(*)::int as lines
  from reimbursements where member_id = ${members.id} and transfer is not null and paid_to = 'member'
  group by paid_on, transfer order by paid_on desc, transfer desc limit 3`;

const readTransfers = (found: TransferRow[]) => found.map((row) => ({ ...row, paidOn: day(row.paidOn) }));

type RequestRow = {
  id: string;
  kind: RequestKind;
  state: RequestState;
  sentOn: string | null;
  promisedOn: string | null;
  awaited: string | null;
  unread: number;
};

/** Those to finish, in progress, or with an answer to read: a document awaited first. */
const openRequests = sql`
  select id, kind, state, awaited, "sentOn", "promisedOn", unread from (
    select request.id, request.kind, request.state, request.awaited, request.saved_at,
      (request.sent_at at time zone 'Europe/Paris')::date as "sentOn", request.promised_on as "promisedOn",
      (select count(*)::int from request_messages message
        where message.member_id = request.member_id and message.request_id = request.id
          and message.by = 'adviser' and message.read_at is null) as unread
    from requests request where request.member_id = ${members.id} and request.state <> 'cancelled') mine
  where unread > 0 or state in ('draft', 'sent', 'received', 'under-review', 'document-needed')
  order by state = 'document-needed' desc, unread > 0 desc, saved_at desc, id limit 4`;

const readRequests = (found: RequestRow[]) =>
  found.map((row) => ({
    ...row,
    sentOn: row.sentOn ? day(row.sentOn) : null,
    promisedOn: row.promisedOn ? day(row.promisedOn) : null,
  }));

type TerminationRow = { state: TerminationState; endsOn: string | null };

const liveTermination = sql`
  select state, ends_on as "endsOn" from terminations
  where member_id = ${members.id} and state in ('to-decide', 'confirmed', 'disputed')
  order by received_at desc, id limit 1`;

const readTermination = (found: TerminationRow[]) =>
  found.map(({ state, endsOn }) => ({ state, endsOn: endsOn ? day(endsOn) : null }));

const day = (text: string) => Temporal.PlainDate.from(text);
