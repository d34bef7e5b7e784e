import { cookies } from "next/headers";
import { now } from "@/lib/core/clock";
import { type Draft, draftCookie, openDraft, sealDraft } from "./draft";

/** The request that this browser writes on the public site, if any. */
export async function publicDraft(): Promise<Draft | undefined> {
  const draft = await inHand();
  return draft?.channel === "public" ? draft : undefined;
}

/** The request that this member writes in the space, and nobody else’s: a browser may serve several people. */
export async function ownDraft(memberId: string): Promise<Draft | undefined> {
  const draft = await inHand();
  return draft?.channel === "space" && draft.memberId === memberId ? draft : undefined;
}

export async function keepDraft(draft: Draft): Promise<void> {
  const { name, options } = draftCookie();
  (await cookies()).set(name, sealDraft(draft), options);
}

const inHand = async () => openDraft((await cookies()).get(draftCookie().name)?.value, now());
