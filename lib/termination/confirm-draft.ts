import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { assessTermination } from "./assess";
import { type Draft, motiveOf, recapDigest } from "./draft";
import { limits } from "./limits";
import { findTermination } from "./queries";
import { recordTermination } from "./record-termination";

type Confirming = {
  draft: Draft;
  /** The digest of the recap that was read. */
  shown: string;
  /** The end chosen there, when several were offered. */
  endsOn: Temporal.PlainDate | undefined;
  /** Whose session it is, in the space. */
  accountId?: string;
  now: Temporal.Instant;
};

/** What a draft would do at a moment: the recap shows it, and the confirmation must find it again. */
export const assessDraft = (db: Db, draft: Draft, now: Temporal.Instant) =>
  assessTermination(db, {
    memberId: draft.memberId ?? undefined,
    asker: draft.declared.asker,
    motive: motiveOf(draft),
    receivedOn: civilDate(now),
  });

/**
 * Confirms a request as its recap was read; confirmed again, it is the same. Refuses when the recap would now say
 * something else (changed in another tab, or the day has changed), and an e-mail address given too often.
 */
export async function confirmDraft(
  db: Db,
  { draft, shown, endsOn, accountId, now }: Confirming,
): Promise<Result<undefined, "changed" | "too-many-letters">> {
  if (await isRecorded(db, draft.id)) return ok(undefined);
  if (shown !== recapDigest(draft, await assessDraft(db, draft, now))) {
    // Pressed twice, the first press may just have changed what the second one finds.
    return (await isRecorded(db, draft.id)) ? ok(undefined) : refuse("changed");
  }
  const of = draft.declared.email.toLowerCase();
  const letters = await attempt(db, { name: "termination-email", limit: limits.acknowledging, of }, now);
  if (!letters.allowed) return (await isRecorded(db, draft.id)) ? ok(undefined) : refuse("too-many-letters");
  const { id, channel, memberId, declared } = draft;
  const recording = { id, channel, memberId: memberId ?? undefined, declared, motive: motiveOf(draft) };
  await recordTermination(db, { ...recording, endsOn, accountId, now });
  return ok(undefined);
}

/** Whether a draft was confirmed. */
export const isRecorded = async (db: Db, id: string): Promise<boolean> =>
  (await findTermination(db, id)) !== undefined;
