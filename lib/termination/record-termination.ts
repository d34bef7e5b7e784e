import { randomBytes } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import type { terminationChannels } from "@/db/schema/termination";
import { recordEvent } from "@/lib/core/audit";
import { writeCode } from "@/lib/core/readable-code";
import { type Assessment, assessTermination, chosenEnding } from "./assess";
import { confirmEnd } from "./confirm-end";
import { type Declared, sealDeclared } from "./declared";
import { holdContracts } from "./hold";
import { writeNoticeLetters } from "./letters";
import type { Motive } from "./motive";
import { noticePdf } from "./notice";
import { keepNotice } from "./notices";
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
 * Receives a request to end a contract: it is never refused, and its moment of receipt stands. When the contract is
 * known and its end too, the end is set at once; otherwise a person of the mutual decides. The avis and its e-mails
 * leave with the same transaction. Sent twice, it is received once.
 */
export async function recordTermination(db: Db, recording: Recording): Promise<void> {
  const { id, memberId, declared, motive, insurerSentOn, now } = recording;
  const receivedOn = receiptDay(insurerSentOn ? { insurerSentOn } : { at: now });
  await db.transaction(async (tx) => {
    if (memberId) await holdContracts(tx, memberId);
    const assessment = await assessTermination(tx, { memberId, asker: declared.asker, motive, receivedOn });
    const received = await writeDown(tx, recording, receivedOn, assessment);
    if (!received) return;
    const ending = assessment.reason ? undefined : chosenEnding(assessment.outcome, recording.endsOn);
    const { contract } = assessment;
    if (contract && ending) await confirmEnd(tx, { terminationId: id, contract, ending, now });
    const pdf = noticePdf({ ...received, declared, motive, assessment, ending, now });
    const noticeId = await keepNotice(tx, { terminationId: id, kind: "received", pdf, now });
    await writeNoticeLetters(tx, received, { kind: "received", noticeId, now });
    await noteReceipt(tx, recording);
  });
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
