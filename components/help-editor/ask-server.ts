import { helpDraftAddress, helpLinksAddress, helpTakeUpAddress } from "@/lib/core/routes";
import type { Hint, Hints } from "./hints";
import type { Draft } from "./new-parts";
import type { SaveAnswer, Stale } from "./saver";

const signedOut =
  "Vous n’êtes plus connecté. Ouvrez l’espace équipe dans un autre onglet, connectez-vous, puis revenez\u00a0: votre texte est encore là.";

/** Sends the text to the server. Throws when it does not answer, so that it is asked again. */
export async function sendDraft(page: string, draft: Draft, version: number): Promise<SaveAnswer<Hints>> {
  const response = await post(helpDraftAddress(page), { version, ...draft });
  if (response.status === 401) return { status: "refused", sentence: signedOut };
  if (response.status >= 500) throw new Error("the server is away");
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

const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
