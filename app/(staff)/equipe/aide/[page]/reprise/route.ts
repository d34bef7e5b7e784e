import { z } from "zod";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { isOwnOrigin } from "@/lib/core/origin";
import { TakeUpInput } from "@/lib/help/desk-input";
import { type RestoreRefusal, restoreRevision } from "@/lib/help/restore-revision";
import { currentStaff } from "@/lib/staff/current-staff";
import { answer, closedTo, isEditor, readJson } from "../../editor-in-hand";

const sentences: Record<RestoreRefusal, string> = {
  stale: "La page a encore changé entre-temps. Rechargez-la\u00a0: votre texte est dans ses versions.",
  archived: "La page vient d’être archivée. Votre texte est gardé dans ses versions.",
  unreadable: "Cette version ne peut plus être reprise. Rechargez la page.",
  "unknown-revision": "Cette version n’existe pas. Rechargez la page.",
};

/** Puts a text that was put aside over the present one, knowingly: the text that it replaces is kept as a version. */
export async function POST(request: Request, { params }: RouteContext<"/equipe/aide/[page]/reprise">) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const person = await currentStaff();
  if (!isEditor(person)) return closedTo(person);
  const { page: pageId } = await params;
  if (!z.uuid().safeParse(pageId).success) return new Response(null, { status: 404 });
  const asked = TakeUpInput.safeParse(await readJson(request));
  if (!asked.success) return answer({ sentence: sentences["unknown-revision"] });
  const act = { ...asked.data, pageId, staffId: person.staffId, now: now() };
  const taken = await restoreRevision(database(), act);
  return answer(taken.ok ? { version: taken.value.version } : { sentence: sentences[taken.refusal] });
}
