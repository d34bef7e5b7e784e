"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import type { Result } from "@/lib/core/result";
import { routeTo, withQuery } from "@/lib/core/routes";
import { PageInput, ScheduleInput, SendBackInput } from "@/lib/help/desk-input";
import type { Act } from "@/lib/help/held-page";
import { publishPage } from "@/lib/help/publish-page";
import { reach } from "@/lib/help/reach-link";
import { cancelPublication, schedulePublication } from "@/lib/help/schedule-publication";
import { sendBack } from "@/lib/help/send-back";
import { requireStaff } from "@/lib/staff/require-staff";
import { refusalSentences } from "../refusal-sentences";
import { lateSentence } from "./late-sentence";

export const publishAction = formAction(PageInput, async (read) => {
  const act = await actOn(read);
  return told(await publishPage(database(), { ...act, reach }), act, "publiee");
});

export const scheduleAction = formAction(ScheduleInput, async ({ at, ...read }) => {
  const act = await actOn(read);
  const set = await schedulePublication(database(), { ...act, at });
  if (!set.ok && set.refusal === "past")
    return { status: "refused", fieldErrors: { day: refusalSentences.past } };
  return told(set, act, "programmee");
});

export const unscheduleAction = formAction(PageInput, async (read) => {
  const act = await actOn(read);
  return told(await cancelPublication(database(), act), act, "deprogrammee");
});

export const sendBackAction = formAction(SendBackInput, async ({ note, ...read }) => {
  const act = await actOn(read);
  const sent = await sendBack(database(), { ...act, note });
  if (!sent.ok) return told(sent, act, "");
  redirect(withQuery(routeTo.staffHelpPage(act.pageId), { message: "rendue" }));
});

async function actOn({ page, version }: { page: string; version: number }): Promise<Act> {
  const { staffId } = await requireStaff("editor", "administrator");
  return { pageId: page, version, staffId, now: now() };
}

type Refusal = keyof typeof refusalSentences;

/** The page again, with what was done; or the form, with what was typed and why it was refused. */
async function told(outcome: Result<unknown, Refusal>, { pageId, staffId }: Act, message: string) {
  const here = routeTo.staffHelpReview(pageId);
  if (outcome.ok) redirect(withQuery(here, { message }));
  const links = [{ href: here, label: "Voir la page à jour" }];
  const isLate = outcome.refusal === "stale" || outcome.refusal === "not-in-review";
  const sentence = isLate ? await lateSentence(pageId, staffId) : refusalSentences[outcome.refusal];
  return refused(sentence, { links });
}
