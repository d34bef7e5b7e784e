import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import type { disputeReasons, disputers } from "@/db/schema/termination";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { findLink, refusedLink } from "./find-letter";
import { mayDispute } from "./gestures";
import { giveBack, passOver } from "./give-back";
import { type Deciding, type DeskRefusal, type HeldTermination, heldAsRead, holdTermination } from "./hold";
import { tellConcerned } from "./letters";

export type DisputeRefusal = "link-expired" | "no-longer-possible";

/**
 * Says, by the link of any of its e-mails, that a request is not one's own: nothing ends meanwhile, an adviser decides,
 * and everybody concerned is told. A request that another replaced ends nothing already: the other stands. Twice is once. Refuses a link that is unknown or expired, and a request that is over.
 */
export async function disputeTerminationByLink(
  db: Db,
  { secret, now }: { secret: string; now: Temporal.Instant },
): Promise<Result<true, DisputeRefusal>> {
  const link = await findLink(db, secret, now);
  if (!link) return refusedLink(db, link, now);
  return dispute(db, { terminationId: link.terminationId, by: link.isAskers ? "asker" : "on-file", now });
}

type Own = { memberId: string; accountId: string; terminationId: string; now: Temporal.Instant };

/** The same from the space of the member whose contract it is. */
export async function disputeTermination(
  db: Db,
  own: Own,
): Promise<Result<true, Exclude<DisputeRefusal, "link-expired">>> {
  const { memberId, terminationId } = own;
  const [theirs] = await db
    .select({ id: terminations.id })
    .from(terminations)
    .where(and(eq(terminations.id, terminationId), eq(terminations.memberId, memberId)));
  return theirs ? dispute(db, { ...own, by: "member" }) : refuse("no-longer-possible");
}

type AtDesk = Deciding & { reason: DisputeReason };

/**
 * The same for a member who telephones: an adviser notes it, and why, on a request as it was read. Refuses one that changed
 * since.
 */
export async function disputeAtDesk(db: Db, { reason, ...read }: AtDesk): Promise<Result<true, DeskRefusal>> {
  const { staffId, now } = read;
  return db.transaction(async (tx) => {
    const held = await heldAsRead(tx, read);
    return held.ok ? disputeHeld(tx, held.value, { by: "staff", staffId, reason, now }) : held;
  });
}

export type DisputeReason = (typeof disputeReasons)[number];

type Disputing = {
  by: (typeof disputers)[number];
  accountId?: string;
  staffId?: string;
  reason?: DisputeReason;
  now: Temporal.Instant;
};

const dispute = (db: Db, { terminationId, ...disputing }: Disputing & { terminationId: string }) =>
  db.transaction(async (tx) => {
    const request = await holdTermination(tx, terminationId);
    if (request?.state === "disputed") return ok(true as const);
    return request ? disputeHeld(tx, request, disputing) : refuse("no-longer-possible");
  });

async function disputeHeld(tx: Db, request: HeldTermination, disputing: Disputing) {
  const { by, accountId, staffId, reason, now } = disputing;
  if (!mayDispute(request, civilDate(now))) return refuse("no-longer-possible");
  await suspend(tx, request, disputing);
  await recordEvent(tx, {
    kind: "termination-disputed",
    accountId,
    memberId: request.memberId ?? undefined,
    staffId,
    details: { termination: request.id, by, ...(reason && { why: reason }) },
    now,
  });
  await tellConcerned(tx, request, "disputed", now);
  return ok(true as const);
}

async function suspend(tx: Db, request: HeldTermination, { by, reason, now }: Disputing) {
  const { id, state, version } = request;
  const said = { disputedAt: now, disputedBy: by, disputeReason: reason ?? null };
  const [suspended] = await tx
    .update(terminations)
    .set({ state: "disputed", ...said, endedAt: null, version: version + 1 })
    .where(and(eq(terminations.id, id), eq(terminations.state, state)))
    .returning({ id: terminations.id });
  if (!suspended) throw new Error("a request held does not change");
  if (state === "replaced") await passOver(tx, request);
  else if (state !== "to-decide") await giveBack(tx, request, now);
}
