import { stateBadges } from "@/components/termination-desk/labels";
import { database } from "@/db/client";
import { formatMoment } from "@/lib/core/format";
import type { DecideRefusal } from "@/lib/termination/decide-termination";
import type { DeskRefusal } from "@/lib/termination/hold";
import { findTerminationForDesk } from "@/lib/termination/queries";

const kept =
  "Rien n’a changé, et ce que vous aviez écrit reste ici\u00a0: copiez-le si besoin, puis rechargez la page.";

export type ActRefusal = DecideRefusal | DeskRefusal;

const sentences: Record<ActRefusal, string> = {
  "unknown-termination": "Cette demande n’existe plus. Revenez à la liste des résiliations.",
  "changed-meanwhile": `Cette demande a changé depuis que vous l’avez ouverte. ${kept}`,
  "no-longer-possible":
    "Il est trop tard pour cela\u00a0: le délai est passé. Voyez la demande à jour, et dites à la personne ce qui reste possible.",
  "end-changed":
    "Le contrat a changé depuis que vous avez ouvert cette page, et la date n’est plus la même. Voyez la demande à jour, puis décidez.",
  "another-member":
    "Cette demande est déjà rattachée à un adhérent, et ce n’est pas celui que vous aviez choisi. Voyez la demande à jour, puis décidez.",
  "no-contract":
    "Cette personne n’a plus de contrat à résilier. Choisissez un autre adhérent, ou dites à la personne pourquoi sa demande reste sans suite.",
  compulsory:
    "Ce contrat est celui de l’employeur\u00a0: l’adhérent ne peut pas y mettre fin seul. Répondez-lui par «\u00a0Ne pas donner suite\u00a0», avec ce qui existe pour lui.",
  "already-ends":
    "Ce contrat prend déjà fin, et rien n’y met fin plus tôt. Répondez par «\u00a0Ne pas donner suite\u00a0», en donnant la date.",
  "another-request":
    "Une autre demande met déjà fin à ce contrat. Voyez-la sur la page à jour avant de la remplacer.",
};

/** Why an act was refused. To who comes too late: who was there before, when, and where the request stands. */
export async function refusalSentence(refusal: ActRefusal, terminationId: string): Promise<string> {
  const before = refusal === "changed-meanwhile" ? await whoBefore(terminationId) : undefined;
  return before ? `${before} ${kept}` : sentences[refusal];
}

async function whoBefore(terminationId: string): Promise<string | undefined> {
  const request = await findTerminationForDesk(database(), terminationId);
  if (!request) return undefined;
  const { decidedBy, decidedAt, withdrawnAt, disputedAt } = request;
  if (withdrawnAt) return `La personne a annulé sa demande le ${formatMoment(withdrawnAt)}.`;
  if (request.state === "disputed" && disputedAt)
    return `Elle est contestée depuis le ${formatMoment(disputedAt)}.`;
  const state = stateBadges[request.state].label.toLowerCase();
  return decidedAt
    ? `${decidedBy ?? "Quelqu’un d’autre"} a décidé avant vous, le ${formatMoment(decidedAt)}\u00a0: elle est maintenant à l’état «\u00a0${state}\u00a0».`
    : undefined;
}
