"use server";

import { database } from "@/db/client";
import { requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { attempt } from "@/lib/core/throttle";
import { HelpVote } from "@/lib/help/input";
import { recordVote } from "@/lib/help/record-vote";
import { voteLimit } from "@/lib/help/rules";

const enough =
  "Nous avons déjà reçu beaucoup de réponses de votre connexion. Merci\u00a0! Revenez dans une heure pour en donner d’autres.";

/** « Non » asks why first: an answer is kept whole. */
export const voteAction = formAction(HelpVote, async (vote) => {
  if (!vote.helped && !vote.reason) return { status: "done", values: {}, fieldErrors: {}, result: "why" };
  const { clientAddress } = await requester();
  const turn = await attempt(database(), { name: "help-vote", limit: voteLimit, of: clientAddress }, now());
  if (!turn.allowed) return refused(enough);
  await recordVote(database(), { ...vote, now: now() });
  return { status: "done", values: {}, fieldErrors: {}, result: "thanks" };
});
