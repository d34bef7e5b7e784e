"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { civilDate, now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { cancelRequest } from "@/lib/request/cancel-request";
import { isComplete, readWriting } from "@/lib/request/draft";
import { MessageInput, RemovalInput, RequestInput, StepInput } from "@/lib/request/input";
import { removeUpload } from "@/lib/request/remove-upload";
import { kindOfSlug } from "@/lib/request/rules";
import { saveStep } from "@/lib/request/save-step";
import { sendMessage } from "@/lib/request/send-message";
import { sendRequest } from "@/lib/request/send-request";
import { checkStep } from "@/lib/request/steps";
import { readAround } from "./around";
import { readStep } from "./read-step";
import {
  cancelSentences,
  changedElsewhere,
  messageSentences,
  removalSentences,
  sendSentences,
} from "./sentences";

/** Saves a page of a request being written, and leads to the next one. */
export const saveStepAction = formAction(StepInput, async (typed) => {
  const { memberId } = await requireMember();
  const at = now();
  const { event, step: slug, version, back } = typed;
  const kind = kindOfSlug(event);
  const around = await readAround(memberId, civilDate(at));
  const former = kind && (await readWriting(database(), memberId, kind));
  const step = former?.steps.find((one) => one.slug === slug);
  if (!kind || !step) return refused(changedElsewhere.message, { links: changedElsewhere.links(event) });
  const read = readStep(kind, step, typed.fields, around);
  if (!read.ok) return { status: "refused", fieldErrors: read.faults };
  const saving = { memberId, kind, step: slug, values: read.values, version, now: at };
  const saved = await saveStep(database(), saving);
  if (!saved.ok) return refused(changedElsewhere.message, { links: changedElsewhere.links(event, slug) });
  revalidatePath(routes.requests, "layout");
  const writing = await readWriting(database(), memberId, kind);
  const rank = writing.steps.findIndex((one) => one.slug === slug);
  const next = back && isComplete(kind, writing, around) ? checkStep : writing.steps[rank + 1]?.slug;
  redirect(routeTo.requestStep(event, next ?? checkStep));
});

/** Sends a request as it was checked. */
export const sendRequestAction = formAction(RequestInput, async ({ request, version }) => {
  const { memberId, accountId } = await requireMember();
  const at = now();
  const around = await readAround(memberId, civilDate(at));
  const sending = { memberId, accountId, requestId: request, version, around, now: at };
  const sent = await sendRequest(database(), sending);
  if (!sent.ok) return refused(sendSentences[sent.refusal]);
  revalidatePath(routes.requests, "layout");
  redirect(withQuery(routeTo.request(request), { message: "envoyee" }));
});

/** Gives a request up. */
export const cancelRequestAction = formAction(z.object({ request: z.uuid() }), async ({ request }) => {
  const { memberId, accountId } = await requireMember();
  const cancelled = await cancelRequest(database(), { memberId, accountId, requestId: request, now: now() });
  if (!cancelled.ok) return refused(cancelSentences[cancelled.refusal]);
  revalidatePath(routes.requests, "layout");
  redirect(withQuery(routes.requests, { message: cancelled.value.wasSent ? "annulee" : "effacee" }));
});

/** Takes a document away before it is sent. */
export const removeUploadAction = formAction(RemovalInput, async ({ request, upload }) => {
  const { memberId, accountId } = await requireMember();
  const removing = { memberId, accountId, requestId: request, uploadId: upload, now: now() };
  const removed = await removeUpload(database(), removing);
  if (!removed.ok) return refused(removalSentences[removed.refusal]);
  revalidatePath(routes.requests, "layout");
  return { status: "done", fieldErrors: {}, values: {} };
});

/** Writes to the advisers about a request. */
export const sendMessageAction = formAction(MessageInput, async ({ request, message, text }) => {
  const { memberId, accountId } = await requireMember();
  const sending = { memberId, accountId, requestId: request, messageId: message, text, now: now() };
  const sent = await sendMessage(database(), sending);
  if (!sent.ok) return refused(messageSentences[sent.refusal]);
  revalidatePath(routes.requests, "layout");
  redirect(withQuery(routeTo.request(request), { message: "message-envoye" }));
});
