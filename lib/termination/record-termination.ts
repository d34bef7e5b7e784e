import { randomBytes } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import type { terminationChannels } from "@/db/schema/termination";
import { findEmail } from "@/lib/account/queries";
import { recordEvent } from "@/lib/core/audit";
import { writeCode } from "@/lib/core/readable-code";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Assessment, assessRequest, chosenEnding } from "./assess";
import { confirmEnd } from "./confirm-end";
import { type Declared, sealDeclared } from "./declared";
import type { Ending } from "./ending";
import { type HeldTermination, holdContracts } from "./hold";
import { writeNoticeLetters } from "./letters";
import { countMatch, mayAcknowledge } from "./limits";
import type { Motive } from "./motive";
import { noticePdf } from "./notice";
import { keepNotice } from "./notices";
import { isRecorded } from "./queries";
import { receiptDay } from "./rules";

export type Recording = {
  /** Given by the draft: the same request sent twice is one. */
  id: string;
  channel: (typeof terminationChannels)[number];
  /** The member whose file matched, or who is signed in. */
  memberId: string | undefined;
  /** Whose session it was. */
  accountId?: string | undefined;
  declared: Declared;
  motive: Motive | null;
  /** The end chosen on the recap, when several were offered. */
  endsOn?: Temporal.PlainDate | undefined;
  /** The day a new insurer sent its notice (R. 221-6, II). */
  insurerSentOn?: Temporal.PlainDate | undefined;
  staffId?: string | undefined;
  now: Temporal.Instant;
};

/**
 * Receives a request to end a contract: a valid one is never refused, and its moment of receipt stands. When the contract
 * is known and its end too, the end is set at once; otherwise a person of the mutual decides. The avis and its e-mails
 * leave with the same transaction. Sent twice, it is received once. Refuses an end chosen that the rules give no more.
 */
export async function recordTermination(
  db: Db,
  recording: Recording,
): Promise<Result<undefined, "end-changed">> {
  const { memberId, insurerSentOn, endsOn, now } = recording;
  const receivedOn = receiptDay(insurerSentOn ? { insurerSentOn } : { at: now });
  return db.transaction(async (tx) => {
    if (memberId) await holdContracts(tx, memberId);
    if (await isRecorded(tx, recording.id)) return ok(undefined);
    const assessment = await assessRequest(tx, { ...recording, receivedOn });
    const ending = assessment.reason ? undefined : chosenEnding(assessment.outcome, endsOn);
    if (endsOn && !ending) return refuse("end-changed");
    const received = await writeDown(tx, recording, receivedOn, assessment);
    if (received) await acknowledge(tx, recording, { received, assessment, ending });
    return ok(undefined);
  });
}

type Received = {
  received: HeldTermination;
  assessment: Assessment;
  ending: Ending | undefined;
};

async function acknowledge(tx: Db, recording: Recording, { received, assessment, ending }: Received) {
  const { declared, motive, now } = recording;
  const { id: terminationId, channel, memberId } = received;
  const { contract } = assessment;
  if (channel === "public" && memberId) await countMatch(tx, memberId, now);
  if (contract && ending) await confirmEnd(tx, { terminationId, contract, ending, now });
  const pdf = noticePdf({ ...received, declared, motive, assessment, ending, now });
  const noticeId = await keepNotice(tx, { terminationId, kind: "received", pdf, now });
  await noteReceipt(tx, recording);
  const toAsker = await mayTellAsker(tx, recording);
  await writeNoticeLetters(tx, received, { kind: "received", noticeId, toAsker, now });
}

/** Nobody fills a stranger’s mailbox: beyond the limit who asked has the avis on the page alone. One’s own address counts for nothing. */
async function mayTellAsker(tx: Db, { accountId, declared, now }: Recording): Promise<boolean> {
  const { email } = declared;
  if (!email) return false;
  const own = accountId ? (await findEmail(tx, accountId, now)).email : undefined;
  return own?.toLowerCase() === email.toLowerCase() || mayAcknowledge(tx, email, now);
}

/** The row of a request, as it was received. Gives nothing when it was received before. */
async function writeDown(
  tx: Db,
  { id, channel, declared, motive, now }: Recording,
  receivedOn: Temporal.PlainDate,
  { contract, reason }: Assessment,
) {
  const [received] = await tx
    .insert(terminations)
    .values({
      id,
      reference: writeCode(randomBytes(5)),
      channel,
      memberId: contract?.memberId,
      contractId: contract?.id,
      motive: motive?.kind,
      eventOn: motive?.eventOn,
      linkStated: motive?.linkStated ?? false,
      declaredSealed: sealDeclared(declared, id),
      receivedAt: now,
      receivedOn,
      state: "to-decide",
      decisionReason: reason,
    })
    .onConflictDoNothing({ target: terminations.id })
    .returning();
  return received;
}

const noteReceipt = (tx: Db, { id, channel, memberId, accountId, staffId, now }: Recording) =>
  recordEvent(tx, {
    kind: "termination-received",
    accountId,
    memberId,
    staffId,
    details: { termination: id, channel },
    now,
  });
