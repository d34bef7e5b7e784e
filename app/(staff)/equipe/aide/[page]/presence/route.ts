import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { isOwnOrigin } from "@/lib/core/origin";
import { findDeskPage } from "@/lib/help/desk-queries";
import { noteEditor } from "@/lib/help/note-editor";
import { peekStaff } from "@/lib/staff/current-staff";
import { answer, closedTo, isEditor } from "../../editor-in-hand";
import { saidOf } from "../who-came-first";

/**
 * Notes that a page is open in an editor. Says who else has it open, and which version the server holds. The page asks
 * by itself: that is no activity of the person.
 */
export async function POST(request: Request, { params }: RouteContext<"/equipe/aide/[page]/presence">) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const person = await peekStaff();
  if (!isEditor(person)) return closedTo(person);
  const page = await findDeskPage(database(), (await params).page);
  if (!page) return new Response(null, { status: 404 });
  const { staffId } = person;
  const others = await noteEditor(database(), { pageId: page.id, staffId, now: now() });
  return answer({ others: others.map(({ name }) => name), ...saidOf(page, staffId) });
}
