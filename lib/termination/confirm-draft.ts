import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { assessRequest } from "./assess";
import { type Draft, motiveOf, recapDigest } from "./draft";
import { isRecorded } from "./queries";
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
  assessRequest(db, {
    channel: draft.channel,
    declared: draft.declared,
    memberId: draft.memberId ?? undefined,
    motive: motiveOf(draft),
    receivedOn: civilDate(now),
    now,
  });

/**
 * Confirms a request as its recap was read; confirmed again, it is the same. Refuses when the recap would now say
 * something else: it was changed in another tab, the day has changed, or the end chosen is offered no more.
 */
export async function confirmDraft(
  db: Db,
  { draft, shown, endsOn, accountId, now }: Confirming,
): Promise<Result<undefined, "changed">> {
  if (await isRecorded(db, draft.id)) return ok(undefined);
  if (shown !== recapDigest(draft, await assessDraft(db, draft, now))) {
    // Pressed twice, the first press may just have changed what the second one finds.
    return (await isRecorded(db, draft.id)) ? ok(undefined) : refuse("changed");
  }
  const { id, channel, memberId, declared } = draft;
  const recording = { id, channel, memberId: memberId ?? undefined, declared, motive: motiveOf(draft) };
  const recorded = await recordTermination(db, { ...recording, endsOn, accountId, now });
  return recorded.ok ? recorded : refuse("changed");
}
