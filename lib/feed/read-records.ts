import { parse } from "csv-parse/sync";
import type { Line } from "./read-lines";
import { recordMaxLength, recordMaxLines } from "./rules";
import { type Rejection, rejections, wrongColumns } from "./sentences";

/** A record of a table, at its first line: its cells, or why it cannot be read. */
export type TableRecord = { line: number; cells: string[] } | { line: number; fault: string };

/**
 * Reads records line by line, blank ones skipped. A quoted cell may hold line ends; when a quote is never closed
 * its line alone is at fault and reading goes on at the next one.
 */
export async function* readRecords(
  lines: AsyncIterator<Line>,
  delimiter: string,
  width: number,
): AsyncGenerator<TableRecord> {
  const { take, giveBack } = lookahead(lines);
  for (let line = await take(); line; line = await take()) {
    if (isBlank(line.text, delimiter)) continue;
    if (line.tooLong) yield faulty(line, "too-long");
    else if (isClosed(line.text)) yield readRecord(line, delimiter, width);
    else {
      const following = await untilClosed(line, take);
      const record = joined([line, ...following], delimiter, width);
      if (!record) giveBack(following);
      yield record ?? faulty(line, "quote");
    }
  }
}

const faulty = ({ number }: Line, why: Rejection): TableRecord => ({ line: number, fault: rejections[why] });

function lookahead(lines: AsyncIterator<Line>) {
  const ahead: Line[] = [];
  return {
    take: async (): Promise<Line | undefined> => {
      if (ahead.length > 0) return ahead.shift();
      const next = await lines.next();
      return next.done ? undefined : next.value;
    },
    giveBack: (unused: Line[]) => void ahead.unshift(...unused),
  };
}

async function untilClosed(first: Line, take: () => Promise<Line | undefined>): Promise<Line[]> {
  const following: Line[] = [];
  let text = first.text;
  while (following.length < recordMaxLines && text.length <= recordMaxLength && !isClosed(text)) {
    const line = await take();
    if (!line) break;
    following.push(line);
    text += `\n${line.text}`;
  }
  return following;
}

/**
 * Several lines as one record: only if they make exactly one, with all its columns. A following line that has them
 * all by itself is a record of its own, that an open quote would have swallowed.
 */
function joined([first, ...following]: Line[], delimiter: string, width: number): TableRecord | undefined {
  const swallowed = following.some((line) => line.text.split(delimiter).length >= width);
  if (!first || swallowed) return undefined;
  const text = [first, ...following].map((line) => line.text).join("\n");
  const [cells, ...others] = isClosed(text) ? splitCells(text, delimiter, { strict: true }) : [];
  return cells?.length === width && others.length === 0 ? { line: first.number, cells } : undefined;
}

function readRecord({ number, text }: Line, delimiter: string, width: number): TableRecord {
  const [cells = []] = splitCells(text, delimiter);
  return cells.length === width
    ? { line: number, cells }
    : { line: number, fault: wrongColumns(cells.length, width) };
}

/**
 * The cells of each record in a text whose quotes are balanced. A quote inside an unquoted cell is a character;
 * `strict` refuses it.
 */
export function splitCells(text: string, delimiter: string, { strict = false } = {}): string[][] {
  if (!text.includes('"')) return [text.split(delimiter)];
  const relaxed = { relax_quotes: !strict, relax_column_count: true };
  try {
    return parse(text, { ...relaxed, delimiter, record_delimiter: "\n" });
  } catch {
    return [];
  }
}

const isClosed = (text: string) => (text.split('"').length - 1) % 2 === 0;

/** A spreadsheet leaves lines of delimiters alone. */
const isBlank = (text: string, delimiter: string) => text.replaceAll(delimiter, "").trim() === "";
