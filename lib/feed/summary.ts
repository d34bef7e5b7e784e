/** What became of the lines of a file: read = created + changed + unchanged + erased + rejected. */
export type Counts = {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Passed by: of members who were erased, or kept no more. */
  erased: number;
  rejected: number;
};

/** The files of a feed, in the order in which they are read: each knows what the next ones name. */
export const fileNames = [
  "guarantees",
  "members",
  "contracts",
  "beneficiaries",
  "contributions",
  "reimbursements",
  "contacts",
  "bank_accounts",
] as const;

export type FileName = (typeof fileNames)[number];

export type FeedSummary = Record<FileName, Counts> & {
  spacesOpened: number;
  invitationsLater: number;
  invitationsMoved: number;
  addressesCorrected: number;
  membersSharingAddress: number;
  ignoredColumns: string[];
};

export const noCounts = (): Counts => ({
  read: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  erased: 0,
  rejected: 0,
});

export const rejectedLines = (summary: FeedSummary): number => total(summary, "rejected");

/** One of the counts over all files. */
export const total = (summary: Record<FileName, Counts>, what: keyof Counts): number =>
  fileNames.reduce((sum, name) => sum + summary[name][what], 0);

/** The summary in French, for the person who ran the feed. */
export function describeSummary(summary: FeedSummary): string {
  const rejected = rejectedLines(summary);
  const erased = total(summary, "erased");
  const lines = [
    row(["", "lues", "créées", "modifiées", "inchangées", "rejetées"]),
    ...fileNames
      .filter((name) => isAlwaysThere(name) || summary[name].read > 0)
      .map((name) => row([`${name}.csv`, ...figures(summary[name])])),
    "",
    fact("Espaces ouverts", summary.spacesOpened),
    fact(
      "Invitations prévues",
      summary.spacesOpened,
      `dont ${figure(summary.invitationsLater)} à une date à venir`,
    ),
    fact("Invitations déplacées", summary.invitationsMoved),
    fact("Adresses corrigées avant le premier mot de passe", summary.addressesCorrected),
    fact("Adhérents sans espace, leur adresse étant celle d’un autre espace", summary.membersSharingAddress),
  ];
  if (summary.ignoredColumns.length > 0)
    lines.push(`Colonnes ignorées\u00a0: ${summary.ignoredColumns.join(", ")}.`);
  if (erased > 0) lines.push(fact("Lignes d’adhérents effacés, ou trop anciennes pour être gardées", erased));
  if (rejected > 0)
    lines.push(
      `${figure(rejected)} ${rejected > 1 ? "lignes rejetées" : "ligne rejetée"}\u00a0: voir rejects.csv.`,
    );
  return lines.join("\n");
}

const isAlwaysThere = (name: FileName) => name === "members" || name === "contracts";

const figure = (count: number) => count.toLocaleString("fr-FR");

const figures = ({ read, created, changed, unchanged, rejected }: Counts) =>
  [read, created, changed, unchanged, rejected].map(figure);

const row = ([name = "", ...cells]: string[]) =>
  name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join("");

const fact = (what: string, count: number, more?: string) =>
  `${what}\u00a0: ${figure(count)}${more && count > 0 ? ` (${more})` : ""}`;
