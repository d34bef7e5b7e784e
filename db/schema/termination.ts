import { type SQLWrapper, sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, civilDay, instant } from "./columns";
import { contracts } from "./member";
import { staff } from "./staff";

/** The life events of L. 221-17. */
export const lifeEvents = [
  "move",
  "marital-status",
  "matrimonial-regime",
  "profession",
  "retirement",
  "end-of-activity",
] as const;

/** What a request may give as its motive: the list of D. 221-1, from « Résiliation à échéance » to « Autres ». */
export const motiveKinds = [
  "renewal",
  ...lifeEvents,
  "compulsory-cover",
  "renunciation",
  "late-due-notice",
  "missing-due-notice",
  "death",
  "other",
] as const;

export const terminationChannels = ["public", "space", "insurer"] as const;

export const terminationStates = [
  "to-decide",
  "confirmed",
  "disputed",
  "withdrawn",
  "replaced",
  "closed",
  "ended",
] as const;

/** Why a person of the mutual must decide: nothing of it is told to who asks on the public site. */
export const decisionReasons = [
  "unmatched",
  "company",
  "death",
  "compulsory",
  "already-ends",
  "no-contact",
  "other-risk",
] as const;

/** Who contests a request: by the link sent to who asked, by that of an address on file, in the space, or by telephone. */
export const disputers = ["asker", "on-file", "member", "staff"] as const;

/** Why a member contests a request by telephone: the other ways say one thing, that it is not theirs. */
export const disputeReasons = ["not-theirs", "mistake", "wrong-end"] as const;

export const grounds = [
  "any-time",
  "renewal",
  "late-due-notice",
  "missing-due-notice",
  "life-event",
  "compulsory-cover",
  "renunciation",
  "death",
] as const;

const listed = (column: SQLWrapper, values: readonly string[]) =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;

/**
 * A request to end a contract, as it was received: it stands even when no contract is known to it. `receivedAt` is its
 * moment; `receivedOn` the day of receipt that the law counts from.
 */
export const terminations = pgTable(
  "terminations",
  {
    id: uuid().primaryKey(),
    /** What people quote: « 7Q2M-04XA ». */
    reference: text().notNull().unique(),
    channel: text({ enum: terminationChannels }).notNull(),
    memberId: uuid(),
    contractId: uuid(),
    motive: text({ enum: motiveKinds }),
    eventOn: civilDay(),
    linkStated: boolean().notNull(),
    /** What was typed, sealed: who asks, for whom, how to answer. */
    declaredSealed: bytes().notNull(),
    receivedAt: instant().notNull(),
    receivedOn: civilDay().notNull(),
    state: text({ enum: terminationStates }).notNull(),
    decisionReason: text({ enum: decisionReasons }),
    /** Grows at each change: who read an older one is told, and overwrites nothing. */
    version: integer().notNull().default(1),
    endsOn: civilDay(),
    ground: text({ enum: grounds }),
    /** The end that the contract had before, if any: a withdrawal gives it back. */
    formerEnd: civilDay(),
    decidedBy: uuid().references(() => staff.id),
    decidedAt: instant(),
    /** What the person of the mutual told who asked, sealed. */
    decisionSealed: bytes(),
    withdrawnAt: instant(),
    disputedAt: instant(),
    disputedBy: text({ enum: disputers }),
    disputeReason: text({ enum: disputeReasons }),
    endedAt: instant(),
  },
  (t) => [
    foreignKey({
      name: "terminations_contract",
      columns: [t.memberId, t.contractId],
      foreignColumns: [contracts.memberId, contracts.id],
    }),
    uniqueIndex("terminations_one_live").on(t.memberId, t.contractId).where(sql`${t.state} = 'confirmed'`),
    index("terminations_by_member").on(t.memberId, t.receivedAt),
    index("terminations_queue").on(t.receivedAt, t.id).where(sql`${t.state} in ('to-decide', 'disputed')`),
    check("terminations_channel", listed(t.channel, terminationChannels)),
    check("terminations_motive", listed(t.motive, motiveKinds)),
    check("terminations_state", listed(t.state, terminationStates)),
    check("terminations_reason", listed(t.decisionReason, decisionReasons)),
    check("terminations_ground", listed(t.ground, grounds)),
    check("terminations_disputer", listed(t.disputedBy, disputers)),
    check("terminations_dispute_reason", listed(t.disputeReason, disputeReasons)),
    check("terminations_member", sql`(${t.memberId} is null) = (${t.contractId} is null)`),
    check(
      "terminations_end",
      sql`${t.state} not in ('confirmed', 'ended') or (${t.endsOn} is not null and ${t.memberId} is not null)`,
    ),
    check("terminations_ended", sql`(${t.endedAt} is not null) = (${t.state} = 'ended')`),
  ],
);

export const noticeKinds = ["received", "dated"] as const;

/** An avis as it left, byte for byte: the law wants it on a durable medium (D. 221-1). */
export const terminationNotices = pgTable(
  "termination_notices",
  {
    id: uuid().primaryKey(),
    terminationId: uuid()
      .notNull()
      .references(() => terminations.id),
    kind: text({ enum: noticeKinds }).notNull(),
    at: instant().notNull(),
    sha256: bytes().notNull(),
    /** The PDF, sealed. */
    pdfSealed: bytes().notNull(),
  },
  (t) => [
    index("termination_notices_by_termination").on(t.terminationId, t.at),
    check("termination_notices_kind", listed(t.kind, noticeKinds)),
  ],
);

export const terminationLetterKinds = [
  "received",
  "on-file",
  "dated",
  "closed",
  "withdrawn",
  "disputed",
  "ended",
] as const;

/**
 * An e-mail about a termination, to one address, with or without a link of its own. The link's hash is written when it
 * leaves; who asked may withdraw by it, who is on file may say that the request is not theirs.
 */
export const terminationLetters = pgTable(
  "termination_letters",
  {
    id: uuid().primaryKey(),
    terminationId: uuid()
      .notNull()
      .references(() => terminations.id),
    kind: text({ enum: terminationLetterKinds }).notNull(),
    /** The address and the name, sealed. */
    toSealed: bytes().notNull(),
    noticeId: uuid().references(() => terminationNotices.id),
    linkHash: bytes().unique(),
    linkExpiresAt: instant(),
    requestedAt: instant().notNull(),
    sentAt: instant(),
    refusedAt: instant(),
    /** The code of the server that refused it. */
    refusal: text(),
  },
  (t) => [
    index("termination_letters_by_notice").on(t.noticeId),
    index("termination_letters_by_termination").on(t.terminationId, t.requestedAt),
    index("termination_letters_by_request").on(t.requestedAt),
    check("termination_letters_kind", listed(t.kind, terminationLetterKinds)),
    check("termination_letters_link", sql`(${t.linkHash} is null) = (${t.linkExpiresAt} is null)`),
  ],
);
