import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { beneficiaries, contracts, contributions, guarantees, reimbursements } from "@/db/schema";
import { lookupHash, seal } from "@/lib/core/crypto";
import type { Asking } from "@/lib/document/asking";
import { anAccount, now } from "../support/people";

export const day = (text: string) => Temporal.PlainDate.from(text);

const feed = () => ({ externalId: randomUUID(), feedDigest: Buffer.alloc(1), updatedAt: now });

type Household = { firstName?: string; lastName?: string; endedOn?: string | null; effectiveOn?: string };

/** A member with a space, a contract, and themselves covered. Today is 10 March 2026. */
export async function aHousehold(db: Db, person: Household = {}) {
  const { id: accountId, email, member } = await anAccount(db, { person });
  const [contract] = await db.select().from(contracts).where(eq(contracts.memberId, member.id));
  const household = { memberId: member.id, accountId, contractId: contract!.id, member, email };
  const beneficiaryId = await cover(db, household, { ...member, relation: "member" });
  return { ...household, beneficiaryId };
}

/** Gives a member a contract before the present one, ended since; the household seen from it. */
export async function anEarlierContract<H extends { contractId: string }>(db: Db, household: H): Promise<H> {
  const [present] = await db.select().from(contracts).where(eq(contracts.id, household.contractId));
  const [effectiveOn, endedOn] = [day("2015-01-01"), day("2016-12-31")];
  const earlier = { ...present!, ...feed(), id: randomUUID(), firstSubscribedOn: effectiveOn };
  await db.insert(contracts).values({ ...earlier, effectiveOn, endedOn });
  return { ...household, contractId: earlier.id };
}

type Person = {
  firstName: string;
  lastName: string;
  bornOn: string;
  relation?: "member" | "child";
  nir?: string;
  coveredFrom?: string;
  coveredTo?: string;
};

/** Adds a person to a contract. */
export async function cover(
  db: Db,
  { memberId }: { memberId: string },
  { firstName, lastName, bornOn, relation = "child", nir, coveredFrom = "2020-01-01", coveredTo }: Person,
): Promise<string> {
  const id = randomUUID();
  await db.insert(beneficiaries).values({
    ...feed(),
    id,
    memberId,
    firstName,
    lastName,
    bornOn: day(bornOn),
    relation,
    rank: 1,
    coveredFrom: day(coveredFrom),
    coveredTo: coveredTo ? day(coveredTo) : null,
    teletransmission: "active",
    ...(nir && { nirSealed: seal(nir, id), nirHash: lookupHash("nir", nir) }),
  });
  return id;
}

type Instalment = {
  dueOn: string;
  cents: number;
  employerCents?: number;
  status?: "planned" | "paid" | "unpaid";
};

/** Adds an instalment of a month, debited. */
export async function instalment(
  db: Db,
  { memberId, contractId }: { memberId: string; contractId: string },
  { dueOn, cents, employerCents = 0, status = "planned" }: Instalment,
) {
  const start = day(dueOn).with({ day: 1 });
  await db.insert(contributions).values({
    id: randomUUID(),
    externalId: randomUUID(),
    updatedAt: now,
    memberId,
    contractId,
    periodFrom: start,
    periodTo: start.add({ months: 1 }).subtract({ days: 1 }),
    amountCents: cents,
    employerCents,
    dueOn: day(dueOn),
    method: "sepa-debit",
    rum: "RUM-1",
    ics: "FR00ZZZ000000",
    status,
    paidOn: status === "paid" ? day(dueOn) : null,
  });
}

type Line = {
  careOn: string;
  cents: number;
  label?: string;
  professional?: string;
  status?: "paid" | "received";
};

/** Adds a line of reimbursement: half the scheme's, a third the mutual's, the rest out of pocket. */
export async function reimbursedLine(
  db: Db,
  { memberId, contractId, beneficiaryId }: { memberId: string; contractId: string; beneficiaryId: string },
  { careOn, cents, label = "Consultation", professional = "Dr Modèle", status = "paid" }: Line,
) {
  const schemeCents = Math.trunc(cents / 2);
  const mutualCents = Math.trunc(cents / 3);
  await db.insert(reimbursements).values({
    id: randomUUID(),
    externalId: randomUUID(),
    updatedAt: now,
    memberId,
    contractId,
    beneficiaryId,
    careOn: day(careOn),
    kind: "consultation",
    actCode: "G",
    actLabel: label,
    professional,
    expenseCents: cents,
    baseCents: cents,
    schemeRate: 70,
    schemeCents,
    participationCents: 0,
    franchiseCents: 0,
    mutualCents,
    otherCents: 0,
    outOfPocketCents: cents - schemeCents - mutualCents,
    thirdParty: false,
    paidTo: "member",
    status,
    paidOn: status === "paid" ? day(careOn) : null,
  });
}

/** What the product of these tests covers. */
export async function aGuarantee(db: Db) {
  await db.insert(guarantees).values({
    feedDigest: Buffer.alloc(1),
    updatedAt: now,
    product: "Santé Essentielle",
    level: "Confort",
    code: "OPTI",
    validFrom: day("2015-01-01"),
    kind: "optical",
    rank: 10,
    label: "Lunettes",
    words: "Jusqu’à 200 € par paire tous les 2 ans",
  });
}

/** What a member asks, as the route's address says it. */
export const asking = (
  { memberId, accountId }: { memberId: string; accountId: string },
  query = "",
  at = now,
): Asking => ({ memberId, accountId, now: at, query: new URLSearchParams(query) });
