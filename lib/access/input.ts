import { Temporal } from "temporal-polyfill";
import type { AccessPosition } from "./rules";

/** A position as an address says it: « 1773133200000000-42 ». */
export const accessPositionText = ({ at, id }: AccessPosition): string =>
  `${at.epochNanoseconds / 1_000n}-${id}`;

/** The position that an address asks for, or nothing when it is not one of ours: the list then begins at its top. */
export function readAccessPosition(asked: unknown): AccessPosition | undefined {
  const [, microseconds, id] =
    typeof asked === "string" ? (asked.match(/^(\d{1,17})-(\d{1,18})$/) ?? []) : [];
  if (!microseconds || !id) return undefined;
  return { at: Temporal.Instant.fromEpochNanoseconds(BigInt(microseconds) * 1_000n), id };
}
