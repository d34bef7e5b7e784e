import { z } from "zod";
import { hostCookie } from "@/lib/core/cookie";
import { seal, unseal } from "@/lib/core/crypto";

/** What became of the files of a form: how many were kept, and why the others were not. Names are their owner's. */
const Outcome = z.object({
  /** The address that shows it: another page of the same minute does not. */
  shownAt: z.string(),
  kept: z.number(),
  refused: z.array(z.object({ name: z.string(), refusal: z.string() })),
});
export type UploadOutcome = z.infer<typeof Outcome>;

/** Kept for a minute: the page that it leads to reads it once. */
export const outcomeCookie = () => hostCookie("envoi", 60);
const mostRefused = 8;
const longestName = 80;

/** An outcome, for the cookie of one account: nobody else reads the names in it. */
export const sealOutcome = ({ refused, ...outcome }: UploadOutcome, accountId: string): string => {
  const shortened = refused
    .slice(0, mostRefused)
    .map(({ name, refusal }) => ({ name: name.slice(0, longestName), refusal }));
  return seal(JSON.stringify({ ...outcome, refused: shortened }), accountId).toString("base64url");
};

/** The outcome that an address shows; nothing when the cookie is another's, or of another sending. */
export function openOutcome(
  sealed: string | undefined,
  { accountId, shownAt }: { accountId: string; shownAt: unknown },
): UploadOutcome | undefined {
  if (!sealed || typeof shownAt !== "string") return undefined;
  try {
    const outcome = Outcome.parse(JSON.parse(unseal(Buffer.from(sealed, "base64url"), accountId)));
    return outcome.shownAt === shownAt ? outcome : undefined;
  } catch {
    return undefined;
  }
}
