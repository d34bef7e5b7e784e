import type { Temporal } from "temporal-polyfill";
import { helpSweeps } from "./help-sweeps";
import { day, over, type Sweep } from "./sweep";

const owned = { member_id: "uuid", id: "uuid" };
const ofMember = (row: string, member: string) => `${row}.member_id = ${member}`;
const ofAccount = (row: string, member: string) =>
  `${row}.account_id = (select a.id from accounts a where a.member_id = ${member})`;

/** Whether a row that is still to be kept refers to another. */
export const youngerThan = (
  name: string,
  of: (younger: string) => string,
  on: Temporal.PlainDate,
): string => {
  const mine = sweeps.filter(({ table }) => table === name);
  const kept = mine.map((sweep) => `coalesce(${over(sweep, on)("y")}, false)`).join(" or ");
  return `exists (select from ${name} y where ${of("y")} and not (${kept}))`;
};

const decided = (row: string) =>
  `case when ${row}.state in ('refused', 'accepted', 'applied', 'answered') then ${day(`greatest(${row}.decided_at, ${row}.applied_at, ${row}.saved_at)`)} end`;
const neverSent = (row: string) =>
  `case when ${row}.state in ('draft', 'cancelled') then ${day(`${row}.saved_at`)} end`;

/** What a request is made of goes with it. */
const partOfRequest =
  (since: (request: string) => string) =>
  (row: string): string =>
    `(select ${since("r")} from requests r where r.member_id = ${row}.member_id and r.id = ${row}.request_id)`;

const requestParts = (
  [
    ["requests", decided],
    ["drafts", neverSent],
  ] as const
).flatMap(([kind, since]): Sweep[] => {
  const part = { kind, key: { member_id: "uuid", request_id: "uuid", id: "uuid" }, about: ofMember };
  return [
    { ...part, table: "uploads", since: partOfRequest(since), files: ["storage_key"] },
    { ...part, table: "request_messages", since: partOfRequest(since) },
    { ...part, table: "request_events", since: partOfRequest(since) },
    { kind, key: owned, about: ofMember, table: "requests", since },
  ];
});

/** From the end of the contract, or from the last that was decided: never while a request stands. */
const settled = (row: string) =>
  `case when ${row}.state in ('ended', 'withdrawn', 'replaced', 'closed') then greatest(${row}.ends_on, ${day(
    `greatest(${row}.received_at, ${row}.decided_at, ${row}.withdrawn_at, ${row}.disputed_at, ${row}.ended_at)`,
  )}) end`;
const partOfTermination = (row: string) =>
  `(select ${settled("s")} from terminations s where s.id = ${row}.termination_id)`;
const ofTermination = (row: string, member: string) =>
  `${row}.termination_id in (select s.id from terminations s where s.member_id = ${member})`;

const changedOn = (row: string) => day(`${row}.at`);
const erasedOn = (row: string) =>
  `(select greatest(${day("e.erased_at")}, ${changedOn(row)}) from erased_members e where e.member_id = ${row}.member_id)`;
const delivered = (since: (change: string) => string) => (row: string) =>
  `(select ${since("c")} from changes c where c.id = ${row}.change_id)`;

const changeSweeps = (
  [
    ["changes", changedOn],
    ["changes-of-erased", erasedOn],
  ] as const
).flatMap(([kind, since]): Sweep[] => [
  {
    kind,
    table: "webhook_deliveries",
    key: { webhook_id: "uuid", change_id: "uuid" },
    since: delivered(since),
    about: (row, member) => `${row}.change_id in (select c.id from changes c where c.member_id = ${member})`,
  },
  { kind, table: "changes", key: { number: "bigint" }, since, about: ofMember },
]);

const contractEnd = (row: string) =>
  `(select c.ended_on from contracts c where c.member_id = ${row}.member_id and c.id = ${row}.contract_id)`;
const sameContract = (row: string) => (younger: string) =>
  `${younger}.member_id = ${row}.member_id and ${younger}.contract_id = ${row}.id`;

/** A member's last contract goes with the member. */
const isLast = (row: string) =>
  `not exists (select from contracts c where c.member_id = ${row}.member_id and c.id <> ${row}.id
    and (coalesce(c.ended_on, 'infinity'), c.id) > (${row}.ended_on, ${row}.id))`;

/** Everything that goes by itself, in an order in which nothing is left without what it refers to. */
export const sweeps: readonly Sweep[] = [
  ...changeSweeps,
  ...requestParts,
  ...(["termination_letters", "termination_notices"] as const).map(
    (table): Sweep => ({
      kind: "terminations",
      table,
      key: { id: "uuid" },
      since: partOfTermination,
      about: ofTermination,
    }),
  ),
  { kind: "terminations", table: "terminations", key: { id: "uuid" }, since: settled, about: ofMember },
  {
    kind: "reimbursements",
    table: "reimbursements",
    key: owned,
    since: (row) => `greatest(${row}.care_on, ${row}.paid_on)`,
    about: ofMember,
  },
  {
    kind: "documents",
    table: "issued_documents",
    key: owned,
    since: (row) => `${row}.valid_until`,
    about: ofMember,
  },
  { kind: "contracts", table: "contributions", key: owned, since: contractEnd, about: ofMember },
  {
    kind: "contracts",
    table: "contracts",
    key: owned,
    since: (row) => `${row}.ended_on`,
    unless: (row, on) =>
      [
        isLast(row),
        ...["reimbursements", "issued_documents", "terminations"].map((table) =>
          youngerThan(table, sameContract(row), on),
        ),
      ].join(" or "),
    about: ofMember,
  },
  {
    kind: "bank-accounts",
    table: "bank_accounts",
    key: owned,
    since: (row) =>
      `case when ${row}.state in ('replaced', 'cancelled') then ${day(`${row}.settled_at`)} end`,
    about: ofMember,
  },
  {
    kind: "mails",
    table: "mails",
    key: { id: "uuid" },
    since: (row) => day(`${row}.requested_at`),
    about: ofAccount,
  },
  {
    kind: "mails",
    table: "secrets",
    key: { id: "uuid" },
    since: (row) => day(`${row}.requested_at`),
    unless: (row, on) => youngerThan("mails", (mail) => `${mail}.secret_id = ${row}.id`, on),
    about: ofAccount,
  },
  {
    kind: "browsers",
    table: "sessions",
    key: { hash: "bytea" },
    since: (row) => day(`${row}.seen_at`),
    about: ofAccount,
  },
  {
    kind: "browsers",
    table: "devices",
    key: { account_id: "uuid", hash: "bytea" },
    since: (row) => day(`${row}.seen_at`),
    about: ofAccount,
  },
  {
    kind: "shares",
    table: "card_shares",
    key: owned,
    since: (row) => day(`${row}.expires_at`),
    about: ofMember,
  },
  {
    kind: "exports",
    table: "data_exports",
    key: owned,
    since: (row) => day(`${row}.requested_at`),
    files: ["storage_key"],
    about: ofMember,
  },
  {
    kind: "accounts-never-opened",
    table: "accounts",
    key: { id: "uuid" },
    since: (row) =>
      `case when ${row}.activated_at is null and ${row}.email is null and ${row}.closed_at is null and not exists
        (select from members m where m.id = ${row}.member_id and m.email is not null) then ${day(`${row}.created_at`)} end`,
    unless: (row, on) =>
      ["mails", "secrets", "sessions", "devices"]
        .map((table) => youngerThan(table, (younger) => `${younger}.account_id = ${row}.id`, on))
        .join(" or "),
    about: ofMember,
  },
  { kind: "journals", table: "audit_events", key: { id: "bigint" }, since: (row) => day(`${row}.at`) },
  ...helpSweeps,
  {
    kind: "staff-browsers",
    table: "staff_sessions",
    key: { hash: "bytea" },
    since: (row) => day(`${row}.seen_at`),
  },
  {
    kind: "staff-browsers",
    table: "staff_links",
    key: { hash: "bytea" },
    since: (row) => day(`${row}.expires_at`),
  },
  {
    kind: "staff",
    table: "staff",
    key: { id: "uuid" },
    since: (row) => `case when ${row}.name <> '—' then ${day(`${row}.revoked_at`)} end`,
    instead:
      "name = '—', email = t.id::text, password_hash = null, totp_sealed = null, totp_step = null, activated_at = null",
  },
  {
    kind: "service",
    table: "feed_runs",
    key: { id: "uuid" },
    since: (row) =>
      `case when exists (select from feed_runs f where f.started_at > ${row}.started_at) then ${day(`${row}.started_at`)} end`,
  },
  {
    kind: "service",
    table: "maintenance_notices",
    key: { id: "uuid" },
    since: (row) => day(`greatest(${row}.ends_at, ${row}.set_at, ${row}.withdrawn_at)`),
  },
  {
    kind: "dead-jobs",
    table: "graphile_worker._private_jobs",
    key: { id: "bigint" },
    since: (row) =>
      `case when ${row}.attempts >= ${row}.max_attempts and ${row}.locked_at is null then ${day(`${row}.updated_at`)} end`,
  },
];
