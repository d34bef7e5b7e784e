import { formatDate, formatMoment } from "@/lib/core/format";
import { sameWords } from "@/lib/core/words";
import { askerName, type Declared, riskLabels } from "./declared";
import { isLifeEvent, type Motive, motiveLabels } from "./motive";
import type { NoticeFacts } from "./notice";

type Fact = [term: string, value: string];

/** What was received: from whom, when, about what, as it was declared. What nobody gave is left out. */
export function receivedFacts({ reference, declared, motive, ...facts }: NoticeFacts): Fact[] {
  return [
    ["Référence", reference],
    ...receiptFacts({ declared, ...facts }),
    ...askerFacts(declared),
    fact("Numéro donné", numberGiven(declared)),
    ["Risque couvert", declared.risk === "unknown" ? "non précisé" : riskLabels[declared.risk]],
    ...motiveFacts(motive),
    fact("Précisions", declared.words),
  ].filter((one): one is Fact => one !== undefined);
}

/** Who does not find the number writes « inconnu », as the form says. */
const numberGiven = ({ contractNumber }: Declared) =>
  sameWords(contractNumber, "inconnu") ? "non retrouvé" : contractNumber;

const fact = (term: string, value: string): Fact | undefined => (value ? [term, value] : undefined);

/** A new insurer's notice is presumed received the day after it was sent (R. 221-6, II). */
function receiptFacts({
  declared,
  channel,
  receivedAt,
  receivedOn,
}: Pick<NoticeFacts, "declared" | "channel" | "receivedAt" | "receivedOn">): Fact[] {
  if (channel !== "insurer") return [["Reçue le", `${formatMoment(receivedAt)} (heure de Paris)`]];
  return [
    ["Envoyée par", declared.insurer || "votre nouvel assureur"],
    ["Envoyée le", formatDate(receivedOn.subtract({ days: 1 }))],
    ["Présumée reçue le", formatDate(receivedOn)],
  ];
}

function askerFacts(declared: Declared): (Fact | undefined)[] {
  const person = `${declared.firstName} ${declared.lastName}`.trim();
  const covered = fact(declared.asker === "relative" ? "Personne décédée" : "Adhérent", person);
  if (declared.asker === "company")
    return [fact("Société", declared.company), fact("Représentée par", askerName(declared))];
  if (declared.asker === "relative") return [fact("Demandée par", askerName(declared)), covered];
  return [covered];
}

function motiveFacts(motive: Motive | null): Fact[] {
  if (!motive) return [["Motif", "aucun motif donné"]];
  const { kind, eventOn, linkStated } = motive;
  return [
    ["Motif", motiveLabels[kind]],
    ...(eventOn ? [["Date de l’événement", formatDate(eventOn)] satisfies Fact] : []),
    ...(isLifeEvent(kind) && linkStated
      ? [["Lien avec le risque", "lien direct avec le risque couvert déclaré"] satisfies Fact]
      : []),
  ];
}

/** The new insurer who asks for the member, as an adviser typed it. */
export const insurerName = ({ insurer }: Declared): string => insurer || "Votre nouvel assureur";
