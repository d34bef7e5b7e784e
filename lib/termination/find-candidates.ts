import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { members, nameWords } from "@/db/schema";
import { readDay } from "@/lib/core/day";
import { foldedWords, sameWords } from "@/lib/core/words";
import { MembershipNumber } from "@/lib/member/rules";
import type { Declared } from "./declared";

const mostCandidates = 10;

/** The members that a request may be about: by its number, or by its names and birth date. Accents and capitals do not count. */
export async function findCandidates(db: Db, declared: Declared): Promise<Candidate[]> {
  const ways = [byNumber(declared), byIdentity(declared)].filter((way) => way !== undefined);
  if (ways.length === 0) return [];
  return db
    .select(candidate)
    .from(members)
    .where(or(...ways))
    .orderBy(asc(members.lastName), asc(members.firstName), asc(members.membershipNumber))
    .limit(mostCandidates);
}

/** The member that an adviser picked; nothing for an id that names nobody. */
export async function findCandidate(db: Db, memberId: string): Promise<Candidate | undefined> {
  const [found] = await db.select(candidate).from(members).where(eq(members.id, memberId));
  return found;
}

const candidate = {
  id: members.id,
  firstName: members.firstName,
  lastName: members.lastName,
  bornOn: members.bornOn,
  membershipNumber: members.membershipNumber,
};

export type Candidate = {
  id: string;
  firstName: string;
  lastName: string;
  bornOn: Temporal.PlainDate;
  membershipNumber: string;
};

function byNumber({ contractNumber }: Declared): SQL | undefined {
  const number = MembershipNumber.safeParse(contractNumber);
  return number.success ? eq(members.membershipNumber, number.data) : undefined;
}

function byIdentity({ firstName, lastName, bornOn }: Declared): SQL | undefined {
  const words = foldedWords(`${firstName} ${lastName}`);
  const day = readDay(bornOn);
  if (words.length === 0 || !day) return undefined;
  return and(
    sql`${nameWords(members)} @@ to_tsquery('simple', ${words.join(" & ")})`,
    eq(members.bornOn, day),
  );
}

/** What was declared beside what the file says, and whether they are the same. */
export type Comparison = { field: ComparedField; declared: string; file: string; same: boolean };

export type ComparedField = "number" | "lastName" | "firstName" | "bornOn";

/** Compares what was declared with a member's file; dates are AAAA-MM-JJ, and what nobody typed is empty. */
export function compareIdentity(declared: Declared, member: Candidate): Comparison[] {
  const number = MembershipNumber.safeParse(declared.contractNumber);
  const bornOn = member.bornOn.toString();
  return [
    {
      field: "number",
      declared: declared.contractNumber,
      file: member.membershipNumber,
      same: number.success && number.data === member.membershipNumber,
    },
    ...(["lastName", "firstName"] as const).map((field) => ({
      field,
      declared: declared[field],
      file: member[field],
      same: sameWords(declared[field], member[field]),
    })),
    { field: "bornOn", declared: declared.bornOn, file: bornOn, same: declared.bornOn === bornOn },
  ];
}
