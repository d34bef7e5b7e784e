import { formQuery, recipientLength } from "@/lib/document/input";
import {
  type DocumentRefusal,
  documentRefusals,
  type Refused,
  statementLines,
  statementMonths,
} from "@/lib/document/rules";

const sentences: Record<DocumentRefusal, string> = {
  "no-contract":
    "Aucun contrat en cours ou récent ne permet de créer ce document. Si cela vous surprend, contactez un conseiller.",
  "contract-ended":
    "Votre contrat est terminé ou va se terminer\u00a0: ce document n’aurait plus de sens. Le certificat de radiation, disponible à la fin du contrat, donne les dates de votre couverture.",
  "contract-running":
    "Votre contrat est en cours\u00a0: le certificat de radiation sera disponible ici le lendemain de sa fin.",
  "no-contribution":
    "Aucune cotisation n’a été payée pour cette année\u00a0: il n’y a rien à attester. Choisissez une autre année.",
  "no-planned":
    "Aucune cotisation n’est prévue pour l’instant\u00a0: l’échéancier sera disponible dès qu’une date sera fixée.",
  "no-line": "Aucun soin n’a été remboursé sur cette période. Choisissez d’autres dates.",
  "period-unclear":
    "Les dates du relevé ne se suivent pas. Vérifiez que la première est bien avant la seconde, puis recommencez.",
  "period-too-long": `Un relevé couvre ${statementMonths}\u00a0mois au plus. Choisissez des dates plus proches, ou demandez un relevé par année.`,
  "too-many-lines": `Cette période compte plus de ${statementLines}\u00a0soins. Choisissez des dates plus proches.`,
  "no-person": "Choisissez au moins une personne couverte, puis recommencez.",
  "cover-uncertain":
    "Une cotisation reste impayée et votre couverture peut être suspendue\u00a0: la carte revient dès que nous avons reçu le paiement. Pour régler, ou en cas de difficulté, appelez un conseiller.",
  "nobody-covered":
    "Votre carte est en préparation\u00a0: nous n’avons pas encore la liste des personnes couvertes. Si vous en avez besoin tout de suite, un conseiller vous envoie une attestation.",
  "guarantees-unknown":
    "Votre carte est en préparation\u00a0: nous n’avons pas encore le détail de vos garanties. Si vous en avez besoin tout de suite, un conseiller vous envoie une attestation.",
  unpaid:
    "Une cotisation n’est pas payée\u00a0: l’attestation ne peut pas dire que vos cotisations sont à jour. Décochez cette information, ou réglez la cotisation.",
  "too-many-documents":
    "Vous avez demandé beaucoup de documents en peu de temps. Attendez une minute, puis recommencez.",
  "too-many-statements":
    "Vous avez demandé beaucoup de relevés en peu de temps. Attendez une minute, puis recommencez.",
  "may-be-suspended":
    "Une cotisation n’est pas payée malgré notre mise en demeure\u00a0: votre couverture peut être suspendue, et nous ne pouvons pas l’attester. Ce document revient dès le paiement. Pour régler, ou en cas de difficulté, contactez un conseiller.",
  "nobody-to-attest":
    "Personne n’est couvert aujourd’hui par votre contrat\u00a0: il n’y a rien à attester. Si cela vous surprend, contactez un conseiller.",
  "nothing-paid":
    "Aucune cotisation de ce contrat n’est encore payée\u00a0: l’attestation ne peut pas dire que vos cotisations sont à jour. Décochez cette information, puis recommencez.",
  recipient: `Donnez seulement un nom dans «\u00a0À l’attention de\u00a0»\u00a0: ${recipientLength}\u00a0caractères au plus, sans chiffre, ni %, ni €, et sans phrase.`,
};

/** The document that was not made, from the address that the file's route led back to. */
export function readRefused(asked: URLSearchParams): Refused | undefined {
  const refusal = documentRefusals.find((known) => known === asked.get("refus"));
  return refusal && { refusal, sentence: sentences[refusal], query: formQuery(asked) };
}
