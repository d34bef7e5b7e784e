import type { Answers } from "./answers";
import type { RequestKind } from "./rules";

/** The documents that a request may need, as the mutual names them. `feminine` agrees what is said of them. */
export const documentLabels = {
  "livret-de-famille": "Livret de famille",
  "acte-de-naissance": "Acte de naissance",
  "jugement-adoption": "Jugement d’adoption ou de placement",
  "acte-de-mariage": "Acte de mariage",
  "attestation-pacs": "Attestation d’enregistrement du PACS",
  "vie-commune": "Déclaration sur l’honneur de vie commune",
  "attestation-de-droits": "Attestation de droits à l’Assurance maladie",
  "certificat-de-scolarite": "Certificat de scolarité",
  "inscription-emploi": "Attestation d’inscription à France Travail",
  "jugement-de-divorce": "Jugement ou convention de divorce",
  "fin-de-pacs": "Attestation de fin du PACS",
  "acte-de-deces": "Acte de décès",
  "titre-de-retraite": "Titre ou notification de retraite",
  "autre-mutuelle": "Attestation de l’autre complémentaire santé",
  facture: "Facture",
  devis: "Devis",
  autre: "Autre document",
} as const;

export type DocumentCode = keyof typeof documentLabels;

/** A document asked for: one of several serves. What is not required can be sent later. */
export type Needed = { oneOf: readonly DocumentCode[]; required: boolean; why: string };

export const isDocumentCode = (code: string): code is DocumentCode => Object.hasOwn(documentLabels, code);

export const documentLabel = (code: string): string => (isDocumentCode(code) ? documentLabels[code] : code);

/** « Acte de naissance ou livret de famille » */
export const neededLabel = ({ oneOf }: Pick<Needed, "oneOf">): string =>
  oneOf
    .map((code, rank) => (rank === 0 ? documentLabels[code] : lowerFirst(documentLabels[code])))
    .join(" ou ");

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const must = (why: string, ...oneOf: DocumentCode[]): Needed => ({ oneOf, required: true, why });
const may = (why: string, ...oneOf: DocumentCode[]): Needed => ({ oneOf, required: false, why });

const rights = (whose: string) =>
  must(
    `Elle donne le numéro de Sécurité sociale ${whose}. Elle se télécharge sur ameli.fr.`,
    "attestation-de-droits",
  );

/** Nothing is to be proved by who only informs us. */
const whenCovered =
  (...documents: Needed[]) =>
  ({ cover }: Answers) =>
    cover === "oui" ? documents : [];

const child = (proof: Needed) =>
  whenCovered(
    proof,
    may("Si votre enfant y figure déjà. Sinon, envoyez-la plus tard.", "attestation-de-droits"),
  );

const partner = (proof: Needed) => whenCovered(proof, rights("de la personne à ajouter"));

/** What each kind needs, given its answers: nothing is asked that is not needed. */
const needs: Record<RequestKind, (answers: Answers) => Needed[]> = {
  birth: child(
    must("Il prouve la naissance et votre lien avec l’enfant.", "acte-de-naissance", "livret-de-famille"),
  ),
  adoption: child(
    must("Il prouve l’arrivée de l’enfant dans votre foyer.", "jugement-adoption", "livret-de-famille"),
  ),
  marriage: partner(must("Il prouve la date du mariage.", "acte-de-mariage", "livret-de-famille")),
  pacs: partner(
    must("Elle prouve la date du PACS. Le tribunal, la mairie ou le notaire l’a donnée.", "attestation-pacs"),
  ),
  "common-law": partner(
    must("Une feuille datée et signée par vous deux, avec votre adresse commune, suffit.", "vie-commune"),
  ),
  separation: ({ person }) =>
    person === "personne"
      ? []
      : [
          may(
            "Si le divorce ou la fin du PACS est déjà prononcé ou signé. Sinon, envoyez-le plus tard. La page avec la date et la décision suffit\u00a0: masquez le reste si vous le souhaitez.",
            "jugement-de-divorce",
            "fin-de-pacs",
          ),
        ],
  "studies-ended": ({ keep, next }) => (keep === "oui" ? stillDependent(next) : []),
  death: () => [must("La mairie du lieu du décès le donne, sans frais.", "acte-de-deces")],
  move: () => [],
  retirement: () => [
    may(
      "Si vous l’avez déjà. Sinon, envoyez-le plus tard. La page qui donne votre nom et la date de départ suffit.",
      "titre-de-retraite",
    ),
  ],
  removal: ({ reason }) =>
    reason === "autre-contrat"
      ? [may("Elle dit depuis quand cette personne est couverte ailleurs.", "autre-mutuelle")]
      : [],
  claim: ({ what }) =>
    what === "devis"
      ? [must("Le devis entier, avec le détail des prix.", "devis")]
      : [must("La facture acquittée, avec le détail des prix.", "facture")],
  question: () => [],
};

export const neededDocuments = (kind: RequestKind, answers: Answers): Needed[] => needs[kind](answers);

/** The documents still to send before the request can leave. */
export const missingDocuments = (kind: RequestKind, answers: Answers, sent: readonly string[]): Needed[] =>
  neededDocuments(kind, answers).filter(
    ({ oneOf, required }) => required && !oneOf.some((code) => sent.includes(code)),
  );

/** What may be sent with a request: what it needs, and anything else that helps. */
export const acceptedDocuments = (kind: RequestKind, answers: Answers): DocumentCode[] => [
  ...new Set([...neededDocuments(kind, answers).flatMap(({ oneOf }) => oneOf), "autre" as const]),
];

function stillDependent(next: string | undefined): Needed[] {
  if (next === "etudes") return [must("Celui de l’année en cours.", "certificat-de-scolarite")];
  if (next === "recherche")
    return [must("Elle se télécharge dans l’espace France Travail de votre enfant.", "inscription-emploi")];
  return [];
}
