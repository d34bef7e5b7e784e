import { once } from "node:events";
import type { Numbered } from "./batch";
import type { FeedTransaction } from "./connection";

export type Cell = string | number | boolean | null;

/** The columns of a table and the cell of each, for a row of a file. */
export type Cells<Row> = Record<string, (row: Row) => Cell>;

/** A row in the text format of COPY, its line left out. */
export type CopyRow = string;

/** How a row becomes text for COPY: made ahead, while the database writes the batch before. */
export function copyRow<Row>(cells: Cells<Row>): (row: Row) => CopyRow {
  const readers = Object.values(cells);
  return (row) => readers.map((read) => copyCell(read(row))).join("\t");
}

const toEscape = /[\\\n\r\t]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function copyCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell !== "string") return String(cell);
  return toEscape.test(cell)
    ? Array.from(cell, (character) => escapes[character] ?? character).join("")
    : cell;
}

const chunkRows = 2_500;

/**
 * Puts rows in the temporary table `stage`, shaped as `table` with the line that each comes from; it is emptied when
 * the transaction ends. COPY is several times faster than a parameter, and the rest is done by sets.
 */
export async function fillStage(
  tx: FeedTransaction,
  table: string,
  columns: string,
  rows: Numbered<CopyRow>[],
): Promise<string> {
  const stage = `stage_${table}`;
  await tx.unsafe(`create temp table if not exists ${stage} on commit delete rows
    as select 0 as line, t.* from ${table} t with no data`);
  const copy = await tx.unsafe(`copy ${stage} (line, ${columns}) from stdin`).writable();
  const finished = once(copy, "finish");
  // Told below when it is awaited; a failure seen first by a write is not told twice.
  finished.catch(() => {});
  for (let at = 0; at < rows.length; at += chunkRows) {
    const chunk = rows.slice(at, at + chunkRows).map(({ line, row }) => `${line}\t${row}\n`);
    if (!copy.write(chunk.join(""))) await once(copy, "drain");
  }
  copy.end();
  await finished;
  return stage;
}
