import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { motiveKinds } from "@/db/schema/termination";
import { hostCookie } from "@/lib/core/cookie";
import { seal, unseal } from "@/lib/core/crypto";
import { Declared } from "./declared";
import type { Motive } from "./motive";

const Draft = z.object({
  /** The request that it becomes: confirmed twice, it is one. */
  id: z.uuid(),
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
export const motiveOf = ({ motive, eventOn, linkStated }: Draft): Motive | null =>
  motive && { kind: motive, eventOn: eventOn ? Temporal.PlainDate.from(eventOn) : null, linkStated };
