import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { motiveKinds } from "@/db/schema/termination";
import { hostCookie } from "@/lib/core/cookie";
import { lookupHash, seal, unseal } from "@/lib/core/crypto";
import type { Assessment } from "./assess";
import { Declared } from "./declared";
import type { Motive } from "./motive";

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
});

/** A request being written: it lives in the browser alone, sealed, until it is confirmed. */
export type Draft = z.output<typeof Draft>;

const context = "termination-draft";
const minutes = 60;

export const draftCookie = () => hostCookie("resiliation", minutes * 60);

/** What was asked, written under a name of its own: changed and sent again, it is another request. */
export const newDraft = (asked: Omit<Draft, "id">): Draft => ({ id: randomUUID(), ...asked });

export const sealDraft = (draft: Draft): string => seal(JSON.stringify(draft), context).toString("base64url");

/** Reads the cookie. Gives nothing when it is none of ours. */
export function openDraft(cookie: string | undefined): Draft | undefined {
  if (!cookie) return undefined;
  try {
    return Draft.parse(JSON.parse(unseal(Buffer.from(cookie, "base64url"), context)));
  } catch {
    return undefined;
  }
}

/** The motive of a draft, as the law reads it. */
export const motiveOf = ({ motive, eventOn, linkStated }: Omit<Draft, "id">): Motive | null =>
  motive && { kind: motive, eventOn: eventOn ? Temporal.PlainDate.from(eventOn) : null, linkStated };

/** What a recap shows, in a few letters: what is confirmed must be what was read, in this tab and on this day. */
export function recapDigest(draft: Draft, { outcome, reason }: Assessment): string {
  const ends = outcome?.kind === "ends" ? [outcome.proposed, ...outcome.alternatives] : [];
  const days = ends.map(({ endsOn }) => endsOn.toString());
  return lookupHash("termination-recap", JSON.stringify([draft, outcome?.kind, reason, days])).toString(
    "base64url",
  );
}
