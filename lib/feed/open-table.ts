import { createReadStream } from "node:fs";
import path from "node:path";
import { type Line, readLines } from "./read-lines";
import { type Delimiter, readRecords, splitCells, type TableRecord } from "./read-records";
import { readBytes } from "./rules";
import { fileStops } from "./sentences";

/** A file of the feed whose columns are known, ready to be read once. */
export type Table = {
  name: string;
  records: AsyncGenerator<TableRecord[]>;
  columns: readonly string[];
  /** A record's cells in the order of the columns. */
  inOrder(cells: string[]): string[];
  /** Columns that the feed does not know: they are ignored. */
  ignored: string[];
  bytesRead(): number;
  close(): void;
};

export type Opened = { ok: true; table: Table } | { ok: false; sentence: string };

/** Opens a file and reads its first line. Refuses, with a sentence, a file that cannot be read or lacks a column. */
export async function openTable(folder: string, name: string, columns: readonly string[]): Promise<Opened> {
  const stream = createReadStream(path.join(folder, name), { highWaterMark: readBytes });
  const lines = readLines(stream);
  try {
    const { first, others } = await firstLine(lines);
    const header = readHeader(name, first, columns);
    if (!header.ok) stream.destroy();
    if (!header.ok) return header;
    const { names, delimiter } = header;
    const places = columns.map((column) => names.indexOf(column));
    const table: Table = {
      name,
      columns,
      records: readRecords(others, { delimiter, width: names.length }),
      inOrder: (cells) => places.map((at) => cells[at] ?? ""),
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

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** The first line that is not blank, and those that follow it. */
async function firstLine(chunks: AsyncGenerator<Line[]>) {
  for (;;) {
    const { value: lines, done } = await chunks.next();
    if (done) return { first: undefined, others: chunks };
    const at = lines.findIndex((line: Line) => line.text.trim() !== "");
    if (at >= 0) return { first: lines[at], others: resumed(lines.slice(at + 1), chunks) };
  }
}

async function* resumed(lines: Line[], chunks: AsyncGenerator<Line[]>): AsyncGenerator<Line[]> {
  yield lines;
  yield* chunks;
}

type Header = { ok: true; names: string[]; delimiter: Delimiter } | { ok: false; sentence: string };

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
