import { notFound } from "next/navigation";
import { database } from "@/db/client";
import { pdfResponse } from "@/lib/document/pdf-response";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { findNotice } from "@/lib/termination/notices";

/** The avis of the request that this browser has just confirmed: its sealed cookie alone opens it. */
export async function GET(): Promise<Response> {
  const draft = await publicDraft();
  const notice = draft && (await findNotice(database(), draft.id));
  return notice ? pdfResponse(notice) : notFound();
}
