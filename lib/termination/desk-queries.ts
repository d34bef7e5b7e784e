import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, members, staff, terminationLetters, terminationNotices, terminations } from "@/db/schema";
import { momentOn } from "@/lib/core/clock";
import type { QueuePosition } from "@/lib/core/queue-position";
import type { DecisionReason } from "./assess";
import { openDeclared } from "./declared";
import { firstDayInTime, promisedDay } from "./promise";

/** What the queue shows alone: the requests that wait for one reason, or those somebody disputes. */
export type DeskTopic = DecisionReason | "disputed";

/** The order of the index that the queue is read by. */
const inQueue = sql`${terminations.state} in ('to-decide', 'disputed')`;

const isDisputed = eq(terminations.state, "disputed");

const onTopic = (topic: DeskTopic): SQL | undefined =>
  topic === "disputed"
    ? isDisputed
    : and(eq(terminations.state, "to-decide"), eq(terminations.decisionReason, topic));

/** Since when a request waits for a decision: a dispute waits since it was made. */
const waitsSince = sql`case when ${isDisputed} then ${terminations.disputedAt} else ${terminations.receivedAt} end`;

const pageTerminations = 25;

type PageOf = { after?: QueuePosition | undefined; limit?: number };

/** A page of what waits for a decision, the oldest received first. Nothing of what was declared is in it. */
export async function listTerminationsToDecide(
  db: Db,
  topic: DeskTopic | undefined,
  { after, limit = pageTerminations }: PageOf = {},
) {
  const beyond =
    after &&
    sql`(${terminations.receivedAt}, ${terminations.id}) > (${after.at.toString()}::timestamptz, ${after.id}::uuid)`;
  const rows = await db
    .select({
      id: terminations.id,
      reference: terminations.reference,
      channel: terminations.channel,
      state: terminations.state,
      decisionReason: terminations.decisionReason,
      receivedAt: terminations.receivedAt,
      disputedAt: terminations.disputedAt,
      membershipNumber: members.membershipNumber,
    })
    .from(terminations)
    .leftJoin(members, eq(members.id, terminations.memberId))
    .where(and(inQueue, topic && onTopic(topic), beyond))
    .orderBy(asc(terminations.receivedAt), asc(terminations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map((row) => ({ ...row, ...waiting(row) }));
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? { at: last.receivedAt, id: last.id } : undefined,
  };
}

export type QueuedTermination = Awaited<ReturnType<typeof listTerminationsToDecide>>["rows"][number];

type Waits = { state: string; receivedAt: Temporal.Instant; disputedAt: Temporal.Instant | null };

/** Since when a request waits, and the day by which a decision is promised. */
function waiting({ state, receivedAt, disputedAt }: Waits) {
  const since = (state === "disputed" && disputedAt) || receivedAt;
  return { waitsSince: since, promisedOn: promisedDay(since) };
}

/** How many requests wait for a decision, are disputed, or are past the day promised. */
export async function countTerminationsToDecide(db: Db, today: Temporal.PlainDate) {
  const inTime = momentOn(firstDayInTime(today), 0).toString();
  const [counts] = await db
    .select({
      toDecide: sql<number>`(count(*) filter (where ${terminations.state} = 'to-decide'))::int`,
      disputed: sql<number>`(count(*) filter (where ${isDisputed}))::int`,
      late: sql<number>`(count(*) filter (where ${waitsSince} < ${inTime}::timestamptz))::int`,
    })
    .from(terminations)
    .where(inQueue);
  return counts ?? { toDecide: 0, disputed: 0, late: 0 };
}

/** A request to end a contract, whoever's, with what was declared, its member if one is known, and who decided. */
export async function findTerminationForDesk(db: Db, terminationId: string) {
  const [row] = await db
    .select({
      termination: terminations,
      decider: staff.name,
      member: {
        id: members.id,
        firstName: members.firstName,
        lastName: members.lastName,
        bornOn: members.bornOn,
        membershipNumber: members.membershipNumber,
      },
      contractEndedOn: contracts.endedOn,
    })
    .from(terminations)
    .leftJoin(members, eq(members.id, terminations.memberId))
    .leftJoin(
      contracts,
      and(eq(contracts.memberId, terminations.memberId), eq(contracts.id, terminations.contractId)),
    )
    .leftJoin(staff, eq(staff.id, terminations.decidedBy))
    .where(eq(terminations.id, terminationId));
  if (!row) return undefined;
  const { declaredSealed, ...termination } = row.termination;
  return {
    ...termination,
    ...waiting(termination),
    decider: row.decider,
    member: row.member,
    contractEndedOn: row.contractEndedOn,
    declared: openDeclared(declaredSealed, terminationId),
  };
}

export type DeskTermination = NonNullable<Awaited<ReturnType<typeof findTerminationForDesk>>>;

/** The avis sent about a request, the first first: not their bytes. */
export const listNotices = (db: Db, terminationId: string) =>
  db
    .select({
      id: terminationNotices.id,
      kind: terminationNotices.kind,
      at: terminationNotices.at,
      sha256: sql<string>`encode(${terminationNotices.sha256}, 'hex')`,
    })
    .from(terminationNotices)
    .where(eq(terminationNotices.terminationId, terminationId))
    .orderBy(asc(terminationNotices.at));

export type DeskNotice = Awaited<ReturnType<typeof listNotices>>[number];

/** The e-mails about a request, the first first. Whom each goes to stays sealed. */
export const listLetters = (db: Db, terminationId: string) =>
  db
    .select({
      id: terminationLetters.id,
      kind: terminationLetters.kind,
      toSealed: terminationLetters.toSealed,
      requestedAt: terminationLetters.requestedAt,
      sentAt: terminationLetters.sentAt,
      refusedAt: terminationLetters.refusedAt,
      refusal: terminationLetters.refusal,
    })
    .from(terminationLetters)
    .where(eq(terminationLetters.terminationId, terminationId))
    .orderBy(asc(terminationLetters.requestedAt), asc(terminationLetters.id));

export type DeskLetter = Awaited<ReturnType<typeof listLetters>>[number];

/** The requests to end a member's contracts, the latest first, for who has the member's file open. */
export const listMemberTerminations = (db: Db, memberId: string) =>
  db
    .select({
      id: terminations.id,
      reference: terminations.reference,
      state: terminations.state,
      channel: terminations.channel,
      receivedAt: terminations.receivedAt,
      endsOn: terminations.endsOn,
    })
    .from(terminations)
    .where(eq(terminations.memberId, memberId))
    .orderBy(desc(terminations.receivedAt));

export type MemberTermination = Awaited<ReturnType<typeof listMemberTerminations>>[number];
