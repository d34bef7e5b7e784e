import type { Temporal } from "temporal-polyfill";
import { documentLabel } from "./documents";
import type { RequestAuthor, RequestKind, RequestState } from "./rules";

type Stage = {
  id: string;
  at: Temporal.Instant;
  state: RequestState;
  by: RequestAuthor;
  note: string | null;
};

/** A stage of a request as its page shows it, like a parcel's: those reached with their moment, then those to come. */
export type TrackStep = {
  key: string;
  label: string;
  status: "done" | "current" | "to-come" | "stopped";
  at?: Temporal.Instant;
};

/** Where a request went, and where it still has to go. */
export function trackOf(kind: RequestKind, state: RequestState, stages: readonly Stage[]): TrackStep[] {
  const toCome = ahead(kind, state);
  const reached = stages.map((stage, rank): TrackStep => {
    const isLast = rank === stages.length - 1;
    return {
      key: stage.id,
      label: reachedLabel(kind, stage),
      at: stage.at,
      status: stops(stage) ? "stopped" : isLast && toCome.length > 0 ? "current" : "done",
    };
  });
  return [...reached, ...toCome.map((label): TrackStep => ({ key: label, label, status: "to-come" }))];
}

const stops = ({ state }: Stage) => state === "refused" || state === "cancelled";

/** What comes next, while something does. */
function ahead(kind: RequestKind, state: RequestState): string[] {
  const decided = [kind === "question" ? "Réponse" : "Décision"];
  const before: Partial<Record<RequestState, string[]>> = {
    sent: ["Reçue", "À l’étude", ...decided],
    received: ["À l’étude", ...decided],
    "under-review": decided,
    "document-needed": ["Document ou message reçu", ...decided],
  };
  return before[state] ?? [];
}

function reachedLabel(kind: RequestKind, { state, by, note }: Stage): string {
  const labels: Record<RequestState, string> = {
    draft: "Commencée",
    sent: kind === "question" ? "Question envoyée" : "Envoyée",
    received: by === "system" ? "Reçue" : "En attente d’un autre conseiller",
    "under-review": by === "member" ? "Document ou message reçu" : "À l’étude par un conseiller",
    "document-needed":
      note && note !== "autre"
        ? `Document demandé\u00a0: ${lowerFirst(documentLabel(note))}`
        : "Document demandé",
    refused: "Refusée",
    accepted: "Acceptée",
    applied: "Appliquée à votre contrat",
    answered: "Réponse envoyée",
    cancelled: "Annulée par vous",
  };
  return labels[state];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const awaitedDocument = (code: string): string =>
  code === "autre"
    ? "Nous attendons un document de votre part. Le conseiller dit lequel dans son message."
    : `Nous attendons un document de votre part\u00a0: ${lowerFirst(documentLabel(code))}.`;

export type Awaited = { from: "you" | "us" | "nobody"; sentence: string };

/** What a request waits for, and from whom. */
export function awaitedOf(kind: RequestKind, state: RequestState, awaited: string | null): Awaited {
  const us = (sentence: string): Awaited => ({ from: "us", sentence });
  switch (state) {
    case "sent":
      return us(
        "Votre demande est bien partie. Nous vous envoyons un e-mail dès qu’elle est enregistrée chez nous.",
      );
    case "received":
      return us("Un conseiller va prendre votre demande en charge. Vous n’avez rien à faire.");
    case "under-review":
      return us("Un conseiller étudie votre demande. Vous n’avez rien à faire.");
    case "document-needed":
      return {
        from: "you",
        sentence: `${awaitedDocument(awaited ?? "autre")} Dès qu’il arrive, ou que vous nous écrivez, l’étude reprend.`,
      };
    default:
      return { from: "nobody", sentence: over(kind, state) };
  }
}

function over(kind: RequestKind, state: RequestState): string {
  if (state === "accepted")
    return kind === "claim"
      ? "Votre demande est acceptée."
      : "C’est noté. Un conseiller vous écrit si quelque chose doit changer.";
  if (state === "applied") return "C’est fait\u00a0: votre contrat est à jour.";
  if (state === "answered")
    return kind === "question"
      ? "Un conseiller vous a répondu. Vous pouvez lui écrire encore ci-dessous."
      : "Un conseiller vous a répondu.";
  if (state === "refused") return "Votre demande n’a pas été acceptée. La raison est donnée ci-dessous.";
  return "Vous avez annulé cette demande. Vous pouvez en faire une autre.";
}
