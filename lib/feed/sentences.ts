import type { NirFault } from "@/lib/member/rules";

/** What is said of a line that is refused. No sentence quotes what the line holds. */
export const rejections = {
  unreadable: "Caractères illisibles\u00a0: le fichier doit être en UTF-8.",
  control: "La ligne contient un caractère de contrôle interdit.",
  "too-long": "La ligne est trop longue.",
  quote: "Un guillemet ouvert n’est jamais refermé.",
  duplicate: "Cet identifiant est déjà sur une ligne précédente du fichier.",
  "number-taken": "Ce numéro d’adhésion est déjà celui d’un autre adhérent.",
  "member-unknown": "L’adhérent de ce contrat est inconnu\u00a0: sa ligne manque ou a été rejetée.",
  "member-other": "Ce contrat est déjà celui d’un autre adhérent.",
  "owner-unknown": "L’adhérent de cette ligne est inconnu\u00a0: sa ligne manque ou a été rejetée.",
  "contract-unknown": "Le contrat de cette ligne est inconnu, ou celui d’un autre adhérent.",
  "beneficiary-unknown": "Le bénéficiaire de cette ligne est inconnu, ou celui d’un autre adhérent.",
  "beneficiary-other": "Ce bénéficiaire est déjà celui d’un autre adhérent.",
  "too-little-left":
    "Le contrat est responsable\u00a0: le reste à charge ne peut pas être inférieur à la participation et à la franchise.",
  "member-twice": "Cet adhérent est déjà sur une ligne précédente du fichier.",
  "account-twice": "Cet adhérent a déjà un compte pour cet usage sur une ligne précédente du fichier.",
  "mandate-taken": "Cette RUM est déjà celle d’un autre adhérent.",
  "guarantee-twice": "Cette garantie est déjà sur une ligne précédente du fichier.",
} as const;

export type Rejection = keyof typeof rejections;

export const wrongColumns = (found: number, expected: number): string =>
  `La ligne a ${found} ${found > 1 ? "colonnes" : "colonne"} au lieu de ${expected}.`;

export const nirSentences: Record<NirFault, string> = {
  "nir-missing": "Le numéro de Sécurité sociale manque.",
  "nir-shape": "Le numéro de Sécurité sociale n’a pas la bonne forme.",
  "nir-key":
    "La clé du numéro de Sécurité sociale ne correspond pas\u00a0: une erreur de frappe est probable.",
};

/** Why a whole feed cannot be read; nothing is written then. */
export const stops = {
  folder: "Ce dossier n’existe pas ou ne peut pas être lu\u00a0: indiquez celui des fichiers du flux.",
  rejects: "Le fichier rejects.csv ne peut pas être écrit dans ce dossier.",
  running: "Un autre chargement du flux est en cours. Attendez sa fin, puis recommencez.",
} as const;

export const fileStops = {
  missing: (file: string) => `${file} manque dans le dossier.`,
  unreadable: (file: string) => `${file} ne peut pas être lu.`,
  empty: (file: string) => `${file} est vide\u00a0: la première ligne doit nommer les colonnes.`,
  encoding: (file: string) => `${file} n’est pas en UTF-8\u00a0: enregistrez-le en «\u00a0CSV UTF-8\u00a0».`,
  header: (file: string) => `La première ligne de ${file} ne peut pas être lue.`,
  columns: (file: string, missing: string[]) =>
    `Il manque à ${file} ${missing.length > 1 ? "les colonnes" : "la colonne"} ${missing.join(", ")}.`,
  twice: (file: string, twice: string[]) =>
    `${file} a deux fois ${twice.length > 1 ? "les colonnes" : "la colonne"} ${twice.join(", ")}.`,
};
