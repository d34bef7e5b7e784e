/** What became of the lines of a file: read = created + changed + unchanged + rejected. */
export type Counts = { read: number; created: number; changed: number; unchanged: number; rejected: number };

export type FeedSummary = {
  members: Counts;
  contracts: Counts;
  spacesOpened: number;
  invitationsLater: number;
  invitationsMoved: number;
  addressesCorrected: number;
  membersSharingAddress: number;
  ignoredColumns: string[];
};

export const noCounts = (): Counts => ({ read: 0, created: 0, changed: 0, unchanged: 0, rejected: 0 });

export const rejectedLines = ({ members, contracts }: FeedSummary): number =>
  members.rejected + contracts.rejected;

/** The summary in French, for the person who ran the feed. */
export function describeSummary(summary: FeedSummary): string {
  const rejected = rejectedLines(summary);
  const lines = [
    row(["", "lues", "créées", "modifiées", "inchangées", "rejetées"]),
    row(["members.csv", ...figures(summary.members)]),
    row(["contracts.csv", ...figures(summary.contracts)]),
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
  if (rejected > 0)
    lines.push(
      `${figure(rejected)} ${rejected > 1 ? "lignes rejetées" : "ligne rejetée"}\u00a0: voir rejects.csv.`,
    );
  return lines.join("\n");
}

const figure = (count: number) => count.toLocaleString("fr-FR");

const figures = ({ read, created, changed, unchanged, rejected }: Counts) =>
  [read, created, changed, unchanged, rejected].map(figure);

const row = ([name = "", ...cells]: string[]) =>
  name.padEnd(14) + cells.map((cell) => cell.padStart(12)).join("");

const fact = (what: string, count: number, more?: string) =>
  `${what}\u00a0: ${figure(count)}${more && count > 0 ? ` (${more})` : ""}`;
