import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminationLetters } from "@/db/schema";
import { type TerminationMail, writeTerminationLetter } from "@/emails/termination-letter";
import { readableUntil } from "@/lib/contract/rules";
import { civilDate, momentOn } from "@/lib/core/clock";
import { newSecret, secretHash, unseal } from "@/lib/core/crypto";
import { messageNamed, site } from "@/lib/core/hand-over";
import { routes } from "@/lib/core/routes";
import type { Attachment, Message } from "@/lib/core/smtp";
import { openContact } from "./contacts";
import { decideBy } from "./decide-by";
import { openDeclared } from "./declared";
import { isAfter, owesOf } from "./ending";
import { isOfDeath } from "./motive";
import { insurerName } from "./notice-words";
import { noticeFileName, openNotice } from "./notices";
import { linkDays } from "./parameters";
import type { ClaimedLetter } from "./send-letter";

const withLink: readonly ClaimedLetter["kind"][] = ["received", "on-file", "dated"];

/** Writes an e-mail as it leaves: its text says what stands at that moment, its avis is the one that was made. */
export async function writeLetter(db: Db, letter: ClaimedLetter, now: Temporal.Instant): Promise<Message> {
  const { address, name } = openContact(letter.toSealed, letter.id);
  const link = withLink.includes(letter.kind) ? await arm(db, letter, now) : null;
  const mail = await writeTerminationLetter(letter.kind, {
    ...facts(letter, civilDate(now)),
    ...addressee(letter, name),
    link,
  });
  return messageNamed(letter.id, { to: { name, address }, letter: mail, attachments: attached(letter) });
}

/** Whom it speaks to: the mailbox of somebody declared dead is greeted by no name. */
function addressee(letter: ClaimedLetter, name: string) {
  const death = isOfDeath(letter);
  const person = { firstName: death ? "" : name, lastName: "" };
  return { person, death, deceased: (death && name) || null };
}

/** What the texts need, as the request is when they leave: an end is said only while it stands. */
function facts(letter: ClaimedLetter, today: Temporal.PlainDate): Omit<TerminationMail, Addressed> {
  const { state, endsOn, ground, effectiveOn, contractEnd, terminationId, decisionSealed } = letter;
  const stands = state === "confirmed" || state === "ended";
  return {
    site: site(),
    reference: letter.reference,
    receivedAt: letter.receivedAt,
    receivedOn: letter.receivedOn,
    insurer: insurerOf(letter),
    reason: letter.decisionReason,
    endsOn: stands ? endsOn : null,
    neverBegins: endsOn !== null && effectiveOn !== null && isAfter(effectiveOn, endsOn),
    owesNothing: ground !== null && owesOf(ground) === "nothing",
    contractEnd,
    over: isPast(stands ? endsOn : contractEnd, today),
    decideBy: decideBy(letter.receivedAt),
    words: decisionSealed ? unseal(decisionSealed, terminationId) : "",
    readableUntil: endsOn && formerUntil(endsOn),
  };
}

type Addressed = "person" | "death" | "deceased" | "link";

const isPast = (day: Temporal.PlainDate | null, today: Temporal.PlainDate) =>
  day !== null && isAfter(today, day);

const insurerOf = ({ channel, declaredSealed, terminationId }: ClaimedLetter) =>
  channel === "insurer" ? insurerName(openDeclared(declaredSealed, terminationId)) : null;

/** Until when the space of who has no other contract stays readable. */
const formerUntil = (endedOn: Temporal.PlainDate) =>
  readableUntil([{ effectiveOn: endedOn, endedOn }], endedOn.add({ days: 1 })) ?? null;

/** Makes the link at once, for it works as soon as the e-mail is there: `db` is not the transaction of the departure. */
async function arm(db: Db, { id, endsOn }: ClaimedLetter, now: Temporal.Instant): Promise<string> {
  const secret = newSecret();
  const least = now.add({ hours: 24 * linkDays.least });
  const beyond = endsOn ? momentOn(endsOn.add({ days: linkDays.afterEnd }), 0) : least;
  const linkExpiresAt = Temporal.Instant.compare(beyond, least) > 0 ? beyond : least;
  await db
    .update(terminationLetters)
    .set({ linkHash: secretHash(secret), linkExpiresAt })
    .where(eq(terminationLetters.id, id));
  return `${site()}${routes.terminate}/lien/${secret}`;
}

function attached({ noticeId, sha256, pdfSealed, reference }: ClaimedLetter): Attachment[] {
  if (!noticeId || !sha256 || !pdfSealed) return [];
  const content = openNotice({ id: noticeId, sha256, pdfSealed });
  return [{ filename: noticeFileName(reference), content, contentType: "application/pdf" }];
}
