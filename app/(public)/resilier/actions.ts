"use server";

import { redirect } from "next/navigation";
import { tooManyWritten } from "@/app/termination-sentences";
import { database } from "@/db/client";
import { NoInput } from "@/lib/account/input";
import { requester } from "@/lib/account/request";
import { civilDate, now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";
import { futureFaults } from "@/lib/termination/asked";
import { confirmDraft } from "@/lib/termination/confirm-draft";
import { keepDraft, publicDraft } from "@/lib/termination/draft-in-hand";
import { forgetTermination } from "@/lib/termination/forget";
import { ConfirmInput, TerminationInput } from "@/lib/termination/input";
import { writeDraft } from "@/lib/termination/write-draft";

/** Takes what was typed to the recap: nothing is sent. */
export const writeDraftAction = formAction(TerminationInput, async (asked) => {
  const at = now();
  const fieldErrors = futureFaults(asked, civilDate(at));
  if (fieldErrors) return { status: "refused", fieldErrors };
  const { clientAddress } = await requester();
  const written = await writeDraft(database(), { asked, clientAddress, now: at });
  if (!written.ok) return refused(tooManyWritten(formatWait(written.until, at)));
  await keepDraft(written.value);
  redirect(routes.terminateRecap);
});

/** Sends the request as its recap was read. */
export const confirmDraftAction = formAction(ConfirmInput, async ({ shown, endsOn }) => {
  const draft = await publicDraft();
  if (!draft) redirect(withQuery(routes.terminate, { message: "a-reprendre" }));
  const confirmed = await confirmDraft(database(), { draft, shown, endsOn, now: now() });
  if (confirmed.ok) redirect(routes.terminateDone);
  redirect(withQuery(routes.terminateRecap, { message: "a-relire" }));
});

/** Takes away what this browser keeps of a request. What was sent stays sent. */
export const eraseDraftAction = formAction(NoInput, async () => {
  await forgetTermination();
  redirect(withQuery(routes.terminate, { message: "effacee" }));
});
