"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import type { Result } from "@/lib/core/result";
import { routeTo, withQuery } from "@/lib/core/routes";
import { acceptRequest } from "@/lib/request/accept-request";
import { answerRequest } from "@/lib/request/answer-request";
import { askDocument } from "@/lib/request/ask-document";
import {
  AcceptInput,
  AnswerInput,
  AskDocumentInput,
  HoldInput,
  RefuseInput,
  WriteInput,
} from "@/lib/request/desk-input";
import type { Act } from "@/lib/request/held-request";
import { refuseRequest } from "@/lib/request/refuse-request";
import { giveBackRequest, takeRequest } from "@/lib/request/take-request";
import { writeToMember } from "@/lib/request/write-to-member";
import { requireStaff } from "@/lib/staff/require-staff";
import { type DeskRefusal, refusalSentence, wordsMissing } from "./refusal-sentences";

export const takeAction = formAction(HoldInput, async (read) => {
  const act = await actOn(read);
  return told(await takeRequest(database(), act), act, "prise");
});

export const giveBackAction = formAction(HoldInput, async (read) => {
  const act = await actOn(read);
  return told(await giveBackRequest(database(), act), act, "rendue");
});

export const writeAction = formAction(WriteInput, async ({ message, ...read }) => {
  const act = await actOn(read);
  return told(await writeToMember(database(), { ...act, text: message }), act, "message");
});

export const askDocumentAction = formAction(AskDocumentInput, async ({ document, words, ...read }) => {
  const act = await actOn(read);
  return told(await askDocument(database(), { ...act, document, text: words }), act, "document-demande");
});

export const answerAction = formAction(AnswerInput, async ({ answer, ...read }) => {
  const act = await actOn(read);
  return told(await answerRequest(database(), { ...act, text: answer }), act, "repondue");
});

export const acceptAction = formAction(AcceptInput, async ({ acceptance, ...read }) => {
  const act = await actOn(read);
  const accepted = await acceptRequest(database(), { ...act, text: acceptance });
  if (!accepted.ok && accepted.refusal === "words-missing")
    return { status: "refused", fieldErrors: { acceptance: wordsMissing } };
  return told(accepted, act, "acceptee");
});

export const refuseAction = formAction(RefuseInput, async ({ reason, ...read }) => {
  const act = await actOn(read);
  return told(await refuseRequest(database(), { ...act, reason }), act, "refusee");
});

async function actOn({ request, version }: { request: string; version: number }): Promise<Act> {
  const { staffId } = await requireStaff("adviser");
  return { requestId: request, version, staffId, now: now() };
}

/** The request again, with what was done; or the form, with what was typed and why it was refused. */
async function told(outcome: Result<true, DeskRefusal>, { requestId, staffId }: Act, message: string) {
  const here = routeTo.deskRequest(requestId);
  if (outcome.ok) redirect(withQuery(here, { message }));
  const sentence = await refusalSentence(outcome.refusal, { requestId, staffId });
  return refused(sentence, { links: [{ href: here, label: "Voir la demande à jour" }] });
}
