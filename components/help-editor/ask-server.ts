import { markSeen, staffSeenKey } from "@/components/space/last-seen";
import { helpDraftAddress, helpLinksAddress, helpTakeUpAddress } from "@/lib/core/routes";
import type { Hint, Hints } from "./hints";
import type { Draft } from "./new-parts";
import type { SaveAnswer, Stale } from "./saver";

/** What stops a save until the person acts: asking again would change nothing. */
const stops: Record<number, string> = {
  401: "Pas enregistré\u00a0: vous n’êtes plus connecté. Ouvrez l’espace équipe dans un autre onglet, connectez-vous, puis revenez\u00a0: votre texte est encore dans cette page.",
  403: "Pas enregistré\u00a0: le serveur n’a pas reconnu cette page. Votre texte y est encore\u00a0: copiez-le ailleurs, puis rechargez la page.",
  404: "Pas enregistré\u00a0: cette page n’existe plus, ou vous n’avez plus le droit de l’écrire. Votre texte est encore ici\u00a0: copiez-le ailleurs, puis parlez-en à l’administration.",
};

const answerMs = 15_000;

/** Sends the text to the server. Throws when it does not answer within 15 seconds, so that it is asked again. */
export async function sendDraft(page: string, draft: Draft, version: number): Promise<SaveAnswer<Hints>> {
  const response = await post(helpDraftAddress(page), { version, ...draft }, AbortSignal.timeout(answerMs));
  const sentence = stops[response.status];
  if (sentence) return { status: "refused", sentence };
  if (!response.ok) throw new Error("the server is away");
  return response.json();
}

/** Takes a text that was put aside up again, over the present one. Gives its version, or why it could not be done. */
export async function takeUpOwn(page: string, { version, keptAs }: Stale): Promise<number | string> {
  const response = await post(helpTakeUpAddress(page), { version, revision: keptAs }).catch(() => undefined);
  if (!response?.ok) return "Le serveur ne répond pas. Attendez un instant, puis recommencez.";
  const answer: { version: number } | { sentence: string } = await response.json();
  return "version" in answer ? answer.version : answer.sentence;
}

/** The links of the saved text that lead nowhere, or why they could not be asked. */
export async function askDeadLinks(page: string): Promise<Hint[] | string> {
  const response = await post(helpLinksAddress(page), {}).catch(() => undefined);
  return response?.ok
    ? response.json()
    : "Les liens n’ont pas pu être vérifiés. Recommencez dans un instant.";
}

/** Who writes is there: what the server answers put off the end of the session. */
async function post(address: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  if (response.ok) markSeen(staffSeenKey);
  return response;
}
