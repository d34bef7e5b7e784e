/** Where a reader of the changes stands: after this number of this transaction. */
export type Position = { tx: number; number: number };

/** A position as its reader keeps it: a text that promises nothing of its inside. */
export const cursorOf = ({ tx, number }: Position): string =>
  Buffer.from(`1.${tx.toString(36)}.${number.toString(36)}`).toString("base64url");

/** The position of a cursor, or nothing when we did not make it. */
export function positionOf(cursor: string): Position | undefined {
  const text = Buffer.from(cursor, "base64url").toString("latin1");
  const [, tx, number] = text.match(/^1\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/) ?? [];
  if (tx === undefined || number === undefined) return undefined;
  const position = { tx: Number.parseInt(tx, 36), number: Number.parseInt(number, 36) };
  const known = Number.isSafeInteger(position.tx) && Number.isSafeInteger(position.number);
  return known && cursorOf(position) === cursor ? position : undefined;
}
