import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { hostCookie } from "@/lib/core/cookie";
import { lookupHash, seal, unseal } from "@/lib/core/crypto";
import { foldedWords } from "@/lib/core/words";
import { isYounger } from "./written-at";

const InsurerNotice = z.object({
  memberId: z.uuid(),
  insurer: z.string(),
  /** AAAA-MM-JJ. */
  sentOn: z.string(),
  reference: z.string(),
});

/** What a new insurer notified for a member (R. 221-6, II), as an adviser typed it. */
export type InsurerNotice = z.output<typeof InsurerNotice>;

const Sealed = InsurerNotice.extend({ writtenAt: z.string() });

const minutes = 30;

/** Carries what was typed to the page that checks it: it is sealed, for one person of the mutual alone. */
export const insurerNoticeCookie = () => hostCookie("notification", minutes * 60);

export const sealInsurerNotice = (notice: InsurerNotice, staffId: string, now: Temporal.Instant): string =>
  seal(JSON.stringify({ ...notice, writtenAt: now.toString() }), staffId).toString("base64url");

/** Reads the cookie. Gives nothing when it is none of ours, another person's, or more than half an hour old. */
export function openInsurerNotice(
  cookie: string | undefined,
  staffId: string,
  now: Temporal.Instant,
): InsurerNotice | undefined {
  if (!cookie) return undefined;
  try {
    const { writtenAt, ...notice } = Sealed.parse(
      JSON.parse(unseal(Buffer.from(cookie, "base64url"), staffId)),
    );
    return isYounger(writtenAt, minutes, now) ? notice : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The id of the request that a notice becomes: of one member, insurer and day, always the same (UUIDv8, RFC 9562).
 * `rank`: how many times it was entered before and no longer stands.
 */
export function insurerNoticeId({ memberId, insurer, sentOn }: InsurerNotice, rank = 0): string {
  const words = [memberId, foldedWords(insurer).join(" "), sentOn, ...(rank > 0 ? [rank] : [])].join("\0");
  const hex = lookupHash("insurer-notice", words).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A notice may be entered on the day it was sent, and for a year: later, it is surely a typing error. */
export function sentDayFault(
  sentOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): "future" | "too-old" | undefined {
  if (Temporal.PlainDate.compare(sentOn, today) > 0) return "future";
  return Temporal.PlainDate.compare(sentOn, today.subtract({ years: 1 })) < 0 ? "too-old" : undefined;
}
