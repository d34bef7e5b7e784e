import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { civilDate, now } from "@/lib/core/clock";
import { files } from "@/lib/feed/files";
import { type FileName, fileNames } from "@/lib/feed/summary";
import { generatedLine } from "./generated-lines";

/** `people` have a contract, a beneficiary and three instalments each, and share `lines` of reimbursement. */
export type FeedSize = { people: number; lines: number };

type Generated = { rows(size: FeedSize): number; cells(n: number, size: FeedSize): string[] };

const person = "2550814168025;Exemple;Marie;1955-08-14";
const firstDay = "2020-01-01";
const thisMonth = civilDate(now()).with({ day: 5 });
const instalments = [-1, 0, 1].map((months) => ({
  due: thisMonth.add({ months }).toString(),
  status: months < 1 ? "payee" : "prevue",
}));

/** The rows of each file, counted from 1. An identifier is a letter and a number; a member's things bear its number. */
export const generated: Record<FileName, Generated> = {
  guarantees: { rows: () => 0, cells: () => [] },
  members: {
    rows: ({ people }) => people,
    cells: (n) => [
      `A${n}`,
      String(n).padStart(8, "0"),
      ...person.split(";"),
      n % emailEvery === 1 ? emailOf(n) : "",
    ],
  },
  contracts: {
    rows: ({ people }) => people,
    cells: (n) => `C${n};A${n};individuel;Santé;Confort;;oui;;${firstDay};${firstDay};12-31;`.split(";"),
  },
  beneficiaries: {
    rows: ({ people }) => people,
    cells: (n) => `B${n};A${n};${person};1;adherent;${firstDay};;active`.split(";"),
  },
  contributions: {
    rows: ({ people }) => people * instalments.length,
    cells: (n) => {
      const who = Math.ceil(n / instalments.length);
      const { due = "", status = "" } = instalments[n % instalments.length] ?? {};
      const paid = status === "payee" ? due : "";
      return `E${n};A${who};C${who};${due};${due};84,90;0;${due};prelevement;RUM${who};FR00ZZZ000000;${status};${paid};`.split(
        ";",
      );
    },
  },
  reimbursements: { rows: ({ lines }) => lines, cells: generatedLine },
  contacts: {
    rows: ({ people }) => people,
    cells: (n) => `A${n};;;${n} rue des Essais;;75011;Paris;FR;;;electronique`.split(";"),
  },
  bank_accounts: {
    rows: ({ people }) => people,
    cells: (n) => `A${n};remboursements;FR7699999000010000000100122;Marie Exemple;;`.split(";"),
  },
};

const emailEvery = 20;

/** The address of the first of twenty members; the others have none, and so no space. */
export const emailOf = (n: number): string => `a${n}@courriel.example`;

/** Writes a feed in a folder; the files that are not asked for hold their header alone. */
export async function writeFeed(folder: string, size: FeedSize, asked: readonly FileName[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of fileNames) {
    const rows = asked.includes(name) ? generated[name].rows(size) : 0;
    await writeTable(path.join(folder, `${name}.csv`), files[name].columns, rows, (n) =>
      generated[name].cells(n, size),
    );
  }
}

const chunkRows = 1_000;

async function writeTable(
  file: string,
  columns: readonly string[],
  rows: number,
  cells: (n: number) => string[],
) {
  const stream = createWriteStream(file);
  let chunk = `${columns.join(";")}\n`;
  for (let n = 1; n <= rows; n += 1) {
    chunk += `${cells(n).join(";")}\n`;
    if (n % chunkRows > 0) continue;
    if (!stream.write(chunk)) await once(stream, "drain");
    chunk = "";
  }
  stream.end(chunk);
  await once(stream, "finish");
}
