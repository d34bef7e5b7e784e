import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { findLink, refusedLink } from "./find-letter";
import { mayWithdraw } from "./gestures";
import { giveBack } from "./give-back";
import { type HeldTermination, holdTermination } from "./hold";
import { tellConcerned } from "./letters";

export type WithdrawRefusal = "link-expired" | "no-longer-possible";

/**
 * Gives a request up by the link of who asked, before its effect: the contract goes on as before, and everybody
 * concerned is told. Twice is once. Refuses a link that is unknown, expired, or not of who asked; and after the effect.
 */
export async function withdrawTerminationByLink(
  db: Db,
  { secret, now }: { secret: string; now: Temporal.Instant },
): Promise<Result<true, WithdrawRefusal>> {
  const link = await findLink(db, secret, now);
  if (!link?.isAskers) return refusedLink(db, link, now);
  return withdraw(db, { terminationId: link.terminationId, now });
}

type Own = { memberId: string; accountId: string; terminationId: string; now: Temporal.Instant };

/** The same from the space, of a request made there. Refuses any other. */
export async function withdrawTermination(
  db: Db,
  own: Own,
): Promise<Result<true, Exclude<WithdrawRefusal, "link-expired">>> {
  const { memberId, terminationId } = own;
  const [made] = await db
    .select({ id: terminations.id })
    .from(terminations)
    .where(
      and(
        eq(terminations.id, terminationId),
        eq(terminations.memberId, memberId),
        eq(terminations.channel, "space"),
      ),
    );
  return made ? withdraw(db, own) : refuse("no-longer-possible");
}

type Withdrawing = { terminationId: string; accountId?: string; now: Temporal.Instant };

async function withdraw(db: Db, { terminationId, accountId, now }: Withdrawing) {
  return db.transaction(async (tx) => {
    const request = await holdTermination(tx, terminationId);
    if (request?.state === "withdrawn") return ok(true as const);
    if (!request || !mayWithdraw(request, civilDate(now))) return refuse("no-longer-possible");
    await giveUp(tx, request, now);
    const { memberId } = request;
    const details = { termination: terminationId };
    await recordEvent(tx, {
      kind: "termination-withdrawn",
      accountId,
      memberId: memberId ?? undefined,
      details,
      now,
    });
    await tellConcerned(tx, request, "withdrawn", now);
    return ok(true as const);
  });
}

async function giveUp(tx: Db, request: HeldTermination, now: Temporal.Instant) {
  const [given] = await tx
    .update(terminations)
    .set({ state: "withdrawn", withdrawnAt: now, version: request.version + 1 })
    .where(and(eq(terminations.id, request.id), eq(terminations.state, request.state)))
    .returning({ id: terminations.id });
  if (!given) throw new Error("a request held does not change");
  if (request.state === "confirmed") await giveBack(tx, request, now);
}
