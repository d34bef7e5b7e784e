import { z } from "zod";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Position, positionOf } from "./cursor";
import type { ApiRefusal } from "./problem";
import { changePage } from "./rules";

export type Reading = { after: Position | undefined; limit: number };

const Limit = z.coerce.number().int().min(1).max(changePage.most);

/** What the address of the changes asks: where to begin, and how many at most. */
export function readQuestions(
  query: URLSearchParams,
): Result<Reading, Extract<ApiRefusal, "cursor-invalid" | "limit-invalid">> {
  const cursor = query.get("after");
  const after = cursor === null ? undefined : positionOf(cursor);
  if (cursor !== null && !after) return refuse("cursor-invalid");
  const asked = query.get("limit");
  const limit = asked === null ? changePage.usual : Limit.safeParse(asked || undefined).data;
  return limit === undefined ? refuse("limit-invalid") : ok({ after, limit });
}
