import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Rejected } from "./batch";

export type Rejects = {
  add(file: string, rejected: Rejected[]): Promise<void>;
  /** Puts the finished list in its place at one stroke; there is none when nothing was rejected. */
  publish(): Promise<void>;
  discard(): Promise<void>;
};

const byteOrderMark = "\uFEFF";
const header = `${byteOrderMark}fichier;ligne;identifiant;raison\r\n`;

/**
 * Opens the list of refused lines: file, line, identifier, reason and nothing else of a person. It is written aside;
 * the list of a former run goes. Gives nothing when the folder cannot be written in.
 */
export async function openRejects(folder: string): Promise<Rejects | undefined> {
  const place = path.join(folder, "rejects.csv");
  const aside = path.join(folder, ".rejects.csv.part");
  try {
    await rm(place, { force: true });
    return writer(await open(aside, "w", 0o600), aside, place);
  } catch {
    return undefined;
  }
}

function writer(file: Awaited<ReturnType<typeof open>>, aside: string, place: string): Rejects {
  let lines = 0;
  return {
    async add(name, rejected) {
      if (rejected.length === 0) return;
      const sorted = rejected.toSorted((a, b) => a.line - b.line);
      const text = sorted.map(({ line, identifier, reason }) =>
        csvLine([name, String(line), identifier, reason]),
      );
      await file.appendFile((lines === 0 ? header : "") + text.join(""));
      lines += rejected.length;
    },
    async publish() {
      await file.sync();
      await file.close();
      if (lines > 0) await rename(aside, place);
      else await rm(aside, { force: true });
    },
    async discard() {
      await file.close();
      await rm(aside, { force: true });
    },
  };
}

const csvLine = (cells: string[]) => `${cells.map(csvCell).join(";")}\r\n`;

/** A cell that a spreadsheet would run as a formula is made a text. */
function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
