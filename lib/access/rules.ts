import type { Temporal } from "temporal-polyfill";
import type { staffRoles } from "@/db/schema/staff";
import type { AuditKind } from "@/lib/core/audit";

/** A look at a member's file, or a change to it, by a person of the mutual. */
export type Access = {
  id: string;
  at: Temporal.Instant;
  role: (typeof staffRoles)[number] | null;
  kind: string;
  reason: string | null;
  /** What was added in words to the reason. */
  note: string | null;
};

/** Where a page of looks ends: the next begins below. */
export type AccessPosition = { at: Temporal.Instant; id: string };

/**
 * Who it was, by role. Names are not given: the law gives the member the moment, the reason and the kind of person,
 * not the identity of an employee who acted on instructions (CJEU, 22 June 2023, C-579/21, Pankki S).
 */
export function accessAuthor({ role }: Pick<Access, "role">): string {
  return role ? roles[role] : "La mutuelle";
}

const roles: Record<NonNullable<Access["role"]>, string> = {
  adviser: "Un conseiller",
  editor: "Un rédacteur",
  administrator: "Un responsable du service",
};

/** What was done and why, in a sentence for the member. */
export const accessWords = ({ kind, reason }: Pick<Access, "kind" | "reason">): string =>
  kind === "file-opened"
    ? `A consulté votre dossier${reasons.get(reason ?? "") ?? ""}.`
    : (acts.get(kind) ?? "Est intervenu sur votre dossier.");

const reasons = new Map([
  ["contact", ", car vous avez appelé ou écrit"],
  ["request", " pour traiter une de vos demandes"],
  ["payment", " pour vérifier un remboursement ou une cotisation"],
  ["access", " pour vous aider à ouvrir votre espace"],
  ["complaint", " pour répondre à une réclamation"],
]);

const sentences: Partial<Record<AuditKind, string>> = {
  "request-taken": "A pris en charge une de vos demandes.",
  "request-given-back": "A rendu une de vos demandes\u00a0: un autre conseiller la prendra.",
  "request-message": "Vous a écrit à propos d’une de vos demandes.",
  "request-document-asked": "Vous a demandé un document pour une de vos demandes.",
  "request-accepted": "A accepté une de vos demandes.",
  "request-refused": "A refusé une de vos demandes.",
  "request-answered": "A répondu à votre question.",
  "termination-received": "A enregistré la demande d’un nouvel assureur de résilier votre contrat pour vous.",
  "termination-decided": "A fixé la fin de votre contrat, à la suite d’une demande de résiliation.",
  "termination-closed": "A répondu à une demande de résiliation\u00a0: elle n’a pas mis fin à votre contrat.",
  "termination-disputed": "A suspendu une demande de résiliation, car vous la contestez par téléphone.",
  "termination-withdrawn": "A annulé une demande de résiliation, comme vous l’avez demandé par téléphone.",
  "upload-read": "A ouvert un document que vous avez envoyé.",
  "account-unlocked": "A débloqué la connexion à votre espace.",
  "sessions-ended": "A déconnecté les appareils de votre espace.",
  "reset-asked": "Vous a fait envoyer un lien pour choisir un mot de passe.",
};
const acts = new Map<string, string>(Object.entries(sentences));
