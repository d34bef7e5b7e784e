import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";

type Row = readonly (string | number)[];

/**
 * Rows as a file that a French spreadsheet opens right: byte-order mark, semicolons, decimal commas. A number is an
 * amount in cents. A text that would run as a formula is quoted. A failure of the rows breaks the file off.
 */
export function csvFile(headers: readonly string[], rows: Iterable<Row> | AsyncIterable<Row>): Readable {
  const written = stringify({
    header: true,
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    escape_formulas: true,
    columns: [...headers],
    cast: { number: decimal },
  });
  // A failure on either side ends both: the file breaks off, and is not taken for a whole one.
  pipeline(Readable.from(rows), written, () => {});
  return written;
}

const decimal = (cents: number): string =>
  `${cents < 0 ? "-" : ""}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, "0")}`;
