import { z } from "zod";
import { Fault, type Reader } from "./cell";

/** A column of a file: its name in the header, and how its cells are read. */
export type Column<Value> = { name: string; read: Reader<Value> };

type Columns = Record<string, Column<unknown>>;
type RowOf<Read extends Columns> = {
  [Key in keyof Read]: Read[Key] extends Column<infer Value> ? Value : never;
};

export const column = <Value>(name: string, read: Reader<Value>): Column<Value> => ({ name, read });

export const namesOf = (columns: Columns): string[] => Object.values(columns).map(({ name }) => name);

/**
 * The schema of a row whose cells come in the order of its columns. Tens of millions of rows go through it: one
 * schema for the row, plain functions for its cells. What a row must be as a whole is added by `refine`, and judged
 * when no cell is at fault.
 */
export function rowOf<Read extends Columns>(columns: Read): z.ZodType<RowOf<Read>, string[]> {
  const readers = Object.entries(columns).map(([key, { read }], at) => ({ key, read, at }));
  const isWhole = (_row: Record<string, unknown>, faults: number): _row is RowOf<Read> => faults === 0;
  const empty: Record<string, unknown> = Object.fromEntries(readers.map(({ key }) => [key, undefined]));
  return z.transform((cells: string[], context) => {
    // A copy of a known shape is filled several times faster than an object that grows.
    const row = { ...empty };
    let faults = 0;
    for (const { key, read, at } of readers) {
      const value = read(cells[at] ?? "");
      row[key] = value;
      if (!(value instanceof Fault)) continue;
      context.addIssue(value.sentence);
      faults += 1;
    }
    return isWhole(row, faults) ? row : z.NEVER;
  });
}
