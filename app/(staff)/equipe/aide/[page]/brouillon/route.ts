import { z } from "zod";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formatTime } from "@/lib/core/format";
import { isOwnOrigin } from "@/lib/core/origin";
import { DraftInput } from "@/lib/help/desk-input";
import { findDeskPage } from "@/lib/help/desk-queries";
import { readContent } from "@/lib/help/read-content";
import { isSlug } from "@/lib/help/rules";
import { type PutAside, type SaveRefusal, saveDraft } from "@/lib/help/save-draft";
import { currentStaff } from "@/lib/staff/current-staff";
import { answer, closedTo, isEditor, readJson } from "../../editor-in-hand";
import { hintsOf } from "../hints-of";
import { whoCameFirst } from "../who-came-first";

const sentences: Record<Exclude<SaveRefusal, "stale" | "address-taken">, string> = {
  "too-large":
    "Pas enregistré\u00a0: cette page est devenue trop longue. Enlevez une partie, ou écrivez une deuxième page.",
  unreadable:
    "Pas enregistré\u00a0: un passage ne peut pas être gardé, ou il est trop long. Annulez votre dernier changement (Ctrl + Z).",
  archived:
    "Pas enregistré\u00a0: cette page vient d’être archivée. Votre texte est gardé à part, dans ses versions.",
  gone: "Pas enregistré\u00a0: cette page n’existe plus. Copiez votre texte ailleurs.",
};

/** Keeps what is being written, and says what it lacks. */
export async function POST(request: Request, { params }: RouteContext<"/equipe/aide/[page]/brouillon">) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const person = await currentStaff();
  if (!isEditor(person)) return closedTo(person);
  const { page: pageId } = await params;
  if (!z.uuid().safeParse(pageId).success) return new Response(null, { status: 404 });
  const sent = DraftInput.safeParse(await readJson(request));
  if (!sent.success) return answer({ status: "refused", sentence: sentences["too-large"] });
  const content = readContent(sent.data.content);
  if (!content.ok) return answer({ status: "refused", sentence: sentences[content.refusal] });
  const written = { ...sent.data, pageId, staffId: person.staffId, now: now() };
  const saved = await saveAnyAddress(written);
  if (saved.ok) {
    const { version, addressTaken } = saved;
    const at = formatTime(written.now);
    return answer({ status: "saved", version, at, addressTaken, hints: hintsOf(content.value) });
  }
  if (saved.refusal === "stale")
    return answer({
      status: "stale",
      stale: { ...(await whoCameFirst(pageId, person.staffId)), keptAs: saved.keptAs },
    });
  return answer({ status: "refused", sentence: sentences[saved.refusal] });
}

type Written = Parameters<typeof saveDraft>[1];
type Saved =
  | { ok: true; version: number; addressTaken: boolean }
  | { ok: false; refusal: Exclude<SaveRefusal, "address-taken" | PutAside["refusal"]> }
  | PutAside;

/** An address that cannot be given does not hold the text back: it is saved at the one that the page has. */
async function saveAnyAddress(written: Written): Promise<Saved> {
  const saved = isSlug(written.slug) ? await saveDraft(database(), written) : undefined;
  if (saved?.ok) return { ok: true, version: saved.value.version, addressTaken: false };
  if (saved && "keptAs" in saved) return saved;
  if (saved && saved.refusal !== "address-taken") return { ok: false, refusal: saved.refusal };
  const page = await findDeskPage(database(), written.pageId);
  if (!page) return { ok: false, refusal: "gone" };
  const again = await saveDraft(database(), { ...written, slug: page.slug });
  if (again.ok) return { ok: true, version: again.value.version, addressTaken: saved !== undefined };
  if ("keptAs" in again) return again;
  return { ok: false, refusal: again.refusal === "address-taken" ? "gone" : again.refusal };
}
