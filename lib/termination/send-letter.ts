import { and, eq, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminationLetters, terminationNotices, terminations } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { allowDeparture, handOver } from "@/lib/core/hand-over";
import { log } from "@/lib/core/log";
import { Outage } from "@/lib/core/outage";
import { mailServer } from "@/lib/core/smtp";
import { writeLetter } from "./write-letter";

/**
 * Sends an e-mail about a request, once: nobody else sends it meanwhile, then its row says when it left or why it never
 * will. The link is made as it leaves. Throws an `Outage` when a later attempt may succeed.
 */
export async function sendTerminationLetter(
  db: Db,
  letterId: string,
  now: Temporal.Instant,
  smtp = mailServer(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const letter = await claim(tx, letterId);
    if (!letter) return;
    const message = await writeLetter(db, letter, now);
    const ids = { letterId, terminationId: letter.terminationId, kind: letter.kind };
    const outcome = await handOver(smtp, message, ids);
    const own = eq(terminationLetters.id, letterId);
    if (outcome.ok) {
      await tx.update(terminationLetters).set({ sentAt: now }).where(own);
      return log.info(ids, "mail sent");
    }
    const { refusal } = outcome;
    await tx.update(terminationLetters).set({ refusedAt: now, refusal }).where(own);
    const details = { letter: letterId, termination: letter.terminationId, code: refusal };
    await recordEvent(tx, { kind: "mail-refused", memberId: letter.memberId ?? undefined, details, now });
    log.warn({ ...ids, code: refusal }, "mail refused");
  });
}

const letterColumns = {
  id: terminationLetters.id,
  kind: terminationLetters.kind,
  toSealed: terminationLetters.toSealed,
  requestedAt: terminationLetters.requestedAt,
  terminationId: terminations.id,
  memberId: terminations.memberId,
  reference: terminations.reference,
  state: terminations.state,
  channel: terminations.channel,
  motive: terminations.motive,
  decisionReason: terminations.decisionReason,
  declaredSealed: terminations.declaredSealed,
  receivedAt: terminations.receivedAt,
  receivedOn: terminations.receivedOn,
  ground: terminations.ground,
  endsOn: terminations.endsOn,
  decisionSealed: terminations.decisionSealed,
  effectiveOn: contracts.effectiveOn,
  contractEnd: contracts.endedOn,
  noticeId: terminationLetters.noticeId,
  sha256: terminationNotices.sha256,
  pdfSealed: terminationNotices.pdfSealed,
};

/**
 * The e-mail, if it is still to send. A lock of its own keeps others away: the row stays free, so that the link can be
 * written at once. Should two workers hold the same job, the second comes back later.
 */
async function claim(tx: Db, letterId: string) {
  await allowDeparture(tx);
  const [turn] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${letterId}, 0)) as taken`,
  );
  const [letter] = await tx
    .select(letterColumns)
    .from(terminationLetters)
    .innerJoin(terminations, eq(terminations.id, terminationLetters.terminationId))
    .leftJoin(
      contracts,
      and(eq(contracts.memberId, terminations.memberId), eq(contracts.id, terminations.contractId)),
    )
    .leftJoin(terminationNotices, eq(terminationNotices.id, terminationLetters.noticeId))
    .where(
      and(
        eq(terminationLetters.id, letterId),
        isNull(terminationLetters.sentAt),
        isNull(terminationLetters.refusedAt),
      ),
    );
  if (letter && !turn?.taken) throw new Outage("mail already leaving");
  return letter;
}

export type ClaimedLetter = NonNullable<Awaited<ReturnType<typeof claim>>>;
