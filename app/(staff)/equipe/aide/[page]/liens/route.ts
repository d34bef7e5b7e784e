import { database } from "@/db/client";
import { env } from "@/lib/core/env";
import { isOwnOrigin } from "@/lib/core/origin";
import { checkLinks } from "@/lib/help/check-links";
import { findDeskPage } from "@/lib/help/desk-queries";
import { reach } from "@/lib/help/reach-link";
import { currentStaff } from "@/lib/staff/current-staff";
import { answer, closedTo, isEditor } from "../../editor-in-hand";
import { deadLinkHint } from "../hints-of";

/** Tries every link of the saved text. Gives those that lead nowhere. */
export async function POST(request: Request, { params }: RouteContext<"/equipe/aide/[page]/liens">) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const person = await currentStaff();
  if (!isEditor(person)) return closedTo(person);
  const page = await findDeskPage(database(), (await params).page);
  if (!page) return new Response(null, { status: 404 });
  return answer((await checkLinks(database(), page.content, reach)).map(deadLinkHint));
}
