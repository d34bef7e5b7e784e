import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminationLetters } from "@/db/schema";
import type { terminationLetterKinds } from "@/db/schema/termination";
import { seal } from "@/lib/core/crypto";
import { addJob } from "@/lib/core/jobs";
import {
  askerContact,
  type Contact,
  concerned,
  contactsOnFile,
  distinct,
  openContact,
  without,
} from "./contacts";
import type { HeldTermination } from "./hold";
import { isOfDeath } from "./motive";

export type LetterKind = (typeof terminationLetterKinds)[number];

type About = Pick<HeldTermination, "id" | "channel" | "declaredSealed" | "memberId">;
type Told = About & Pick<HeldTermination, "ground" | "motive">;

type Letters = {
  kind: LetterKind;
  to: readonly Contact[];
  noticeId?: string | undefined;
  now: Temporal.Instant;
};

type NoticeLetters = {
  kind: "received" | "dated";
  noticeId: string;
  /** Whether who asked is written to. */
  toAsker?: boolean;
  now: Temporal.Instant;
};

/** Tells who asked, with the avis, and every other contact on file, who may say that the request is not theirs. */
export async function writeNoticeLetters(
  tx: Db,
  about: About,
  { kind, toAsker = true, ...sent }: NoticeLetters,
): Promise<void> {
  const asker = toAsker ? askerContact(about) : [];
  const onFile = about.memberId ? await contactsOnFile(tx, about.memberId, sent.now) : [];
  await writeLetters(tx, about, { ...sent, kind, to: asker });
  await writeLetters(tx, about, { ...sent, kind: "on-file", to: without(distinct(onFile), asker) });
}

/** Tells every contact on file that a request stands again, with its avis: they may say that it is not theirs. */
export async function writeOnFileLetters(
  tx: Db,
  about: About & { memberId: string },
  noticeId: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const to = distinct(await contactsOnFile(tx, about.memberId, now));
  await writeLetters(tx, about, { kind: "on-file", to, noticeId, now });
}

/** Whether the confirmation of a request was withheld: the address given had had too many that day. */
export async function isLetterWithheld(db: Db, terminationId: string): Promise<boolean> {
  const [sent] = await db
    .select({ id: terminationLetters.id })
    .from(terminationLetters)
    .where(and(eq(terminationLetters.terminationId, terminationId), eq(terminationLetters.kind, "received")))
    .limit(1);
  return sent === undefined;
}

/** Tells everybody whom a request concerns what became of it; that a contract is over after a death, who asked alone. */
export async function tellConcerned(
  tx: Db,
  about: Told,
  kind: "closed" | "withdrawn" | "disputed" | "ended",
  now: Temporal.Instant,
): Promise<void> {
  const isAskersAlone = kind === "ended" && isOfDeath(about);
  const to = isAskersAlone ? askerContact(about) : await concerned(tx, about, now);
  await writeLetters(tx, about, { kind, to, now });
}

/** Decides an e-mail to each contact in the caller's transaction: it leaves if and only if the change stands. */
async function writeLetters(tx: Db, { id: terminationId }: About, { kind, to, noticeId, now }: Letters) {
  for (const contact of to) {
    const id = randomUUID();
    const toSealed = seal(JSON.stringify(contact), id);
    await tx
      .insert(terminationLetters)
      .values({ id, terminationId, kind, toSealed, noticeId, requestedAt: now });
    await addJob(tx, "send-termination-letter", { letterId: id });
  }
}

/** The e-mails about a request, the oldest first, with their address opened. */
export async function listLetters(db: Db, terminationId: string) {
  const rows = await db
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
  return rows.map(({ toSealed, ...row }) => ({ ...row, address: openContact(toSealed, row.id).address }));
}
