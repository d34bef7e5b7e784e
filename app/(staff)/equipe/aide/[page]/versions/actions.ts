"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routeTo, withQuery } from "@/lib/core/routes";
import { RestoreInput } from "@/lib/help/desk-input";
import { restoreRevision } from "@/lib/help/restore-revision";
import { requireStaff } from "@/lib/staff/require-staff";
import { refusalSentences } from "../refusal-sentences";

export const restoreAction = formAction(RestoreInput, async ({ page, version, revision }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const act = { pageId: page, version, revision, staffId, now: now() };
  const restored = await restoreRevision(database(), act);
  if (!restored.ok) return refused(refusalSentences[restored.refusal]);
  redirect(withQuery(routeTo.staffHelpPage(page), { message: "reprise" }));
});
