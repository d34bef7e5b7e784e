import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requestEvents, requestMessages, requests, uploads } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { unseal } from "@/lib/core/crypto";
import type { RequestKind } from "./rules";

const head = {
  id: requests.id,
  kind: requests.kind,
  state: requests.state,
  version: requests.version,
  savedAt: requests.savedAt,
  sentAt: requests.sentAt,
  promisedOn: requests.promisedOn,
  awaited: requests.awaited,
  takenAt: requests.takenAt,
  decidedAt: requests.decidedAt,
  reason: requests.reason,
  appliedAt: requests.appliedAt,
};

/** Messages of an adviser that the member has not opened. */
const unread = sql<number>`(
  select count(*)::int from request_messages message
  where message.member_id = requests.member_id and message.request_id = requests.id
    and message.by = 'adviser' and message.read_at is null)`;

/** A member's requests, the latest first; drafts that were cancelled are left out. */
export async function listRequests(db: Db, memberId: string) {
  return db
    .select({ ...head, unread })
    .from(requests)
    .where(
      and(
        eq(requests.memberId, memberId),
        sql`(${requests.state} <> 'cancelled' or ${requests.sentAt} is not null)`,
      ),
    )
    .orderBy(desc(requests.createdAt), desc(requests.id))
    .limit(200);
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number];

/** A request that a member sent, or nothing: another member's is unknown. The answers stay sealed. */
export async function findRequest(db: Db, memberId: string, id: string) {
  const [request] = await db
    .select({ ...head, answersSealed: requests.answersSealed })
    .from(requests)
    .where(and(eq(requests.memberId, memberId), eq(requests.id, id), ne(requests.state, "draft")));
  return request?.sentAt ? { ...request, sentAt: request.sentAt } : undefined;
}

export type SentRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** What a member has begun to write of a kind, or nothing. */
export async function findDraft(db: Db, memberId: string, kind: RequestKind) {
  const [draft] = await db
    .select({ id: requests.id, version: requests.version, answersSealed: requests.answersSealed })
    .from(requests)
    .where(and(eq(requests.memberId, memberId), eq(requests.kind, kind), eq(requests.state, "draft")));
  return draft;
}

export type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** The stages that a request went through, in order. */
export const listStages = (db: Db, memberId: string, requestId: string) =>
  db
    .select({
      id: requestEvents.id,
      at: requestEvents.at,
      state: requestEvents.state,
      by: requestEvents.by,
      note: requestEvents.note,
    })
    .from(requestEvents)
    .where(and(eq(requestEvents.memberId, memberId), eq(requestEvents.requestId, requestId)))
    .orderBy(asc(requestEvents.at), asc(requestEvents.id));

export type Stage = Awaited<ReturnType<typeof listStages>>[number];

/** What the member and the advisers wrote to each other about a request, in order. */
export async function listMessages(db: Db, memberId: string, requestId: string) {
  const found = await db
    .select({
      id: requestMessages.id,
      at: requestMessages.at,
      by: requestMessages.by,
      readAt: requestMessages.readAt,
      textSealed: requestMessages.textSealed,
    })
    .from(requestMessages)
    .where(and(eq(requestMessages.memberId, memberId), eq(requestMessages.requestId, requestId)))
    .orderBy(asc(requestMessages.at), asc(requestMessages.id));
  return found.map(({ textSealed, ...message }) => ({ ...message, text: unseal(textSealed, message.id) }));
}

export type Message = Awaited<ReturnType<typeof listMessages>>[number];

const document = {
  id: uploads.id,
  purpose: uploads.purpose,
  fileName: uploads.fileName,
  mediaType: uploads.mediaType,
  bytes: uploads.bytes,
  createdAt: uploads.createdAt,
};

/** The documents sent with a request, in order. */
export const listUploads = (db: Db, memberId: string, requestId: string) =>
  db
    .select(document)
    .from(uploads)
    .where(and(eq(uploads.memberId, memberId), eq(uploads.requestId, requestId), isNull(uploads.removedAt)))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));

export type Upload = Awaited<ReturnType<typeof listUploads>>[number];

/** A document sent with a request of a member, with the key of its bytes; or nothing. */
export async function findUpload(db: Db, memberId: string, requestId: string, id: string) {
  const [upload] = await db
    .select({ ...document, storageKey: uploads.storageKey })
    .from(uploads)
    .where(
      and(
        eq(uploads.memberId, memberId),
        eq(uploads.requestId, requestId),
        eq(uploads.id, id),
        isNull(uploads.removedAt),
      ),
    );
  return upload;
}

/** What a request of a member is and where it stands, written or sent; nothing when it is another's. */
export async function findWhere(db: Db, memberId: string, id: string) {
  const [request] = await db
    .select({ kind: requests.kind, state: requests.state })
    .from(requests)
    .where(and(eq(requests.memberId, memberId), eq(requests.id, id)));
  return request;
}

type Freed = { staffId: string; by?: string | undefined; now: Temporal.Instant };

/**
 * Puts back in the queue what a person who leaves had in hand, in the caller's transaction. What awaits a document goes
 * on waiting for it, in nobody's hands.
 */
export async function freeRequestsOf(tx: Db, { staffId, by, now }: Freed): Promise<void> {
  const freed = await tx
    .update(requests)
    .set({
      takenBy: null,
      takenAt: null,
      version: sql`${requests.version} + 1`,
      state: sql`case ${requests.state} when 'under-review' then 'received' else ${requests.state} end`,
    })
    .where(and(eq(requests.takenBy, staffId), inArray(requests.state, ["under-review", "document-needed"])))
    .returning({ requestId: requests.id, memberId: requests.memberId, state: requests.state });
  for (const { requestId, memberId, state } of freed) {
    const stage = { id: randomUUID(), requestId, memberId, at: now, by: "adviser" as const, staffId: by };
    if (state === "received") await tx.insert(requestEvents).values({ ...stage, state });
    const details = { request: requestId };
    await recordEvent(tx, { kind: "request-given-back", memberId, staffId: by, details, now });
  }
}
