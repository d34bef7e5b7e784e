import type { z } from "zod";
import type { Numbered, Rejected } from "./batch";
import type { Table } from "./open-table";
import type { TableRecord } from "./read-records";
import { rejections } from "./sentences";
import { shownIdentifier } from "./shown-identifier";

export type Batch<Row> = { read: number; valid: Numbered<Row>[]; rejected: Rejected[] };

/** Reads a table by batches: the rows that are valid, and why the others are not. */
export async function* readBatches<Row>(
  table: Table,
  schema: z.ZodType<Row>,
  batchRows: number,
): AsyncGenerator<Batch<Row>> {
  let batch: Batch<Row> = { read: 0, valid: [], rejected: [] };
  for await (const records of table.records) {
    for (const record of records) {
      const row = readRow(record, table, schema);
      batch.read += 1;
      if ("row" in row) batch.valid.push(row);
      else batch.rejected.push(row);
      if (batch.read < batchRows) continue;
      yield batch;
      batch = { read: 0, valid: [], rejected: [] };
    }
  }
  if (batch.read > 0) yield batch;
}

/** Reads one batch ahead: the next is made ready while the database writes this one. */
export async function* ahead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = items.next();
  for (;;) {
    const item = await next;
    if (item.done) return;
    next = items.next();
    // Its failure is thrown when its turn comes; until then it is not an unhandled one.
    next.catch(() => {});
    yield item.value;
  }
}

function readRow<Row>(record: TableRecord, table: Table, schema: z.ZodType<Row>): Numbered<Row> | Rejected {
  const { line } = record;
  // Cells out of place could put anything of a person in the identifier's: it stays unsaid.
  if ("fault" in record) return { line, identifier: "", reason: record.fault };
  const cells = table.inOrder(record.cells);
  const fault = unreadable(cells.join(""));
  if (fault) return { line, identifier: "", reason: fault };
  const parsed = schema.safeParse(cells);
  if (parsed.success) return { line, row: parsed.data };
  const reasons = new Set(parsed.error.issues.map((issue) => issue.message));
  const identifier = shownIdentifier(cells[identifierPlace(table.columns)]);
  return { line, identifier, reason: [...reasons].join(" ") };
}

/** The row’s own identifier, or its member’s where it has none. */
function identifierPlace(columns: readonly string[]): number {
  const own = columns.indexOf("identifiant");
  return own >= 0 ? own : columns.indexOf("identifiant_adherent");
}

function unreadable(text: string): string | undefined {
  if (text.includes("\uFFFD")) return rejections.unreadable;
  return /[^\P{Cc}\t\r\n]/u.test(text) ? rejections.control : undefined;
}
