import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { contracts, members } from "@/db/schema";

/** A member's name and number, as the space greets them. */
export async function findPerson(db: Db, memberId: string) {
  const [person] = await db
    .select({
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
    })
    .from(members)
    .where(eq(members.id, memberId));
  if (!person) throw new Error("a session has a member");
  return person;
}

/** A member's contracts, the latest first. */
export async function listContracts(db: Db, memberId: string) {
  return db
    .select({
      id: contracts.id,
      nature: contracts.nature,
      product: contracts.product,
      level: contracts.level,
      options: contracts.options,
      employer: contracts.employer,
      effectiveOn: contracts.effectiveOn,
      renewal: contracts.renewal,
      endedOn: contracts.endedOn,
    })
    .from(contracts)
    .where(eq(contracts.memberId, memberId))
    .orderBy(desc(contracts.effectiveOn));
}

export type Contract = Awaited<ReturnType<typeof listContracts>>[number];
