import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { attempt, attemptsMade, type Count, type Limit } from "@/lib/core/throttle";

const hour = 60 * 60;
const day = 24 * hour;

/** What stands for a captcha, which would be in the way: the same limits whether or not what was typed exists. */
export const limits = {
  /** Requests written from one client address. */
  writing: { attempts: 20, window: hour },
  /** Looks at the file of one contract number: beyond, the request is taken without looking. */
  matching: { attempts: 5, window: hour },
  /** Public requests that reach one member’s file: beyond, they are received as if none matched. */
  matched: { attempts: 3, window: day },
  /** Confirmations sent to one e-mail address: nobody fills a stranger’s mailbox. */
  acknowledging: { attempts: 5, window: day },
} as const satisfies Record<string, Limit>;

const matchesOf = (memberId: string): Count => ({
  name: "termination-member",
  limit: limits.matched,
  of: memberId,
});

/** Whether public requests have reached a member’s file as often as they may in a day. */
export const isMatchedTooOften = async (db: Db, memberId: string, now: Temporal.Instant): Promise<boolean> =>
  (await attemptsMade(db, matchesOf(memberId), now)) >= limits.matched.attempts;

/** Counts a public request that reached a member’s file. */
export const countMatch = (tx: Db, memberId: string, now: Temporal.Instant) =>
  attempt(tx, matchesOf(memberId), now);

/** Counts a confirmation to an address, and says whether it may still be sent there. */
export async function mayAcknowledge(tx: Db, email: string, now: Temporal.Instant): Promise<boolean> {
  const count = { name: "termination-email", limit: limits.acknowledging, of: mailboxOf(email) };
  return (await attempt(tx, count, now)).allowed;
}

/** The mailbox that an address reaches: « Odile+essai@exemple.fr » is that of « odile@exemple.fr ». */
function mailboxOf(email: string): string {
  const at = email.lastIndexOf("@");
  const [box = ""] = email.slice(0, at).split("+");
  return `${box}${email.slice(at)}`.toLowerCase();
}
