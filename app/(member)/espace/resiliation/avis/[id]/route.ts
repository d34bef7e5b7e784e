import { notFound } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { pdfResponse } from "@/lib/document/pdf-response";
import { findOwnNotice } from "@/lib/termination/notices";

/** The avis of a request about the contract of the member who is signed in. */
export async function GET(_request: Request, { params }: RouteContext<"/espace/resiliation/avis/[id]">) {
  const { memberId } = await requireMember();
  const id = z.uuid().safeParse((await params).id);
  const notice = id.success ? await findOwnNotice(database(), memberId, id.data) : undefined;
  return notice ? pdfResponse(notice) : notFound();
}
