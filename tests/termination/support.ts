import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, members, terminationLetters, terminationNotices, terminations } from "@/db/schema";
import { forgive } from "@/lib/core/throttle";
import { openContact } from "@/lib/termination/contacts";
import type { Declared } from "@/lib/termination/declared";
import { limits } from "@/lib/termination/limits";
import { type Recording, recordTermination } from "@/lib/termination/record-termination";
import { now } from "../support/people";
import { aSpace } from "../support/space";

export { now };
export const day = (text: string) => Temporal.PlainDate.from(text);
/** A text with the spaces and dashes of a keyboard: those of a text printed keep its lines whole. */
export const typed = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2011", "-");
/** A moment of Paris: « 2026-03-10T23:59:59 ». */
export const paris = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Paris").toInstant();

/** A member with a space and an individual contract of several years. The test's today is 10 March 2026. */
export const aMemberOf = (db: Db, contract: Parameters<typeof aSpace>[1] = {}) =>
  aSpace(db, { effectiveOn: day("2020-01-01"), firstSubscribedOn: day("2020-01-01"), ...contract });

export const declaredBy = (over: Partial<Declared> = {}): Declared => ({
  asker: "member",
  lastName: "Sentinelle",
  firstName: "Odile",
  bornOn: "1955-08-14",
  company: "",
  contractNumber: "00123456",
  risk: "health",
  email: "odile.demande@courriel.example",
  telephone: "",
  contactName: "",
  words: "",
  insurer: "",
  ...over,
});

/** A request, from the public site and of a member whose file matched unless told otherwise. */
export const aRecording = (
  space: { memberId: string } | undefined,
  over: Partial<Recording> = {},
): Recording => ({
  id: randomUUID(),
  channel: "public",
  memberId: space?.memberId,
  declared: declaredBy(),
  motive: null,
  now,
  ...over,
});

/** The same, received, as if it were the first of the day for its address. Gives its id. */
export async function aTermination(
  db: Db,
  space: { memberId: string } | undefined,
  over: Partial<Recording> = {},
): Promise<string> {
  const recording = aRecording(space, over);
  await forgive(db, {
    name: "termination-email",
    limit: limits.acknowledging,
    of: recording.declared.email.toLowerCase(),
  });
  await recordTermination(db, recording);
  return recording.id;
}

export const terminationRow = async (db: Db, id: string) =>
  (await db.select().from(terminations).where(eq(terminations.id, id)))[0]!;

export const contractEnd = async (db: Db, { contractId }: { contractId: string }) => {
  const [row] = await db
    .select({ endedOn: contracts.endedOn })
    .from(contracts)
    .where(eq(contracts.id, contractId));
  return row!.endedOn?.toString() ?? null;
};

/** The e-mails decided about a request: what each is, and to whom. */
export async function lettersOf(db: Db, id: string) {
  const rows = await db
    .select()
    .from(terminationLetters)
    .where(eq(terminationLetters.terminationId, id))
    .orderBy(asc(terminationLetters.requestedAt), asc(terminationLetters.kind));
  return rows.map(({ toSealed, ...row }) => ({ ...row, to: openContact(toSealed, row.id).address }));
}

export const toldTo = async (db: Db, id: string) =>
  (await lettersOf(db, id)).map(({ kind, to }) => [kind, to]);

export const noticesOf = (db: Db, id: string) =>
  db
    .select()
    .from(terminationNotices)
    .where(eq(terminationNotices.terminationId, id))
    .orderBy(asc(terminationNotices.at));

/** The mutual's own knowledge of an address, beside the space's. */
export const knownAddress = (db: Db, { memberId }: { memberId: string }, email: string) =>
  db.update(members).set({ email }).where(eq(members.id, memberId));
