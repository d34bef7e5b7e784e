import { timingSafeEqual } from "node:crypto";
import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, members } from "@/db/schema";
import { opensSpace } from "@/lib/contract/queries";
import { lookupHash } from "@/lib/core/crypto";

export type FoundMember = {
  id: string;
  bornOn: Temporal.PlainDate;
  /** First day of cover; without a contract that opens a space nobody is found. */
  effectiveOn: Temporal.PlainDate;
};

/** The member whose number and NIR both match; the same work is done when either does not. */
export async function findMember(
  db: Db,
  { membershipNumber, nir, today }: { membershipNumber: string; nir: string; today: Temporal.PlainDate },
): Promise<FoundMember | undefined> {
  const typed = lookupHash("nir", nir);
  const [row] = await db
    .select({
      id: members.id,
      nirHash: members.nirHash,
      bornOn: members.bornOn,
      effectiveOn: sql<string>`min(${contracts.effectiveOn})::text`,
    })
    .from(members)
    .innerJoin(contracts, and(eq(contracts.memberId, members.id), opensSpace(today)))
    .where(eq(members.membershipNumber, membershipNumber))
    .groupBy(members.id);
  if (!row || !timingSafeEqual(row.nirHash, typed)) return undefined;
  return { id: row.id, bornOn: row.bornOn, effectiveOn: Temporal.PlainDate.from(row.effectiveOn) };
}

/** A member's name, number and birth date, as the space greets them and its documents name them. */
export async function findPerson(db: Db, memberId: string) {
  const [person] = await db
    .select({
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
      bornOn: members.bornOn,
    })
    .from(members)
    .where(eq(members.id, memberId));
  if (!person) throw new Error("a session has a member");
  return person;
}

/** What is kept of who was erased: the feed, or who asks again, is recognised by it. */
export const erasureHash = (of: "member" | "number", text: string): Buffer =>
  lookupHash(`erased-${of}`, text);

/** Whether the member of a row was not erased: what the law keeps of those who were is shown to nobody. */
export const notErased = (memberId: SQLWrapper): SQL =>
  sql`not exists (select from erased_members erased where erased.member_id = ${memberId})`;
