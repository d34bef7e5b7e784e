import { parse } from "csv-parse/sync";
import type { Line } from "./read-lines";
import { recordMaxLength, recordMaxLines } from "./rules";
import { type Rejection, rejections, wrongColumns } from "./sentences";

/** A record of a table, at its first line: its cells, or why it cannot be read. */
export type TableRecord = { line: number; cells: string[] } | { line: number; fault: string };

export type Delimiter = ";" | ",";
type Shape = { delimiter: Delimiter; width: number };

/**
 * Reads records line by line, blank ones skipped. A quoted cell may hold line ends; when a quote is never closed
 * its line alone is at fault and reading goes on at the next one.
 */
export async function* readRecords(
  chunks: AsyncIterable<Line[]>,
  shape: Shape,
): AsyncGenerator<TableRecord[]> {
  let left: Line[] = [];
  for await (const lines of chunks) {
    const cut = cutRecords(left.length > 0 ? [...left, ...lines] : lines, shape);
    left = cut.left;
    yield cut.records;
  }
  yield cutRecords(left, shape, true).records;
}

/** The records of lines, and the lines after a quote left open: nothing is decided of them until more are known. */
function cutRecords(lines: Line[], shape: Shape, last = false): { records: TableRecord[]; left: Line[] } {
  const records: TableRecord[] = [];
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    if (line.tooLong || isClosed(line.text)) {
      if (!blank[shape.delimiter].test(line.text)) records.push(readRecord(line, shape));
      at += 1;
      continue;
    }
    const end = endOfQuote(lines, at, line.text) ?? (last ? lines.length : undefined);
    if (end === undefined) break;
    const record = joined(lines.slice(at, end), shape);
    records.push(record ?? faulty(line, "quote"));
    at = record ? end : at + 1;
  }
  return { records, left: lines.slice(at) };
}

/** Where a record that opens a quote can end at the latest; nothing when the lines are too few to know. */
function endOfQuote(lines: Line[], start: number, opening: string): number | undefined {
  let text = opening;
  let end = start + 1;
  while (end - start <= recordMaxLines && text.length <= recordMaxLength && !isClosed(text)) {
    const line = lines[end];
    if (!line) return undefined;
    text += `\n${line.text}`;
    end += 1;
  }
  return end;
}

const faulty = ({ number }: Line, why: Rejection): TableRecord => ({ line: number, fault: rejections[why] });

/**
 * Several lines as one record: only if they make exactly one, with all its columns. A following line that has them
 * all by itself is a record of its own, that an open quote would have swallowed.
 */
function joined([first, ...following]: Line[], { delimiter, width }: Shape): TableRecord | undefined {
  const swallowed = following.some((line) => line.text.split(delimiter).length >= width);
  if (!first || swallowed) return undefined;
  const text = [first, ...following].map((line) => line.text).join("\n");
  const [cells, ...others] = isClosed(text) ? splitCells(text, delimiter, { strict: true }) : [];
  return cells?.length === width && others.length === 0 ? { line: first.number, cells } : undefined;
}

function readRecord(line: Line, { delimiter, width }: Shape): TableRecord {
  if (line.tooLong) return faulty(line, "too-long");
  const [cells = []] = splitCells(line.text, delimiter);
  if (cells.length === width) return { line: line.number, cells };
  return { line: line.number, fault: wrongColumns(cells.length, width) };
}

/**
 * The cells of each record in a text whose quotes are balanced. A quote inside an unquoted cell is a character;
 * `strict` refuses it.
 */
export function splitCells(text: string, delimiter: Delimiter, { strict = false } = {}): string[][] {
  if (!text.includes('"')) return [text.split(delimiter)];
  const relaxed = { relax_quotes: !strict, relax_column_count: true };
  try {
    return parse(text, { ...relaxed, delimiter, record_delimiter: "\n" });
  } catch {
    return [];
  }
}

const isClosed = (text: string) => !text.includes('"') || text.split('"').length % 2 === 1;

/** A spreadsheet leaves lines of delimiters alone. */
const blank: Record<Delimiter, RegExp> = { ";": /^[;\s]*$/, ",": /^[,\s]*$/ };
