import { messageLength } from "./rules";

/** How a field is typed, and what it accepts. */
export type Control =
  | { type: "text"; max: number; pattern?: "name" | "postcode" }
  | { type: "long"; max: number }
  | { type: "day"; until: "past" | "any" }
  | { type: "nir" }
  | { type: "amount" }
  | { type: "country" }
  | { type: "choice"; options: readonly { value: string; label: string }[] }
  /** Somebody the contract covers: a partner, a child, anybody but the member; or anybody it covered lately. */
  | { type: "person"; among: "partner" | "child" | "others" | "all"; nobody?: string };

export type Field = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  autoComplete?: string;
  control: Control;
};

const dayHint = "Par exemple 14/08/2026.";

export const happenedOn = (label: string, until: "past" | "any"): Field => ({
  name: "eventOn",
  label,
  hint: dayHint,
  control: { type: "day", until },
});

export const coverField = (label: string): Field => ({
  name: "cover",
  label,
  control: {
    type: "choice",
    options: [
      { value: "oui", label: "Oui" },
      { value: "non", label: "Non, je vous informe seulement" },
    ],
  },
});

export const nirField = (label: string): Field => ({
  name: "nir",
  label,
  hint: "Les 13 premiers caractères, sur sa carte Vitale ou son attestation de droits.",
  control: { type: "nir" },
});

export const personField = (
  label: string,
  among: "partner" | "child" | "others" | "all",
  nobody?: string,
): Field => ({ name: "person", label, control: { type: "person", among, ...(nobody && { nobody }) } });

const identity = (whose: string): Field[] => [
  { name: "firstName", label: "Prénom", control: { type: "text", max: 60, pattern: "name" } },
  {
    name: "lastName",
    label: "Nom",
    hint: `Comme sur ${whose}.`,
    control: { type: "text", max: 60, pattern: "name" },
  },
  { name: "bornOn", label: "Date de naissance", hint: dayHint, control: { type: "day", until: "past" } },
];

export const childFields: Field[] = identity("son acte de naissance");

export const partnerFields: Field[] = [
  ...identity("sa carte Vitale"),
  nirField("Numéro de Sécurité sociale"),
];

/** The lines of a French address, the name left out, 38 characters each (NF Z 10-011). */
const line = { type: "text", max: 38 } as const;

export const address: Field[] = [
  {
    name: "addressStreet",
    label: "Numéro et rue",
    hint: "Ou un lieu-dit, plus bas.",
    optional: true,
    autoComplete: "address-line1",
    control: line,
  },
  { name: "addressFlat", label: "Appartement, étage", optional: true, control: line },
  { name: "addressBuilding", label: "Bâtiment, résidence", optional: true, control: line },
  { name: "addressPlace", label: "Lieu-dit ou boîte postale", optional: true, control: line },
  {
    name: "postcode",
    label: "Code postal",
    autoComplete: "postal-code",
    control: { type: "text", max: 10, pattern: "postcode" },
  },
  { name: "town", label: "Ville", autoComplete: "address-level2", control: { type: "text", max: 32 } },
  { name: "country", label: "Pays", control: { type: "country" } },
];

export const careFields: Field[] = [
  {
    name: "what",
    label: "Que nous envoyez-vous\u00a0?",
    control: {
      type: "choice",
      options: [
        { value: "facture", label: "Une facture, pour être remboursé" },
        { value: "devis", label: "Un devis, pour savoir combien sera remboursé" },
      ],
    },
  },
  {
    name: "domain",
    label: "Pour quels soins\u00a0?",
    control: {
      type: "choice",
      options: [
        { value: "optique", label: "Optique\u00a0: lunettes, lentilles" },
        { value: "hospitalisation", label: "Hôpital ou clinique" },
        { value: "dentaire", label: "Dentaire" },
        { value: "audition", label: "Aides auditives" },
        { value: "autre", label: "Autres soins" },
      ],
    },
  },
  personField("Pour qui\u00a0?", "all"),
  happenedOn("Date de la facture ou du devis", "past"),
  {
    name: "amount",
    label: "Montant total, en euros",
    hint: "Par exemple 128,50.",
    control: { type: "amount" },
  },
];

export const questionFields: Field[] = [
  {
    name: "subject",
    label: "Sur quel sujet\u00a0?",
    control: {
      type: "choice",
      options: [
        { value: "remboursements", label: "Mes remboursements" },
        { value: "garanties", label: "Mes garanties" },
        { value: "cotisations", label: "Mes cotisations" },
        { value: "contrat", label: "Mon contrat ou ma carte" },
        { value: "autre", label: "Autre chose" },
      ],
    },
  },
  {
    name: "text",
    label: "Votre message",
    hint: "N’écrivez pas de diagnostic\u00a0: nous n’en avons jamais besoin.",
    control: { type: "long", max: messageLength },
  },
];
