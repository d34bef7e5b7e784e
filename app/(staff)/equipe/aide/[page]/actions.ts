"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formAction, refused } from "@/lib/core/form-action";
import { routeTo, withQuery } from "@/lib/core/routes";
import { archivePage, reopenPage } from "@/lib/help/archive-page";
import { PageInput, PreviewInput } from "@/lib/help/desk-input";
import { findDeskPage } from "@/lib/help/desk-queries";
import { makePreview } from "@/lib/help/preview";
import { submitPage } from "@/lib/help/submit-page";
import { requireStaff } from "@/lib/staff/require-staff";
import { refusalSentences } from "./refusal-sentences";

export const submitAction = formAction(PageInput, async ({ page, version }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const sent = await submitPage(database(), { pageId: page, version, staffId, now: now() });
  return sent.ok ? redirect(routeTo.staffHelpReview(page)) : refused(refusalSentences[sent.refusal]);
});

export const archiveAction = formAction(PageInput, async ({ page, version }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const archived = await archivePage(database(), { pageId: page, version, staffId, now: now() });
  if (!archived.ok) return refused(refusalSentences[archived.refusal]);
  redirect(withQuery(routeTo.staffHelpPage(page), { message: "archivee" }));
});

export const reopenAction = formAction(PageInput, async ({ page, version }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const reopened = await reopenPage(database(), { pageId: page, version, staffId, now: now() });
  if (!reopened.ok) return refused(refusalSentences[reopened.refusal]);
  redirect(withQuery(routeTo.staffHelpPage(page), { message: "rouverte" }));
});

export const previewAction = formAction(PreviewInput, async ({ page }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const found = await findDeskPage(database(), page);
  if (!found) return refused(refusalSentences.gone);
  const secret = await makePreview(database(), { pageId: found.id, staffId, now: now() });
  const link = new URL(routeTo.helpPreview(secret), env().APP_URL).href;
  return { status: "done" as const, result: link, values: {}, fieldErrors: {} };
});
