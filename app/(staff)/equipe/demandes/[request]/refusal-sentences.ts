import { Temporal } from "temporal-polyfill";
import { database } from "@/db/client";
import { formatMoment } from "@/lib/core/format";
import type { AcceptRefusal } from "@/lib/request/accept-request";
import { findDeskRequest, findLastStage } from "@/lib/request/desk-queries";
import type { ActRefusal } from "@/lib/request/held-request";
import { listMessages } from "@/lib/request/queries";
import { stateLabels } from "@/lib/request/rules";

export type DeskRefusal = ActRefusal | AcceptRefusal | "closed";

type Late = { requestId: string; staffId: string };

const kept =
  "Rien n’a changé, et ce que vous aviez écrit reste ici\u00a0: copiez-le si besoin, puis rechargez la page.";

export const wordsMissing =
  "Écrivez à l’adhérent le montant pris en charge, ou ce qui change\u00a0: il le lira avec la décision.";

const sentences: Record<DeskRefusal, string> = {
  "unknown-request": "Cette demande n’existe plus. Revenez à la liste des demandes.",
  "changed-meanwhile": `Cette demande a changé depuis que vous l’avez ouverte. ${kept}`,
  "not-yours": `Vous n’avez plus cette demande en main. ${kept}`,
  closed: `Cette demande est terminée\u00a0: elle ne reçoit plus de message. ${kept}`,
  "words-missing": wordsMissing,
  "no-contract":
    "Aucun contrat en cours ne peut couvrir cette personne. Refusez la demande en disant pourquoi, ou écrivez à l’adhérent.",
  "already-covered":
    "Une personne du même prénom, née le même jour, est déjà couverte par ce contrat\u00a0: la demande a sans doute été faite deux fois. Refusez-la en le disant.",
  "not-covered":
    "Cette personne n’est plus couverte à la date demandée. Refusez la demande en le disant, ou écrivez à l’adhérent.",
};

/** Why an act was refused. To who comes too late: who was there before, when, and what they did. */
export async function refusalSentence(refusal: DeskRefusal, late: Late): Promise<string> {
  const isLate = refusal === "changed-meanwhile" || refusal === "not-yours" || refusal === "closed";
  const before = isLate ? await whoBefore(late) : undefined;
  return before ? `${before} ${kept}` : sentences[refusal];
}

async function whoBefore({ requestId, staffId }: Late): Promise<string | undefined> {
  const [request, stage] = await Promise.all([
    findDeskRequest(database(), requestId),
    findLastStage(database(), requestId),
  ]);
  if (!request || !stage) return undefined;
  const { holder, holderId, takenAt } = request;
  const takenSince = takenAt && Temporal.Instant.compare(takenAt, stage.at) >= 0;
  if (holder && holderId !== staffId && takenSince) {
    return `${holder} a pris cette demande le ${formatMoment(takenAt)}.`;
  }
  const messages = await listMessages(database(), request.memberId, requestId);
  const written = messages.findLast(({ by }) => by === "member");
  if (written && Temporal.Instant.compare(written.at, stage.at) >= 0) {
    return `L’adhérent a écrit le ${formatMoment(written.at)}\u00a0: lisez son message avant de décider.`;
  }
  const state = stateLabels[stage.state].toLowerCase();
  const who = stage.name ?? (stage.state === "cancelled" ? "L’adhérent" : "Quelqu’un d’autre");
  return `${who} a agi avant vous, le ${formatMoment(stage.at)}\u00a0: elle est maintenant à l’état «\u00a0${state}\u00a0».`;
}
