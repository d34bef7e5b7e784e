import type { Temporal } from "temporal-polyfill";
import type { FeedTransaction } from "./connection";
import { type Rejection, rejections } from "./sentences";

/** A valid row and the line it comes from. */
export type Numbered<Row> = { line: number; row: Row };

export type Rejected = { line: number; identifier: string; reason: string };

export type Written = {
  created: number;
  changed: number;
  unchanged: number;
  rejected: Rejected[];
  /** Lines passed by: of members who were erased, or kept no more. */
  erased?: number;
  /** The members whose right to a space may have changed, in the order of the lines. */
  memberIds: string[];
};

/** Writes a batch of valid rows in the caller's transaction. */
export type WriteBatch<Row> = (
  tx: FeedTransaction,
  rows: Numbered<Row>[],
  now: Temporal.Instant,
) => Promise<Written>;

export const reject = (line: number, identifier: string, why: Rejection): Rejected => ({
  line,
  identifier,
  reason: rejections[why],
});

/** What happens to a row, from the digest of what is stored and of what was read. */
export function fate(stored: Buffer | undefined, read: Buffer): "created" | "changed" | "unchanged" {
  if (!stored) return "created";
  return stored.equals(read) ? "unchanged" : "changed";
}

/** Sorts rows in those to write and those that are already as they should be. */
export function count<Row extends { fate: ReturnType<typeof fate> }>(rows: Row[]) {
  const of = (wanted: Row["fate"]) => rows.filter((row) => row.fate === wanted).length;
  return { created: of("created"), changed: of("changed"), unchanged: of("unchanged") };
}

/** Bytes as PostgreSQL reads them in JSON. */
export const asBytea = (bytes: Buffer): string => `\\x${bytes.toString("hex")}`;
