import type { Temporal } from "temporal-polyfill";
import { csvFile } from "@/lib/core/csv";
import type { LineFilter } from "./conditions";
import type { ReimbursementLine } from "./queries";
import { careKindLabels, lineStatusLabels } from "./rules";

type Cell = string | number;

/** A column: its name, and its cell: text, or a number of cents. */
const columns: [string, (line: ReimbursementLine) => Cell][] = [
  ["Date de soin", (line) => frenchDay(line.careOn)],
  ["Bénéficiaire", (line) => line.firstName],
  ["Nature", (line) => careKindLabels[line.kind]],
  ["Acte", (line) => line.actLabel],
  ["Code de l’acte", (line) => line.actCode],
  ["Professionnel", (line) => line.professional ?? ""],
  ["Dépense", (line) => line.expenseCents],
  ["Base de remboursement", (line) => line.baseCents],
  ["Taux (%)", (line) => String(line.schemeRate)],
  ["Assurance maladie", (line) => line.schemeCents],
  ["Participation forfaitaire", (line) => line.participationCents],
  ["Franchise", (line) => line.franchiseCents],
  ["Mutuelle", (line) => line.mutualCents],
  ["Autre organisme", (line) => line.otherCents],
  ["Reste à charge", (line) => line.outOfPocketCents],
  ["Tiers payant", (line) => (line.thirdParty ? "oui" : "non")],
  ["Versé à", (line) => (line.paidTo === "member" ? "adhérent" : "professionnel")],
  ["État", (line) => lineStatusLabels[line.status]],
  ["Motif", (line) => line.reason ?? ""],
  ["Virement", (line) => line.transfer ?? ""],
  ["Date de paiement", (line) => frenchDay(line.paidOn)],
];

/**
 * Lines as a file that a French spreadsheet opens right: byte-order mark, semicolons, decimal commas, days as
 * JJ/MM/AAAA. A text that would run as a formula is quoted; amounts stay numbers. Streamed: a line is forgotten once
 * written, and a reader who leaves stops the reading. The first lines are read before it is given: lines that cannot
 * be read at all are a failure, not a file that breaks off.
 */
export async function reimbursementsCsv(
  lines: AsyncIterable<ReimbursementLine>,
): Promise<ReadableStream<Uint8Array>> {
  const written = csvFile(
    columns.map(([header]) => header),
    cellsOf(lines),
  );
  const chunks: AsyncIterator<Uint8Array> = written[Symbol.asyncIterator]();
  const first = await chunks.next();
  return new ReadableStream({
    start: (stream) => stream.enqueue(first.value),
    pull: async (stream) => {
      const { done, value } = await chunks.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel: async () => void (await chunks.return?.()),
  });
}

async function* cellsOf(lines: AsyncIterable<ReimbursementLine>): AsyncGenerator<Cell[]> {
  for await (const line of lines) yield columns.map(([, cell]) => cell(line));
}

const frenchDay = (day: Temporal.PlainDate | null): string =>
  (day?.toString() ?? "").split("-").reverse().join("/");

/** « remboursements-2026-01-01-2026-11-23.csv »: the period alone, nobody's name. */
export const exportName = ({ from, to }: LineFilter, today: Temporal.PlainDate): string =>
  `${["remboursements", from, to ?? today].filter(Boolean).join("-")}.csv`;
