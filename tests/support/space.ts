import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, beneficiaries, contracts, contributions, guarantees, reimbursements } from "@/db/schema";
import { anAccount } from "./people";

const feed = { feedDigest: Buffer.alloc(1), updatedAt: Temporal.Now.instant() };
export const today = Temporal.Now.plainDateISO("Europe/Paris");
export const inDays = (days: number) => today.add({ days });

type ContractFields = Partial<typeof contracts.$inferInsert>;

/** A member with an account whose address was just verified, and one contract. Gives their ids. */
export async function aSpace(db: Db, contract: ContractFields = {}, person: { firstName?: string } = {}) {
  const account = await anAccount(db, { password: null, person });
  await db
    .update(accounts)
    .set({ emailVerifiedAt: Temporal.Now.instant() })
    .where(eq(accounts.id, account.id));
  const memberId = account.member.id;
  const product = `Santé ${randomUUID()}`;
  const [own] = await db
    .update(contracts)
    .set({ product, ...contract })
    .where(eq(contracts.memberId, memberId))
    .returning({ id: contracts.id });
  return { accountId: account.id, email: account.email, memberId, contractId: own!.id, product };
}

export type Space = Awaited<ReturnType<typeof aSpace>>;

/** One more contract of a member. Gives its id. */
export async function aContract(db: Db, { memberId }: Space, fields: ContractFields = {}) {
  const id = randomUUID();
  await db.insert(contracts).values({
    ...feed,
    id,
    memberId,
    externalId: id,
    nature: "individuel",
    product: "Santé",
    level: "Confort",
    options: [],
    responsible: true,
    firstSubscribedOn: fields.effectiveOn ?? inDays(-400),
    effectiveOn: inDays(-400),
    renewal: "12-31",
    ...fields,
  });
  return id;
}

/** A person covered by a member's contract: the member, unless told otherwise. */
export async function aBeneficiary(
  db: Db,
  { memberId }: Space,
  fields: Partial<typeof beneficiaries.$inferInsert> = {},
) {
  const id = randomUUID();
  await db.insert(beneficiaries).values({
    ...feed,
    id,
    memberId,
    externalId: id,
    lastName: "Sentinelle",
    firstName: "Odile",
    bornOn: Temporal.PlainDate.from("1955-08-14"),
    rank: 1,
    relation: "member",
    coveredFrom: inDays(-400),
    teletransmission: "active",
    ...fields,
  });
  return id;
}

/** An instalment due on a day, by direct debit unless told otherwise. */
export async function anInstalment(
  db: Db,
  { memberId, contractId }: Space,
  dueOn: Temporal.PlainDate,
  fields: Partial<typeof contributions.$inferInsert> = {},
) {
  const id = randomUUID();
  await db.insert(contributions).values({
    id,
    memberId,
    contractId,
    externalId: id,
    periodFrom: dueOn.with({ day: 1 }),
    periodTo: dueOn.with({ day: 1 }).add({ months: 1 }).subtract({ days: 1 }),
    amountCents: 78_40,
    employerCents: 0,
    dueOn,
    method: "sepa-debit",
    rum: "MANDAT-SECRET-4821",
    ics: "FR00ZZZ000000",
    status: "planned",
    updatedAt: feed.updatedAt,
    ...fields,
    ...(fields.status === "paid" && { paidOn: fields.paidOn ?? dueOn }),
  });
  return id;
}

type GuaranteeFields = Partial<typeof guarantees.$inferInsert> &
  Pick<typeof guarantees.$inferInsert, "code" | "kind" | "label" | "words">;

/** The table of guarantees of a member's product. */
export async function someGuarantees(db: Db, { product }: Space, ...rows: GuaranteeFields[]) {
  await db.insert(guarantees).values(
    rows.map((row, rank) => ({
      ...feed,
      product,
      level: "Confort",
      validFrom: Temporal.PlainDate.from("2015-01-01"),
      rank,
      ...row,
    })),
  );
}

/** A line of reimbursement of 30 € for a person, paid in a transfer unless told otherwise. */
export async function aLine(
  db: Db,
  { memberId, contractId }: Space,
  beneficiaryId: string,
  fields: Partial<typeof reimbursements.$inferInsert> = {},
) {
  const id = randomUUID();
  await db.insert(reimbursements).values({
    id,
    memberId,
    beneficiaryId,
    contractId,
    externalId: id,
    careOn: inDays(-20),
    kind: "consultation",
    actCode: "G",
    actLabel: "Consultation",
    expenseCents: 30_00,
    baseCents: 30_00,
    schemeRate: 70,
    schemeCents: 19_00,
    participationCents: 2_00,
    franchiseCents: 0,
    mutualCents: 9_00,
    otherCents: 0,
    outOfPocketCents: 2_00,
    thirdParty: false,
    paidTo: "member",
    status: "paid",
    transfer: "VIR-1",
    paidOn: inDays(-10),
    updatedAt: feed.updatedAt,
    ...fields,
  });
  return id;
}
