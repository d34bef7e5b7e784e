import { and, eq, gt } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminationLetters } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { secretHash } from "@/lib/core/crypto";
import { refuse } from "@/lib/core/result";
import { mayDispute, mayWithdraw } from "./gestures";
import { findTermination } from "./queries";

type Link = { letterId: string; terminationId: string; isAskers: boolean };

/** The request that a link of one of its e-mails opens, and whether it is a link of who asked. */
export async function findLink(db: Db, secret: string, now: Temporal.Instant): Promise<Link | undefined> {
  const [letter] = await db
    .select({
      letterId: terminationLetters.id,
      terminationId: terminationLetters.terminationId,
      kind: terminationLetters.kind,
    })
    .from(terminationLetters)
    .where(
      and(eq(terminationLetters.linkHash, secretHash(secret)), gt(terminationLetters.linkExpiresAt, now)),
    );
  return letter && { ...letter, isAskers: letter.kind === "received" || letter.kind === "dated" };
}

/**
 * What a link of an e-mail opens, for its page: the request as it is now, and the gestures that are still open to who
 * holds the link. Uses nothing. Gives nothing when the link is unknown or expired.
 */
export async function findLetter(db: Db, secret: string, now: Temporal.Instant) {
  const link = await findLink(db, secret, now);
  const termination = link && (await findTermination(db, link.terminationId));
  if (!link || !termination) return undefined;
  const today = civilDate(now);
  const { isAskers } = link;
  return {
    isAskers,
    termination,
    mayWithdraw: isAskers && mayWithdraw(termination, today),
    mayDispute: mayDispute(termination, today),
  };
}

export type OpenedLetter = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** Notes that a link was refused, of which request when it is known. */
export async function refusedLink(db: Db, link: Link | undefined, now: Temporal.Instant) {
  const details = { refusal: "link-expired", ...(link && { termination: link.terminationId }) };
  await recordEvent(db, { kind: "link-refused", details, now });
  return refuse("link-expired");
}
