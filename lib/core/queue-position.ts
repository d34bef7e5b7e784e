import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** Where a page of a queue begins: after what came at a moment, under an id. */
export type QueuePosition = { at: Temporal.Instant; id: string };

/** A position as an address says it: « moment_id ». */
export const positionText = ({ at, id }: QueuePosition): string => `${at}_${id}`;

/** The position that an address asks for; nothing when it is not one of ours: the queue then begins at its top. */
export function readPosition(asked: string | undefined): QueuePosition | undefined {
  const [moment = "", id = ""] = asked?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success) return undefined;
  try {
    return { at: Temporal.Instant.from(moment), id };
  } catch {
    return undefined;
  }
}
