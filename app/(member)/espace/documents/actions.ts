"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";
import { RevocationInput } from "@/lib/document/input";
import { revokeDocument } from "@/lib/document/revoke-document";

const sentences: Record<"unknown-document", string> = {
  "unknown-document": "Ce document n’est pas dans votre liste. Rechargez la page, puis recommencez.",
};

export const revokeDocumentAction = formAction(RevocationInput, async ({ document }) => {
  const { memberId, accountId } = await requireMember();
  const outcome = await revokeDocument(database(), { memberId, accountId, id: document, now: now() });
  return outcome.ok ? redirect(routes.documentsAfterRevocation) : refused(sentences[outcome.refusal]);
});
