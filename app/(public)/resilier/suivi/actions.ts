"use server";

import { redirect } from "next/navigation";
import { gestureSentences } from "@/app/termination-sentences";
import { database } from "@/db/client";
import { NoInput } from "@/lib/account/input";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, withQuery } from "@/lib/core/routes";
import { disputeTerminationByLink } from "@/lib/termination/dispute-termination";
import { secretInHand } from "@/lib/termination/link-in-hand";
import { withdrawTerminationByLink } from "@/lib/termination/withdraw-termination";

/** Gives a request up by its link. */
export const withdrawByLinkAction = formAction(NoInput, async () => {
  const secret = await secretInHand();
  if (!secret) return refused(gestureSentences["link-expired"]);
  const outcome = await withdrawTerminationByLink(database(), { secret, now: now() });
  if (!outcome.ok) return refused(gestureSentences[outcome.refusal]);
  redirect(withQuery(routes.followTermination, { message: "annulee" }));
});

/** Says by its link that a request is not one's own. */
export const disputeByLinkAction = formAction(NoInput, async () => {
  const secret = await secretInHand();
  if (!secret) return refused(gestureSentences["link-expired"]);
  const outcome = await disputeTerminationByLink(database(), { secret, now: now() });
  if (!outcome.ok) return refused(gestureSentences[outcome.refusal]);
  redirect(withQuery(routes.followTermination, { message: "suspendue" }));
});
