import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { members, nameWords } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { foldedWords } from "@/lib/core/words";
import { MembershipNumber } from "@/lib/member/rules";
import { searchResults, staffLimits } from "./rules";

export type SearchRefusal = "too-many-attempts" | "too-short";

type Search = { staffId: string; asked: string; now: Temporal.Instant };

/**
 * Finds members by their number, or by the beginning of their names in any order, accents and capitals ignored. Gives
 * `searchResults` of them at most, and whether there are more. What was typed is kept nowhere. Refuses too many searches.
 */
export async function searchMembers(
  db: Db,
  { staffId, asked, now }: Search,
): Promise<Result<{ found: FoundMember[]; more: boolean }, SearchRefusal>> {
  const number = MembershipNumber.safeParse(asked);
  const words = foldedWords(asked);
  if (!number.success && words.join("").length < 2) return refuse("too-short");
  const turn = await attempt(db, { name: "file-search", limit: staffLimits.search, of: staffId }, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });
  const rows = await findMembers(db, number.success ? hasNumber(number.data) : hasNames(words));
  const by = number.success ? "number" : "name";
  await noteSearch(db, { staffId, by, found: Math.min(rows.length, searchResults), now });
  return ok({ found: rows.slice(0, searchResults), more: rows.length > searchResults });
}

type Noted = { staffId: string; by: "number" | "name" | "declared"; found: number; now: Temporal.Instant };

/** Notes a search among members, by what, and how many it showed. */
export const noteSearch = (db: Db, { found, by, ...search }: Noted): Promise<void> =>
  recordEvent(db, { kind: "file-searched", ...search, details: { by, found: String(found) } });

type FoundMember = {
  id: string;
  firstName: string;
  lastName: string;
  membershipNumber: string;
  bornOn: Temporal.PlainDate;
};

const findMembers = (db: Db, where: SQL): Promise<FoundMember[]> =>
  db
    .select({
      id: members.id,
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
      bornOn: members.bornOn,
    })
    .from(members)
    .where(where)
    .orderBy(asc(members.lastName), asc(members.firstName), asc(members.membershipNumber))
    .limit(searchResults + 1);

const hasNumber = (number: string): SQL => eq(members.membershipNumber, number);

/** Each word begins one of the names. The words are letters and digits alone. */
const hasNames = (words: string[]): SQL =>
  sql`${nameWords(members)} @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(" & ")})`;
