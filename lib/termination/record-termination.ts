import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import type { terminationChannels } from "@/db/schema/termination";
import { recordEvent } from "@/lib/core/audit";
import { writeCode } from "@/lib/core/readable-code";
import { assessTermination, chosenEnding } from "./assess";
import { confirmEnd } from "./confirm-end";
import { type Declared, sealDeclared } from "./declared";
import type { Motive } from "./motive";
import { receiptDay } from "./rules";

export type Recording = {
  /** Given by the draft: the same request sent twice is one. */
  id: string;
  channel: (typeof terminationChannels)[number];
  /** The member whose file matched, or who is signed in. */
  memberId: string | undefined;
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
  const { memberId, declared, motive, now } = recording;
  const receivedOn = receiptDay(
    recording.insurerSentOn ? { insurerSentOn: recording.insurerSentOn } : { at: now },
  );
  await db.transaction(async (tx) => {
    if (memberId) await holdContracts(tx, memberId);
    const assessment = await assessTermination(tx, { memberId, asker: declared.asker, motive, receivedOn });
    if (!(await isNew(tx, recording, receivedOn, assessment))) return;
    const ending = assessment.reason ? undefined : chosenEnding(assessment.outcome, recording.endsOn);
    if (assessment.contract && ending) {
      await confirmEnd(tx, { terminationId: recording.id, contract: assessment.contract, ending, now });
    }
    await recordEvent(tx, {
      kind: "termination-received",
      memberId,
      staffId: recording.staffId,
      details: { termination: recording.id, channel: recording.channel },
      now,
    });
  });
}

/** Two requests for one contract take their turn. */
const holdContracts = (tx: Db, memberId: string) =>
  tx.select({ id: contracts.id }).from(contracts).where(eq(contracts.memberId, memberId)).for("update");

async function isNew(
  tx: Db,
  { id, channel, declared, motive, now }: Recording,
  receivedOn: Temporal.PlainDate,
  { contract, reason }: Awaited<ReturnType<typeof assessTermination>>,
): Promise<boolean> {
  const added = await tx
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
    .returning({ id: terminations.id });
  return added.length === 1;
}
