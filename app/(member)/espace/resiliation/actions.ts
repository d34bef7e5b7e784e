"use server";

import { redirect } from "next/navigation";
import { gestureSentences } from "@/app/termination-sentences";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, withQuery } from "@/lib/core/routes";
import { findPerson } from "@/lib/member/queries";
import { ownAsked } from "@/lib/termination/asked";
import { confirmDraft } from "@/lib/termination/confirm-draft";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import { newDraft } from "@/lib/termination/draft";
import { keepDraft, ownDraft } from "@/lib/termination/draft-in-hand";
import { ConfirmInput, OwnRequestInput, OwnTerminationInput } from "@/lib/termination/input";
import { withdrawTermination } from "@/lib/termination/withdraw-termination";

/** Takes what was typed to the recap: nothing is sent. */
export const writeOwnDraftAction = formAction(OwnTerminationInput, async (typed) => {
  const { memberId } = await requireMember();
  const asked = ownAsked(await findPerson(database(), memberId), typed);
  await keepDraft(newDraft({ ...asked, channel: "space", memberId }, now()));
  redirect(routes.ownTerminationRecap);
});

/** Sends the request as its recap was read. */
export const confirmOwnDraftAction = formAction(ConfirmInput, async ({ shown, endsOn }) => {
  const { memberId, accountId } = await requireMember();
  const draft = await ownDraft(memberId);
  if (!draft) redirect(withQuery(routes.ownTermination, { message: "a-reprendre" }));
  const confirmed = await confirmDraft(database(), { draft, shown, endsOn, accountId, now: now() });
  if (confirmed.ok) redirect(routes.ownTerminationDone);
  redirect(withQuery(routes.ownTerminationRecap, { message: "a-relire" }));
});

/** Gives up a request made in the space. */
export const withdrawOwnAction = formAction(OwnRequestInput, async ({ termination: terminationId }) => {
  const { memberId, accountId } = await requireMember();
  const outcome = await withdrawTermination(database(), { memberId, accountId, terminationId, now: now() });
  if (!outcome.ok) return refused(gestureSentences[outcome.refusal]);
  redirect(withQuery(routes.ownTermination, { message: "annulee" }));
});

/** Says that a request which came from elsewhere is not one's own. */
export const disputeOwnAction = formAction(OwnRequestInput, async ({ termination: terminationId }) => {
  const { memberId, accountId } = await requireMember();
  const outcome = await disputeTermination(database(), { memberId, accountId, terminationId, now: now() });
  if (!outcome.ok) return refused(gestureSentences[outcome.refusal]);
  redirect(withQuery(routes.ownTermination, { message: "suspendue" }));
});
