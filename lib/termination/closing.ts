import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import type { DeskTermination } from "./queries";

/** Why no contract ends by a request: none of them refuses one that is valid. */
export const closingReasons = [
  "not-found",
  "employer",
  "company",
  "already-ends",
  "duplicate",
  "not-asked",
  "mistake",
  "other",
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const closingLabels: Record<ClosingReason, string> = {
  "not-found": "Aucun contrat ne correspond",
  employer: "Le contrat est celui de l’employeur",
  company: "Le contrat de l’entreprise est traité à part",
  "already-ends": "Le contrat prend déjà fin, pas plus tard",
  duplicate: "La même demande a déjà sa réponse",
  "not-asked": "Elle ne vient pas de l’adhérent",
  mistake: "Elle a été envoyée ou saisie par erreur",
  other: "Autre raison, à écrire",
};

type About = Pick<DeskTermination, "state" | "decisionReason">;

/** The reasons that a request may be closed for, the likeliest first. */
export function reasonsFor({ state, decisionReason }: About): ClosingReason[] {
  if (state === "disputed") return ["not-asked", "mistake", "duplicate", "other"];
  switch (decisionReason) {
    case "compulsory":
      return ["employer", "duplicate", "other"];
    case "already-ends":
      return ["already-ends", "duplicate", "other"];
    case "company":
      return ["company", "not-found", "already-ends", "duplicate", "other"];
    case "no-contact":
      return ["not-asked", "employer", "already-ends", "duplicate", "other"];
    default:
      return ["not-found", "employer", "already-ends", "duplicate", "other"];
  }
}

/**
 * What the person reads for a reason: it says what to do next. Nothing for a reason that the adviser writes.
 * @param endsOn the end that the contract attached to the request has, if any
 */
export function closingWords(reason: ClosingReason, endsOn: Temporal.PlainDate | undefined): string {
  switch (reason) {
    case "not-found":
      return "Nous avons cherché le contrat que vous nommez\u00a0: aucun ne correspond à ce que vous avez indiqué. Vérifiez le numéro d’adhésion sur la carte de tiers payant, puis refaites votre demande, ou appelez-nous en donnant la référence de celle-ci.";
    case "employer":
      return "Votre contrat est celui de votre employeur\u00a0: lui seul peut y mettre fin. Demandez-lui s’il peut vous en dispenser. Les personnes et les options que vous avez ajoutées vous-même, vous pouvez les retirer\u00a0: écrivez-nous lesquelles.";
    case "company":
      return "Le contrat de votre entreprise couvre plusieurs personnes. Nous reprenons votre demande avec lui, à la date où nous l’avons reçue, et nous vous écrivons la date de fin\u00a0: vous n’avez rien d’autre à faire.";
    case "already-ends":
      return endsOn
        ? `Votre contrat prend déjà fin le ${formatDate(endsOn)}, et votre demande ne peut pas y mettre fin plus tôt\u00a0: vous n’avez rien d’autre à faire.`
        : "Votre contrat a déjà pris fin\u00a0: vous n’avez rien d’autre à faire.";
    case "duplicate":
      return "Vous nous aviez déjà envoyé cette demande\u00a0: la première reçue est celle qui compte, et sa réponse vous est parvenue par e-mail. Vous n’avez rien d’autre à faire.";
    case "not-asked":
      return "L’adhérent nous a dit que cette demande ne venait pas de lui\u00a0: elle est annulée, et son contrat continue comme avant. Si c’est une erreur, appelez-nous.";
    case "mistake":
      return "Cette demande nous a été envoyée par erreur, ou nous l’avons saisie par erreur\u00a0: elle est annulée, et le contrat continue comme avant. Si ce n’est pas ce que vous vouliez, appelez-nous.";
    case "other":
      return "";
  }
}
