import { createReadStream } from "node:fs";
import path from "node:path";
import { type Line, readLines } from "./read-lines";
import { readRecords, splitCells, type TableRecord } from "./read-records";
import { fileStops } from "./sentences";

/** A file of the feed whose columns are known, ready to be read once. */
export type Table = {
  name: string;
  records: AsyncGenerator<TableRecord>;
  /** A record's cells by column name. */
  named(cells: string[]): Record<string, string>;
  /** Columns that the feed does not know: they are ignored. */
  ignored: string[];
  bytesRead(): number;
  close(): void;
};

export type Opened = { ok: true; table: Table } | { ok: false; sentence: string };

/** Opens a file and reads its first line. Refuses, with a sentence, a file that cannot be read or lacks a column. */
export async function openTable(folder: string, name: string, columns: readonly string[]): Promise<Opened> {
  const stream = createReadStream(path.join(folder, name));
  const lines = readLines(stream);
  try {
    const header = readHeader(name, await firstLine(lines), columns);
    if (!header.ok) stream.destroy();
    if (!header.ok) return header;
    const { names, delimiter } = header;
    const places = columns.map((column) => [column, names.indexOf(column)] as const);
    const table: Table = {
      name,
      records: readRecords(lines, delimiter, names.length),
      named: (cells) => named(places, cells),
      ignored: names.filter((column) => column !== "" && !columns.includes(column)),
      bytesRead: () => stream.bytesRead,
      close: () => void stream.destroy(),
    };
    return { ok: true, table };
  } catch (error) {
    stream.destroy();
    return { ok: false, sentence: isMissing(error) ? fileStops.missing(name) : fileStops.unreadable(name) };
  }
}

function named(places: (readonly [string, number])[], cells: string[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (const [column, at] of places) row[column] = cells[at] ?? "";
  return row;
}

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

async function firstLine(lines: AsyncIterator<Line>): Promise<Line | undefined> {
  for (;;) {
    const next = await lines.next();
    if (next.done) return undefined;
    if (next.value.text.trim() !== "") return next.value;
  }
}

type Header = { ok: true; names: string[]; delimiter: string } | { ok: false; sentence: string };

function readHeader(file: string, line: Line | undefined, columns: readonly string[]): Header {
  const refused = (sentence: string): Header => ({ ok: false, sentence });
  if (!line) return refused(fileStops.empty(file));
  if (/[\0\uFFFD]/.test(line.text)) return refused(fileStops.encoding(file));
  const delimiter = line.text.split(";").length >= line.text.split(",").length ? ";" : ",";
  const [cells] = splitCells(line.text, delimiter);
  if (!cells || line.tooLong) return refused(fileStops.header(file));
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) return refused(fileStops.columns(file, missing));
  const twice = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  return twice.length > 0 ? refused(fileStops.twice(file, twice)) : { ok: true, names, delimiter };
}
