import { notFound, redirect } from "next/navigation";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { refuse } from "@/lib/core/result";
import { routes, withQuery } from "@/lib/core/routes";
import { attempt } from "@/lib/core/throttle";
import { pdfResponse } from "@/lib/document/pdf-response";
import { documentLimits } from "@/lib/document/rules";
import { makerOf } from "./makers";

/** A document of the member who is signed in. When there is nothing to say in it, the list of documents says why. */
export async function GET(request: Request, { params }: RouteContext<"/espace/documents/[document]">) {
  const { memberId, accountId } = await requireMember();
  const make = makerOf((await params).document);
  if (!make) notFound();
  const at = now();
  const count = { name: "documents", limit: documentLimits.made, of: memberId };
  const { allowed } = await attempt(database(), count, at);
  const query = new URL(request.url).searchParams;
  const made = allowed
    ? await make(database(), { memberId, accountId, query, now: at })
    : refuse("too-many-documents");
  return made.ok ? pdfResponse(made.value) : redirect(withQuery(routes.documents, { refus: made.refusal }));
}
