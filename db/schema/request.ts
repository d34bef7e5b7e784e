import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, civilDay, instant } from "./columns";
import { members } from "./member";
import { staff } from "./staff";

export const requestKinds = [
  "birth",
  "adoption",
  "marriage",
  "pacs",
  "common-law",
  "separation",
  "studies-ended",
  "death",
  "move",
  "retirement",
  "removal",
  "claim",
  "question",
] as const;

export const requestStates = [
  "draft",
  "sent",
  "received",
  "under-review",
  "document-needed",
  "refused",
  "accepted",
  "applied",
  "answered",
  "cancelled",
] as const;

/** What a member asks and a person at the mutual decides. A draft is one too: it is resumed on another device. */
export const requests = pgTable(
  "requests",
  {
    id: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    kind: text({ enum: requestKinds }).notNull(),
    state: text({ enum: requestStates }).notNull(),
    /** What was typed, by step, sealed: it names people. */
    answersSealed: bytes(),
    /** Grows at each change: who read an older one is told, and overwrites nothing. */
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    savedAt: instant().notNull(),
    sentAt: instant(),
    /** The day an answer is promised for. */
    promisedOn: civilDay(),
    takenBy: uuid().references(() => staff.id),
    takenAt: instant(),
    /** Which document is awaited, and why: « livret-de-famille ». */
    awaited: text(),
    decidedBy: uuid().references(() => staff.id),
    decidedAt: instant(),
    reason: text(),
    /** When the decision took effect on the contract. */
    appliedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.id] }),
    unique("requests_id").on(t.id),
    uniqueIndex("requests_one_draft").on(t.memberId, t.kind).where(sql`${t.state} = 'draft'`),
    index("requests_by_member").on(t.memberId, t.createdAt, t.id),
    index("requests_queue")
      .on(t.sentAt, t.id)
      .where(sql`${t.state} in ('sent', 'received', 'under-review', 'document-needed')`),
    check(
      "requests_kind",
      sql`${t.kind} in ('birth', 'adoption', 'marriage', 'pacs', 'common-law', 'separation', 'studies-ended', 'death', 'move', 'retirement', 'removal', 'claim', 'question')`,
    ),
    check(
      "requests_state",
      sql`${t.state} in ('draft', 'sent', 'received', 'under-review', 'document-needed', 'refused', 'accepted', 'applied', 'answered', 'cancelled')`,
    ),
    check("requests_sent", sql`${t.state} in ('draft', 'cancelled') or ${t.sentAt} is not null`),
    check(
      "requests_decided",
      sql`(${t.decidedAt} is not null) = (${t.state} in ('refused', 'accepted', 'applied', 'answered'))`,
    ),
    check("requests_refused", sql`${t.state} <> 'refused' or ${t.reason} is not null`),
  ],
);

export const requestAuthors = ["member", "adviser", "system"] as const;

/** The stages of a request, in order: what its page shows like a parcel's. */
export const requestEvents = pgTable(
  "request_events",
  {
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    requestId: uuid().notNull(),
    at: instant().notNull(),
    state: text({ enum: requestStates }).notNull(),
    by: text({ enum: requestAuthors }).notNull(),
    staffId: uuid().references(() => staff.id),
    /** The reason of a refusal, or the document awaited, as it was then. */
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.requestId, t.id] }),
    foreignKey({
      name: "request_events_request",
      columns: [t.memberId, t.requestId],
      foreignColumns: [requests.memberId, requests.id],
    }),
    check("request_events_by", sql`${t.by} in ('member', 'adviser', 'system')`),
  ],
);

/** What the member and the advisers write to each other about a request. */
export const requestMessages = pgTable(
  "request_messages",
  {
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    requestId: uuid().notNull(),
    at: instant().notNull(),
    by: text({ enum: requestAuthors }).notNull(),
    staffId: uuid().references(() => staff.id),
    /** Sealed: it may speak of health. */
    textSealed: bytes().notNull(),
    readAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.requestId, t.id] }),
    foreignKey({
      name: "request_messages_request",
      columns: [t.memberId, t.requestId],
      foreignColumns: [requests.memberId, requests.id],
    }),
    check("request_messages_by", sql`${t.by} in ('member', 'adviser')`),
  ],
);

export const uploadTypes = ["application/pdf", "image/jpeg", "image/png"] as const;

/** A document that a member sent. Its bytes are in the storage, under a random name. */
export const uploads = pgTable(
  "uploads",
  {
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    requestId: uuid().notNull(),
    /** Which document it is said to be: « livret-de-famille ». */
    purpose: text().notNull(),
    /** The name it had, cleaned: what its owner knows it by. */
    fileName: text().notNull(),
    mediaType: text({ enum: uploadTypes }).notNull(),
    bytes: integer().notNull(),
    storageKey: text().notNull(),
    sha256: bytes().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.requestId, t.id] }),
    unique("uploads_storage_key").on(t.storageKey),
    foreignKey({
      name: "uploads_request",
      columns: [t.memberId, t.requestId],
      foreignColumns: [requests.memberId, requests.id],
    }),
    check("uploads_type", sql`${t.mediaType} in ('application/pdf', 'image/jpeg', 'image/png')`),
  ],
);
