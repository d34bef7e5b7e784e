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
import { type Deciding, type DeskRefusal, type HeldTermination, heldAsRead, holdTermination } from "./hold";
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

/**
 * The same for a person who telephones, whatever way the request came: an adviser notes it on a request as it was read.
 * Refuses one that changed since.
 */
export async function withdrawAtDesk(db: Db, read: Deciding): Promise<Result<true, DeskRefusal>> {
  return db.transaction(async (tx) => {
    const held = await heldAsRead(tx, read);
    return held.ok ? withdrawHeld(tx, held.value, read) : held;
  });
}

type Withdrawing = { accountId?: string; staffId?: string; now: Temporal.Instant };

const withdraw = (db: Db, { terminationId, ...withdrawing }: Withdrawing & { terminationId: string }) =>
  db.transaction(async (tx) => {
    const request = await holdTermination(tx, terminationId);
    if (request?.state === "withdrawn") return ok(true as const);
    return request ? withdrawHeld(tx, request, withdrawing) : refuse("no-longer-possible");
  });

async function withdrawHeld(tx: Db, request: HeldTermination, { accountId, staffId, now }: Withdrawing) {
  if (!mayWithdraw(request, civilDate(now))) return refuse("no-longer-possible");
  await giveUp(tx, request, now);
  await recordEvent(tx, {
    kind: "termination-withdrawn",
    accountId,
    memberId: request.memberId ?? undefined,
    staffId,
    details: { termination: request.id },
    now,
  });
  await tellConcerned(tx, request, "withdrawn", now);
  return ok(true as const);
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
