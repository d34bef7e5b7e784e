import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { members, staff, terminations } from "@/db/schema";
import { momentOn } from "@/lib/core/clock";
import { unseal } from "@/lib/core/crypto";
import type { QueuePosition } from "@/lib/core/queue-position";
import { notErased } from "@/lib/member/queries";
import type { DecisionReason } from "./assess";
import { decideBy, firstDayInTime } from "./decide-by";
import { openDeclared } from "./declared";
import { listLetters } from "./letters";
import { listNotices } from "./notices";

const columns = {
  id: terminations.id,
  reference: terminations.reference,
  channel: terminations.channel,
  state: terminations.state,
  version: terminations.version,
  motive: terminations.motive,
  eventOn: terminations.eventOn,
  receivedAt: terminations.receivedAt,
  receivedOn: terminations.receivedOn,
  endsOn: terminations.endsOn,
  ground: terminations.ground,
  formerEnd: terminations.formerEnd,
  decisionReason: terminations.decisionReason,
  decidedAt: terminations.decidedAt,
  withdrawnAt: terminations.withdrawnAt,
  disputedAt: terminations.disputedAt,
  disputedBy: terminations.disputedBy,
  disputeReason: terminations.disputeReason,
  endedAt: terminations.endedAt,
};

type Waits = { state: string; receivedAt: Temporal.Instant; disputedAt: Temporal.Instant | null };

/** Since when a request waits, or waited, and the day by which it is decided: a dispute waits since it was made. */
function promised<T extends Waits>(row: T) {
  const waitsSince = (row.state === "disputed" && row.disputedAt) || row.receivedAt;
  return { ...row, waitsSince, decideBy: decideBy(waitsSince) };
}

/** A request by its id, for who proves otherwise that it is theirs: a sealed draft, a link. */
export async function findTermination(db: Db, id: string) {
  const [found] = await db.select(columns).from(terminations).where(eq(terminations.id, id));
  return found && promised(found);
}

/** Whether a request was received. */
export const isRecorded = async (db: Db, id: string): Promise<boolean> =>
  (await findTermination(db, id)) !== undefined;

export type Termination = NonNullable<Awaited<ReturnType<typeof findTermination>>>;

/** A member's requests, the latest first, however they came. */
export async function listOwnTerminations(db: Db, memberId: string): Promise<Termination[]> {
  const rows = await db
    .select(columns)
    .from(terminations)
    .where(eq(terminations.memberId, memberId))
    .orderBy(desc(terminations.receivedAt), desc(terminations.id));
  return rows.map(promised);
}

/** A request of a member: another's is unknown. */
export async function findOwnTermination(
  db: Db,
  memberId: string,
  id: string,
): Promise<Termination | undefined> {
  const [own] = await db
    .select(columns)
    .from(terminations)
    .where(and(eq(terminations.memberId, memberId), eq(terminations.id, id)));
  return own && promised(own);
}

/** What waits for a person of the mutual: the order of the index that the queue is read by. */
const waiting = sql`${terminations.state} in ('to-decide', 'disputed')`;

export type TerminationFilter = { reason?: DecisionReason | "disputed" | undefined };

const pageTerminations = 25;

function filtered({ reason }: TerminationFilter): SQL | undefined {
  if (!reason) return waiting;
  return reason === "disputed"
    ? and(waiting, eq(terminations.state, "disputed"))
    : and(waiting, eq(terminations.state, "to-decide"), eq(terminations.decisionReason, reason));
}

/** A page of the requests to decide, the oldest first. No name is in it. */
export async function listTerminationsToDecide(
  db: Db,
  filter: TerminationFilter = {},
  { after, limit = pageTerminations }: { after?: QueuePosition | undefined; limit?: number } = {},
) {
  const beyond =
    after &&
    sql`(${terminations.receivedAt}, ${terminations.id}) > (${after.at.toString()}::timestamptz, ${after.id}::uuid)`;
  const rows = await db
    .select({ ...columns, membershipNumber: members.membershipNumber })
    .from(terminations)
    .leftJoin(members, eq(members.id, terminations.memberId))
    .where(and(filtered(filter), beyond))
    .orderBy(asc(terminations.receivedAt), asc(terminations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(promised);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? { at: last.receivedAt, id: last.id } : undefined };
}

export type TerminationToDecide = Awaited<ReturnType<typeof listTerminationsToDecide>>["rows"][number];

/** How many requests wait for a decision, are disputed, or are past the day promised. */
export async function countTerminationsToDecide(db: Db, today: Temporal.PlainDate) {
  const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const isDisputed = eq(terminations.state, "disputed");
  const since = sql`case when ${isDisputed} then ${terminations.disputedAt} else ${terminations.receivedAt} end`;
  const inTime = momentOn(firstDayInTime(today), 0).toString();
  const [counts] = await db
    .select({
      toDecide: counted(sql`not ${isDisputed}`),
      disputed: counted(sql`${isDisputed}`),
      late: counted(sql`${since} < ${inTime}::timestamptz`),
    })
    .from(terminations)
    .where(waiting);
  return counts ?? { toDecide: 0, disputed: 0, late: 0 };
}

/** A request whole, as an adviser decides it: what was declared, the avis and the e-mails, who decided. */
export async function findTerminationForDesk(db: Db, id: string) {
  const [row] = await db
    .select({
      ...columns,
      memberId: terminations.memberId,
      contractId: terminations.contractId,
      linkStated: terminations.linkStated,
      declaredSealed: terminations.declaredSealed,
      decisionSealed: terminations.decisionSealed,
      decidedBy: staff.name,
      firstName: members.firstName,
      lastName: members.lastName,
      bornOn: members.bornOn,
      membershipNumber: members.membershipNumber,
    })
    .from(terminations)
    .leftJoin(members, eq(members.id, terminations.memberId))
    .leftJoin(staff, eq(staff.id, terminations.decidedBy))
    .where(and(eq(terminations.id, id), notErased(terminations.memberId)));
  if (!row) return undefined;
  const { declaredSealed, decisionSealed, ...request } = row;
  const [notices, letters] = await Promise.all([listNotices(db, id), listLetters(db, id)]);
  const declared = openDeclared(declaredSealed, id);
  const words = decisionSealed && unseal(decisionSealed, id);
  return { ...promised(request), declared, words, notices, letters };
}

export type DeskTermination = NonNullable<Awaited<ReturnType<typeof findTerminationForDesk>>>;

type OfContract = { id: string; memberId: string | null; contractId: string | null };

/** The other request that ends the same contract, which a decision may replace. */
export async function findLive(db: Db, { id, memberId, contractId }: OfContract) {
  if (!memberId || !contractId) return undefined;
  const [live] = await db
    .select({ id: terminations.id, reference: terminations.reference, endsOn: terminations.endsOn })
    .from(terminations)
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, contractId),
        eq(terminations.state, "confirmed"),
      ),
    );
  return live && live.id !== id ? live : undefined;
}
