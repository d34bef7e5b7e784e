import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";

/** Whose data, as it is read. */
export type Owner = { memberId: string; accountId: string | null };

/** What a cell holds: a day or a moment is Temporal, an amount says its cents, what was typed in a form its fields. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Temporal.PlainDate
  | Temporal.Instant
  | { cents: number }
  | { fields: Record<string, string> };

/** One kind of thing that the mutual knows of a member here: a table in the archive. */
export type Section = {
  /** The name of its file, and of its list in the JSON. */
  name: string;
  title: string;
  labels: string[];
  rows(db: Db, owner: Owner): AsyncIterable<Cell[]>;
};

type Read<Row> = (db: Db, owner: Owner) => Promise<readonly Row[]> | AsyncIterable<Row>;

/** A table of the archive, from what reads its rows and from its columns: what each is called, and its cell. */
export const section = <Row>(
  name: string,
  title: string,
  read: Read<Row>,
  columns: readonly (readonly [label: string, cell: (row: Row) => Cell])[],
): Section => ({
  name,
  title,
  labels: columns.map(([label]) => label),
  async *rows(db, owner) {
    for await (const row of await read(db, owner)) yield columns.map(([, cell]) => cell(row));
  },
});

/** A label as programs name it: « Date de soin » gives « date_de_soin ». */
export const keyOf = (label: string): string =>
  label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

const isTime = (cell: Cell): cell is Temporal.PlainDate | Temporal.Instant =>
  cell instanceof Temporal.PlainDate || cell instanceof Temporal.Instant;

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);

/** A cell in JSON: amounts in euros, days and moments as ISO 8601 writes them. */
export function jsonCell(cell: Cell): unknown {
  if (cell === null || typeof cell !== "object" || isList(cell)) return cell;
  if (isTime(cell)) return cell.toString();
  return "cents" in cell ? cell.cents / 100 : cell.fields;
}

/** A cell in a French spreadsheet: a number is cents, a moment is that of Paris. */
export function csvCell(cell: Cell): string | number {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "oui" : "non";
  if (typeof cell !== "object") return String(cell);
  if (isList(cell)) return cell.join(", ");
  if (isTime(cell)) return cell instanceof Temporal.Instant ? parisTime(cell) : frenchDay(cell);
  if ("cents" in cell) return cell.cents;
  return Object.entries(cell.fields)
    .map(([name, value]) => `${name}\u00a0: ${value}`)
    .join(", ");
}

function parisTime(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO("Europe/Paris");
  return `${frenchDay(local.toPlainDate())} ${local.toPlainTime().toString({ smallestUnit: "second" })}`;
}

const frenchDay = (day: Temporal.PlainDate): string => day.toString().split("-").reverse().join("/");
