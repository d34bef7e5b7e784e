import { and, asc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contributions, members } from "@/db/schema";
import { listBeneficiaries, listContracts } from "@/lib/contract/queries";
import { byRelevance, isCovered } from "@/lib/contract/rules";
import { sameWords } from "@/lib/core/words";
import { MembershipNumber } from "@/lib/member/rules";
import type { Declared } from "./declared";

/** The member whose number, names and birth date are all those typed; accents and capitals do not count. */
export async function matchMember(db: Db, declared: Declared): Promise<string | undefined> {
  const number = MembershipNumber.safeParse(declared.contractNumber);
  const [known] = await db
    .select({
      id: members.id,
      lastName: members.lastName,
      firstName: members.firstName,
      bornOn: members.bornOn,
    })
    .from(members)
    .where(eq(members.membershipNumber, number.success ? number.data : ""));
  const matches =
    known &&
    sameWords(known.lastName, declared.lastName) &&
    sameWords(known.firstName, declared.firstName) &&
    known.bornOn.toString() === declared.bornOn;
  return matches ? known.id : undefined;
}

/** The contract that a member would end: the one that runs, else the one to come. Nothing when none is left to end. */
export async function findTerminable(db: Db, memberId: string, today: Temporal.PlainDate) {
  const [contracts, beneficiaries] = await Promise.all([
    listContracts(db, memberId),
    listBeneficiaries(db, memberId),
  ]);
  const [contract] = byRelevance(contracts, today);
  if (!contract) return undefined;
  const dependants = beneficiaries.filter(
    (person) => person.relation !== "member" && isCovered(person, today),
  ).length;
  return { ...contract, memberId, dependants };
}

export type Terminable = NonNullable<Awaited<ReturnType<typeof findTerminable>>>;

/** The instalments of a contract, the first due first: what its end settles. */
export const listInstalments = (db: Db, { memberId, id }: Pick<Terminable, "memberId" | "id">) =>
  db
    .select({
      periodFrom: contributions.periodFrom,
      periodTo: contributions.periodTo,
      amountCents: contributions.amountCents,
      employerCents: contributions.employerCents,
      dueOn: contributions.dueOn,
      status: contributions.status,
    })
    .from(contributions)
    .where(and(eq(contributions.memberId, memberId), eq(contributions.contractId, id)))
    .orderBy(asc(contributions.dueOn), asc(contributions.id));
