import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { members, requestEvents, requests, staff } from "@/db/schema";
import type { QueuePosition } from "@/lib/core/queue-position";
import { notErased } from "@/lib/member/queries";
import { allKinds, kinds, type RequestGroup } from "./rules";

/** What waits for the mutual or for the member: the order of the index that the queue is read by. */
const inQueue = sql`${requests.state} in ('sent', 'received', 'under-review', 'document-needed')`;

export type QueueFilter = {
  group?: RequestGroup | undefined;
  /** Nobody's, mine, or everybody's. */
  whose: "free" | "mine" | "all";
};

const pageRequests = 25;

const ofGroup = (group: RequestGroup) =>
  inArray(
    requests.kind,
    allKinds.filter((kind) => kinds[kind].group === group),
  );

function filtered({ group, whose }: QueueFilter, staffId: string): SQL | undefined {
  const holder = { free: isNull(requests.takenBy), mine: eq(requests.takenBy, staffId), all: undefined };
  return and(inQueue, holder[whose], group && ofGroup(group));
}

/** Whether the member wrote, after what was sent, something that the adviser in charge has not read. */
const hasUnread = sql<boolean>`exists (
  select from request_messages message
  where message.member_id = ${requests.memberId} and message.request_id = ${requests.id}
    and message.by = 'member' and message.read_at is null
    and message.at > ${requests.sentAt})`;

/** A page of the queue, the oldest first: what is asked, since when, who holds it, what is unread. The member's name is not in it. */
export async function listQueue(
  db: Db,
  staffId: string,
  filter: QueueFilter,
  { after, limit = pageRequests }: { after?: QueuePosition | undefined; limit?: number } = {},
) {
  const beyond =
    after &&
    sql`(${requests.sentAt}, ${requests.id}) > (${after.at.toString()}::timestamptz, ${after.id}::uuid)`;
  const rows = await db
    .select({
      id: requests.id,
      kind: requests.kind,
      state: requests.state,
      version: requests.version,
      sentAt: requests.sentAt,
      promisedOn: requests.promisedOn,
      membershipNumber: members.membershipNumber,
      holderId: requests.takenBy,
      holder: staff.name,
      hasUnread,
    })
    .from(requests)
    .innerJoin(members, eq(members.id, requests.memberId))
    .leftJoin(staff, eq(staff.id, requests.takenBy))
    .where(and(filtered(filter, staffId), beyond))
    .orderBy(asc(requests.sentAt), asc(requests.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last?.sentAt ? { at: last.sentAt, id: last.id } : undefined;
  return { rows: page, next };
}

export type QueuedRequest = Awaited<ReturnType<typeof listQueue>>["rows"][number];

/** How many requests wait for somebody, are in this adviser's hands, or are past the day promised. */
export async function countQueue(db: Db, staffId: string, today: Temporal.PlainDate) {
  const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const [counts] = await db
    .select({
      free: counted(sql`${requests.takenBy} is null`),
      mine: counted(sql`${requests.takenBy} = ${staffId}`),
      late: counted(
        sql`${requests.promisedOn} < ${today.toString()} and ${requests.state} <> 'document-needed'`,
      ),
    })
    .from(requests)
    .where(inQueue);
  return counts ?? { free: 0, mine: 0, late: 0 };
}

/** Whether the member can still read an answer in the space. */
const hasSpace = sql<boolean>`exists (
  select from accounts account where account.member_id = requests.member_id and account.closed_at is null)`;

/** A request that was sent, whoever's, with who holds it; nothing for a draft. The answers stay sealed. */
export async function findDeskRequest(db: Db, requestId: string) {
  const [request] = await db
    .select({
      id: requests.id,
      memberId: requests.memberId,
      kind: requests.kind,
      state: requests.state,
      version: requests.version,
      sentAt: requests.sentAt,
      promisedOn: requests.promisedOn,
      awaited: requests.awaited,
      reason: requests.reason,
      answersSealed: requests.answersSealed,
      holderId: requests.takenBy,
      holder: staff.name,
      takenAt: requests.takenAt,
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
      hasSpace,
    })
    .from(requests)
    .innerJoin(members, eq(members.id, requests.memberId))
    .leftJoin(staff, eq(staff.id, requests.takenBy))
    .where(
      and(eq(requests.id, requestId), sql`${requests.sentAt} is not null`, notErased(requests.memberId)),
    );
  return request?.sentAt ? { ...request, sentAt: request.sentAt } : undefined;
}

export type DeskRequest = NonNullable<Awaited<ReturnType<typeof findDeskRequest>>>;

/** The last thing that happened to a request, and which adviser did it: told to another who acts too late. */
export async function findLastStage(db: Db, requestId: string) {
  const [stage] = await db
    .select({ at: requestEvents.at, state: requestEvents.state, name: staff.name })
    .from(requestEvents)
    .innerJoin(
      requests,
      and(eq(requests.memberId, requestEvents.memberId), eq(requests.id, requestEvents.requestId)),
    )
    .leftJoin(staff, eq(staff.id, requestEvents.staffId))
    .where(eq(requests.id, requestId))
    .orderBy(desc(requestEvents.at), sql`${requestEvents.state} = 'applied'`)
    .limit(1);
  return stage;
}
