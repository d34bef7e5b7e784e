"use server";

import { database } from "@/db/client";
import { requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { HelpVote } from "@/lib/help/input";
import { recordVote } from "@/lib/help/record-vote";

const sentence =
  "Beaucoup de réponses viennent de votre connexion. Merci\u00a0: elles sont bien arrivées, et celle-ci n’est plus nécessaire.";

/** « Non » asks why first: an answer is kept whole. */
export const voteAction = formAction(HelpVote, async ({ slug, helped, reason }) => {
  if (!helped && !reason) return { status: "idle", values: {}, fieldErrors: {}, result: "why" };
  const { clientAddress } = await requester();
  const outcome = await recordVote(database(), { slug, helped, reason, clientAddress, now: now() });
  if (!outcome.ok) return refused(sentence);
  return { status: "done", values: {}, fieldErrors: {}, result: "thanks" };
});
