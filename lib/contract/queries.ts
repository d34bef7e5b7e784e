import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { beneficiaries, contracts, guarantees, members } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import { oldestEnd, readableUntil } from "./rules";

/** The contracts that open a space: not ended, or ended so recently that their documents stay readable. */
export const opensSpace = (today: Temporal.PlainDate) =>
  or(isNull(contracts.endedOn), gte(contracts.endedOn, oldestEnd(today)));

/** A member's contracts, the latest first. */
export async function listContracts(db: Db, memberId: string) {
  return db
    .select({
      id: contracts.id,
      nature: contracts.nature,
      product: contracts.product,
      level: contracts.level,
      options: contracts.options,
      responsible: contracts.responsible,
      employer: contracts.employer,
      firstSubscribedOn: contracts.firstSubscribedOn,
      effectiveOn: contracts.effectiveOn,
      renewal: contracts.renewal,
      endedOn: contracts.endedOn,
    })
    .from(contracts)
    .where(eq(contracts.memberId, memberId))
    .orderBy(desc(contracts.effectiveOn));
}

/** Until when a former member may read their space; nothing while a contract runs or is to come. */
export async function findReadableUntil(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const dates = await db
    .select({ effectiveOn: contracts.effectiveOn, endedOn: contracts.endedOn })
    .from(contracts)
    .where(eq(contracts.memberId, memberId));
  return readableUntil(dates, today);
}

export type Contract = Awaited<ReturnType<typeof listContracts>>[number];

/** The persons a member's contract covers or has covered, the member first, then by age. The NIR stays sealed. */
export async function listBeneficiaries(db: Db, memberId: string) {
  return db
    .select({
      id: beneficiaries.id,
      lastName: beneficiaries.lastName,
      firstName: beneficiaries.firstName,
      bornOn: beneficiaries.bornOn,
      rank: beneficiaries.rank,
      relation: beneficiaries.relation,
      coveredFrom: beneficiaries.coveredFrom,
      coveredTo: beneficiaries.coveredTo,
      teletransmission: beneficiaries.teletransmission,
    })
    .from(beneficiaries)
    .where(eq(beneficiaries.memberId, memberId))
    .orderBy(desc(eq(beneficiaries.relation, "member")), asc(beneficiaries.bornOn), asc(beneficiaries.id));
}

export type Beneficiary = Awaited<ReturnType<typeof listBeneficiaries>>[number];

/**
 * The NIR of a member's beneficiaries, by id: for what is printed with it alone. A newborn has none yet. While the feed
 * names no beneficiary, the member's own, by the member's id.
 */
export async function openBeneficiaryNirs(db: Db, memberId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ own: members.nirSealed, id: beneficiaries.id, sealed: beneficiaries.nirSealed })
    .from(members)
    .leftJoin(beneficiaries, eq(beneficiaries.memberId, members.id))
    .where(eq(members.id, memberId));
  return new Map(
    rows.flatMap(({ own, id, sealed }) => {
      if (id === null) return [[memberId, unseal(own, memberId)]];
      return sealed ? [[id, unseal(sealed, id)]] : [];
    }),
  );
}

/** What a product covers on a day, at a level and with options, in the order of its table. */
export async function listGuarantees(
  db: Db,
  { product, level, options }: { product: string; level: string; options: string[] },
  on: Temporal.PlainDate,
) {
  return db
    .select({
      level: guarantees.level,
      code: guarantees.code,
      kind: guarantees.kind,
      label: guarantees.label,
      words: guarantees.words,
      rate: guarantees.rate,
      ceilingCents: guarantees.ceilingCents,
      period: guarantees.period,
    })
    .from(guarantees)
    .where(
      and(
        eq(guarantees.product, product),
        inArray(guarantees.level, [level, ...options]),
        lte(guarantees.validFrom, on),
        or(isNull(guarantees.validTo), gte(guarantees.validTo, on)),
      ),
    )
    .orderBy(asc(guarantees.rank), asc(guarantees.code));
}

export type Guarantee = Awaited<ReturnType<typeof listGuarantees>>[number];
