"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import type { Result } from "@/lib/core/result";
import { routeTo, withQuery } from "@/lib/core/routes";
import { MemberSearchInput } from "@/lib/staff/input";
import { requireStaff } from "@/lib/staff/require-staff";
import { closeTermination } from "@/lib/termination/close-termination";
import { decideTermination } from "@/lib/termination/decide-termination";
import {
  CloseInput,
  DecideInput,
  DisputeInput,
  establishedMotive,
  ReadInput,
} from "@/lib/termination/desk-input";
import { disputeAtDesk } from "@/lib/termination/dispute-termination";
import type { Deciding } from "@/lib/termination/hold";
import { withdrawAtDesk } from "@/lib/termination/withdraw-termination";
import { searchAnswer } from "../../adherents/search-answer";
import { type ActRefusal, refusalSentence } from "./refusal-sentences";

export const searchForAction = formAction(
  MemberSearchInput.extend({ termination: z.uuid() }),
  async ({ asked, termination }) => {
    const { staffId } = await requireStaff("adviser", "administrator");
    return searchAnswer({ staffId, asked, hrefOf: (member) => routeTo.deskTermination(termination, member) });
  },
);

export const decideAction = formAction(DecideInput, async ({ member, endsOn, replacing, ...typed }) => {
  const act = await actOn(typed);
  const motive = establishedMotive(typed);
  const decision = { ...act, memberId: member, endsOn, replacing, motive };
  return told(await decideTermination(database(), decision), act, "decidee");
});

export const closeAction = formAction(CloseInput, async ({ reason, words, ...typed }) => {
  const act = await actOn(typed);
  return told(await closeTermination(database(), { ...act, reason, words }), act, "fermee");
});

export const disputeAction = formAction(DisputeInput, async ({ reason, ...typed }) => {
  const act = await actOn(typed);
  return told(await disputeAtDesk(database(), { ...act, reason }), act, "contestee");
});

export const withdrawAction = formAction(ReadInput, async (typed) => {
  const act = await actOn(typed);
  return told(await withdrawAtDesk(database(), act), act, "renoncee");
});

async function actOn({ termination, version }: { termination: string; version: number }): Promise<Deciding> {
  const { staffId } = await requireStaff("adviser");
  return { terminationId: termination, version, staffId, now: now() };
}

/** The request again, with what was done; or the form, with what was typed and why it was refused. */
async function told(outcome: Result<true, ActRefusal>, { terminationId }: Deciding, message: string) {
  const here = routeTo.deskTermination(terminationId);
  if (outcome.ok) redirect(withQuery(here, { message }));
  return refused(await refusalSentence(outcome.refusal, terminationId), {
    links: [{ href: here, label: "Voir la demande à jour" }],
  });
}
