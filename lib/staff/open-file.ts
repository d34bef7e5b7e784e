import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { auditEvents, members } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { seal } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { notErased } from "@/lib/member/queries";
import { type FileReason, fileOpenMinutes, fileReasons } from "./rules";

type Opening = { staffId: string; memberId: string; reason: FileReason; note: string; now: Temporal.Instant };

/**
 * Opens a member's file to a person of the mutual for half an hour, for a reason that the member can read. What was
 * added to it in words is sealed. Refuses a member who is not known.
 */
export async function openFile(
  db: Db,
  { staffId, memberId, reason, note, now }: Opening,
): Promise<Result<true, "unknown-member">> {
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), notErased(members.id)));
  if (!member) return refuse("unknown-member");
  const opening = randomUUID();
  const words: Record<string, string> =
    note === "" ? {} : { noteSealed: seal(note, opening).toString("base64") };
  const details = { reason, opening, ...words };
  await recordEvent(db, { kind: "file-opened", memberId, staffId, details, now });
  return ok(true);
}

type Look = { staffId: string; memberId: string; now: Temporal.Instant };
export type OpenFile = { opening: string; reason: FileReason; until: Temporal.Instant };

/** The looks of a person at a member's file within the half hour that an opening lasts. */
const lately = ({ staffId, memberId, now }: Look): SQL | undefined =>
  and(
    eq(auditEvents.memberId, memberId),
    eq(auditEvents.staffId, staffId),
    eq(auditEvents.kind, "file-opened"),
    gt(auditEvents.at, now.subtract({ minutes: fileOpenMinutes })),
  );

/** The opening that a person still has on a member's file; nothing after half an hour. It notes no look. */
export async function findOpenFile(db: Db, { staffId, memberId, now }: Look): Promise<OpenFile | undefined> {
  const opening = sql<string>`${auditEvents.details}->>'opening'`;
  const [row] = await db
    .select({ at: auditEvents.at, opening, reason: sql<string>`${auditEvents.details}->>'reason'` })
    .from(auditEvents)
    .where(and(lately({ staffId, memberId, now }), sql`${opening} is not null`))
    .orderBy(desc(auditEvents.at))
    .limit(1);
  const reason = fileReasons.find((known) => known === row?.reason);
  return row && reason
    ? { opening: row.opening, reason, until: row.at.add({ minutes: fileOpenMinutes }) }
    : undefined;
}

/** Looks at a member's file: each look is noted under the reason of its opening. Gives nothing when none is left. */
export async function lookAtFile(db: Db, look: Look): Promise<OpenFile | undefined> {
  const open = await findOpenFile(db, look);
  if (!open) return undefined;
  const details = { reason: open.reason, during: open.opening };
  await recordEvent(db, { kind: "file-opened", ...look, details });
  return open;
}

/**
 * Notes a look at a member's request, which is part of the file: the request is its reason. Within half an hour of the
 * first, the others are part of the same look.
 */
export const lookAtRequest = (db: Db, { requestId, ...look }: Look & { requestId: string }): Promise<void> =>
  lookAbout(db, { subject: "request", id: requestId }, look);

/** The same for a request to end a contract, of the member it is attached to or may be about. */
export const lookAtTermination = (
  db: Db,
  { terminationId, ...look }: Look & { terminationId: string },
): Promise<void> => lookAbout(db, { subject: "termination", id: terminationId }, look);

type About = { subject: "request" | "termination"; id: string };

async function lookAbout(db: Db, about: About, look: Look): Promise<void> {
  const reason = { reason: "request", [about.subject]: about.id };
  const details = (await hasLooked(db, about, look)) ? { ...reason, during: about.id } : reason;
  await recordEvent(db, { kind: "file-opened", ...look, details });
}

async function hasLooked(db: Db, { subject, id }: About, look: Look): Promise<boolean> {
  const rows = await db
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        lately(look),
        sql`${auditEvents.details}->>${subject} = ${id}`,
        sql`${auditEvents.details}->>'during' is null`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Notes that what was declared in a request to end a contract was read, although no member is known to it yet. */
export async function noteDeclaredRead(
  db: Db,
  { terminationId, staffId, now }: Omit<Look, "memberId"> & { terminationId: string },
): Promise<void> {
  const details = { reason: "request", termination: terminationId };
  await recordEvent(db, { kind: "file-opened", staffId, details, now });
}

/** Notes that a document was taken out of a member's file. */
export async function noteDocumentRead(
  db: Db,
  { requestId, uploadId, ...look }: Look & { requestId: string; uploadId: string },
): Promise<void> {
  const details = { request: requestId, upload: uploadId };
  await recordEvent(db, { kind: "upload-read", ...look, details });
}
