import type { Temporal } from "temporal-polyfill";
import type { requestAuthors, requestKinds, requestStates } from "@/db/schema/request";
import type { Limit } from "@/lib/core/throttle";
import { addWorkingDays } from "@/lib/core/working-days";

export type RequestKind = (typeof requestKinds)[number];
export type RequestState = (typeof requestStates)[number];
export type RequestAuthor = (typeof requestAuthors)[number];

/** « Ma vie change », the claims, the questions: each has its own way in, and the desk sorts by it. */
export const requestGroups = {
  life: "Ma vie change",
  claim: "Facture ou devis",
  question: "Question",
} as const;
export type RequestGroup = keyof typeof requestGroups;

type Kind = {
  label: string;
  /** How addresses name it. */
  slug: string;
  group: RequestGroup;
  /** Working days within which an answer is promised. */
  promisedDays: number;
};

/** Working days are the mutual's own promise: change them here. */
export const kinds: Record<RequestKind, Kind> = {
  birth: { label: "Naissance", slug: "naissance", group: "life", promisedDays: 5 },
  adoption: { label: "Adoption", slug: "adoption", group: "life", promisedDays: 5 },
  marriage: { label: "Mariage", slug: "mariage", group: "life", promisedDays: 5 },
  pacs: { label: "PACS", slug: "pacs", group: "life", promisedDays: 5 },
  "common-law": { label: "Vie commune", slug: "vie-commune", group: "life", promisedDays: 5 },
  separation: { label: "Séparation", slug: "separation", group: "life", promisedDays: 5 },
  "studies-ended": {
    label: "Fin des études d’un enfant",
    slug: "fin-d-etudes",
    group: "life",
    promisedDays: 5,
  },
  death: { label: "Décès", slug: "deces", group: "life", promisedDays: 3 },
  move: { label: "Déménagement", slug: "demenagement", group: "life", promisedDays: 3 },
  retirement: { label: "Retraite", slug: "retraite", group: "life", promisedDays: 10 },
  removal: { label: "Retrait d’une personne", slug: "retrait", group: "life", promisedDays: 5 },
  claim: { label: "Facture ou devis", slug: "facture-ou-devis", group: "claim", promisedDays: 5 },
  question: { label: "Question à un conseiller", slug: "question", group: "question", promisedDays: 2 },
};

/** The kind that an address names, or nothing. */
export const kindOfSlug = (slug: string): RequestKind | undefined =>
  allKinds.find((kind) => kinds[kind].slug === slug);

const isKind = (name: string): name is RequestKind => Object.hasOwn(kinds, name);
export const allKinds: RequestKind[] = Object.keys(kinds).filter(isKind);

/** The day by which an answer is promised to a request sent on a day. */
export const promisedOn = (kind: RequestKind, sentOn: Temporal.PlainDate): Temporal.PlainDate =>
  addWorkingDays(sentOn, kinds[kind].promisedDays);

/**
 * Where a request may go, from where, by whom. The member cancels until it is taken up; who sends a document or a
 * message while one is awaited gives it back to the adviser; a question answered may be asked further.
 */
const moves: Record<RequestAuthor, Partial<Record<RequestState, readonly RequestState[]>>> = {
  member: {
    sent: ["draft", "answered"],
    cancelled: ["draft", "sent", "received"],
    "under-review": ["document-needed"],
  },
  system: { received: ["sent"] },
  adviser: {
    received: ["under-review"],
    "under-review": ["sent", "received", "document-needed"],
    "document-needed": ["under-review"],
    accepted: ["under-review", "document-needed"],
    refused: ["under-review", "document-needed"],
    answered: ["under-review", "document-needed"],
    applied: ["accepted"],
  },
};

/** The states from which an author may bring a request to another one. */
export const comesFrom = (by: RequestAuthor, to: RequestState): readonly RequestState[] =>
  moves[by][to] ?? [];

export const mayMove = (by: RequestAuthor, from: RequestState, to: RequestState): boolean =>
  comesFrom(by, to).includes(from);

/** What waits for somebody at the mutual, or for a document: neither a draft nor over. */
export const openStates = ["sent", "received", "under-review", "document-needed"] as const;

export const isOpen = (state: RequestState): boolean => openStates.some((open) => open === state);

/** Whether somebody may still write about it: a decided or cancelled request is closed, a question answered is not. */
export const takesMessages = (kind: RequestKind, state: RequestState): boolean =>
  isOpen(state) || (kind === "question" && state === "answered");

/** Whether accepting it means nothing without words: what is paid, or what changes. */
export const needsWords = (kind: RequestKind): boolean => kind === "claim" || kind === "retirement";

/** Whether a document may be added: while the request is written, and until it is decided. */
export const takesDocuments = (state: RequestState): boolean => state === "draft" || isOpen(state);

/** Whether its owner may still cancel it: nobody has taken it up. */
export const isCancellable = (state: RequestState): boolean => mayMove("member", state, "cancelled");

export const stateLabels: Record<RequestState, string> = {
  draft: "À terminer",
  sent: "Envoyée",
  received: "Reçue",
  "under-review": "À l’étude",
  "document-needed": "Document attendu",
  refused: "Refusée",
  accepted: "Acceptée",
  applied: "Appliquée",
  answered: "Réponse donnée",
  cancelled: "Annulée",
};

export const requestLimits = {
  /** Requests and messages sent by one account in an hour. */
  sending: { attempts: 30, window: 3600 },
  /** Files sent by one account in an hour. */
  uploading: { attempts: 60, window: 3600 },
} as const satisfies Record<string, Limit>;

/** Characters of a message or a question. */
export const messageLength = 4_000;
