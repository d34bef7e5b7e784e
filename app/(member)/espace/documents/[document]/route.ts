import { notFound, redirect } from "next/navigation";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { refuse } from "@/lib/core/result";
import { routes, routeTo } from "@/lib/core/routes";
import { formQuery } from "@/lib/document/input";
import { pdfResponse } from "@/lib/document/pdf-response";
import { isAskedHere, refusalOfLimits } from "@/lib/document/right-to-ask";
import { makerOf } from "./makers";

/**
 * A document of the member who is signed in. When there is nothing to say in it, the list of documents says why. To make
 * one is to record it: a link on another site, or a browser that reads ahead, is led to the list and makes none.
 */
export async function GET(request: Request, { params }: RouteContext<"/espace/documents/[document]">) {
  const { memberId, accountId } = await requireMember();
  const { document } = await params;
  const make = makerOf(document);
  if (!make) notFound();
  if (!isAskedHere(request.headers)) redirect(routes.documents);
  const at = now();
  const query = new URL(request.url).searchParams;
  const refusal = await refusalOfLimits(database(), memberId, document, at);
  const made = refusal ? refuse(refusal) : await make(database(), { memberId, accountId, query, now: at });
  return made.ok
    ? pdfResponse(made.value)
    : redirect(routeTo.refusedDocument(made.refusal, formQuery(query)));
}

/** Says that there is such a document, and makes none. */
export async function HEAD(_request: Request, { params }: RouteContext<"/espace/documents/[document]">) {
  await requireMember();
  if (!makerOf((await params).document)) notFound();
  return new Response(null, {
    headers: { "Content-Type": "application/pdf", "Cache-Control": "private, no-store" },
  });
}
