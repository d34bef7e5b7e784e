import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { searchLimit } from "./rules";
import { type Found, searchHelp } from "./search-help";

export type SearchRefusal = "too-many-searches";

type Asked = { words: string; clientAddress: string; now: Temporal.Instant };

/** Searches the help for a visitor. Refuses beyond `searchLimit` from one address. */
export async function askSearch(
  db: Db,
  { words, clientAddress, now }: Asked,
): Promise<Result<Found, SearchRefusal>> {
  const turn = await attempt(db, { name: "help-search", limit: searchLimit, of: clientAddress }, now);
  return turn.allowed ? ok(await searchHelp(db, words)) : refuse("too-many-searches");
}
