import type { BadgeTone } from "@/components/ui/badge";
import type { DecisionReason } from "@/lib/termination/assess";
import type { Asker } from "@/lib/termination/declared";
import type { DisputeReason } from "@/lib/termination/dispute-termination";
import type { DeskTermination } from "@/lib/termination/queries";

/** Why a person of the mutual must decide, in a word or two. */
export const reasonLabels: Record<DecisionReason, string> = {
  unmatched: "Dossier à trouver",
  company: "Entreprise",
  death: "Décès",
  compulsory: "Contrat obligatoire",
  "already-ends": "Fin déjà fixée",
  "no-contact": "Sans adresse e-mail",
  "other-risk": "Autre risque",
};

/** What must be known before deciding, for some reasons. */
export const reasonAdvice: Partial<Record<DecisionReason, string>> = {
  death: "La date qui compte est celle de l’acte de décès\u00a0: demandez-le avant de décider.",
  "no-contact":
    "Aucune adresse e-mail au dossier\u00a0: prévenez l’adhérent par courrier ou téléphone avant de décider.",
  "other-risk":
    "La demande porte sur un contrat de prévoyance, et le contrat trouvé couvre la santé\u00a0: demandez à la personne lequel elle veut résilier avant de décider.",
};

export const channelLabels: Record<DeskTermination["channel"], string> = {
  public: "Site public",
  space: "Espace adhérent",
  insurer: "Nouvel assureur",
};

export const askerLabels: Record<Asker, string> = {
  member: "L’adhérent",
  relative: "Un proche de l’adhérent décédé",
  company: "Une entreprise",
};

/** What a member who telephones says of a request. */
export const disputeReasonLabels: Record<DisputeReason, string> = {
  "not-theirs": "Il n’en est pas à l’origine",
  mistake: "Elle a été envoyée ou saisie par erreur",
  "wrong-end": "La date de fin n’est pas la bonne",
};

/** Where a request stands, as the people of the mutual read it. */
export const stateBadges: Record<DeskTermination["state"], { label: string; tone: BadgeTone }> = {
  "to-decide": { label: "À décider", tone: "warning" },
  confirmed: { label: "Fin fixée", tone: "success" },
  disputed: { label: "Contestée", tone: "danger" },
  withdrawn: { label: "Annulée par la personne", tone: "neutral" },
  replaced: { label: "Remplacée par une autre", tone: "neutral" },
  closed: { label: "Sans suite", tone: "neutral" },
  ended: { label: "Contrat terminé", tone: "neutral" },
};
