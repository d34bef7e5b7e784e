import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { motiveKinds } from "@/db/schema/termination";
import { hostCookie } from "@/lib/core/cookie";
import { lookupHash, seal, unseal } from "@/lib/core/crypto";
import type { Assessment } from "./assess";
import { Declared } from "./declared";
import type { Motive } from "./motive";
import { isYounger } from "./written-at";

const Draft = z.object({
  /** The request that it becomes: confirmed twice, it is one. */
  id: z.uuid(),
  /** Where it is written: what is begun in the space is never shown outside. */
  channel: z.enum(["public", "space"]),
  declared: Declared,
  motive: z.enum(motiveKinds).nullable(),
  /** AAAA-MM-JJ, or empty. */
  eventOn: z.string(),
  linkStated: z.boolean(),
  /** The member whose file matched what was typed, when one did. */
  memberId: z.uuid().nullable(),
  /** The moment it was written. */
  writtenAt: z.string(),
});

/** A request being written: it lives in the browser alone, sealed, until it is confirmed. */
export type Draft = z.output<typeof Draft>;

const context = "termination-draft";
const minutes = 60;

export const draftCookie = () => hostCookie("resiliation", minutes * 60);

/** What was asked, written under a name of its own: changed and sent again, it is another request. */
export const newDraft = (asked: Omit<Draft, "id" | "writtenAt">, now: Temporal.Instant): Draft => ({
  id: randomUUID(),
  ...asked,
  writtenAt: now.toString({ smallestUnit: "second" }),
});

/** As long as the name of a member, so that the length of a cookie does not tell whether a file matched. */
const nobody = "-".repeat(36);

const Sealed = Draft.extend({
  memberId: z.union([z.uuid(), z.literal(nobody).transform(() => null)]),
});

export const sealDraft = (draft: Draft): string =>
  seal(JSON.stringify({ ...draft, memberId: draft.memberId ?? nobody }), context).toString("base64url");

/** Reads the cookie. Gives nothing when it is none of ours, or was written more than an hour ago. */
export function openDraft(cookie: string | undefined, now: Temporal.Instant): Draft | undefined {
  if (!cookie) return undefined;
  try {
    const draft = Sealed.parse(JSON.parse(unseal(Buffer.from(cookie, "base64url"), context)));
    return isYounger(draft.writtenAt, minutes, now) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** The motive of a draft, as the law reads it. */
export const motiveOf = ({
  motive,
  eventOn,
  linkStated,
}: Pick<Draft, "motive" | "eventOn" | "linkStated">): Motive | null =>
  motive && { kind: motive, eventOn: eventOn ? Temporal.PlainDate.from(eventOn) : null, linkStated };

/** What a recap shows, in a few letters: what is confirmed must be what was read, in this tab and on this day. */
export function recapDigest(draft: Draft, { outcome, reason }: Assessment): string {
  const ends = outcome?.kind === "ends" ? [outcome.proposed, ...outcome.alternatives] : [];
  const days = ends.map(({ endsOn }) => endsOn.toString());
  return lookupHash("termination-recap", JSON.stringify([draft, outcome?.kind, reason, days])).toString(
    "base64url",
  );
}
