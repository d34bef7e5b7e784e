import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { beneficiaries, contracts, contributions, guarantees } from "@/db/schema";
import { lookupHash, seal } from "@/lib/core/crypto";
import { anAccount, now } from "../support/people";

type Person = { firstName: string; lastName?: string; nir?: string; from?: string; to?: string | null };

export const day = (text: string) => Temporal.PlainDate.from(text);

/** A person covered by a member's contract. Without a NIR, a newborn. */
export async function aBeneficiary(
  db: Db,
  memberId: string,
  { firstName, lastName = "Sentinelle", nir, from = "2020-01-01", to = null }: Person,
): Promise<string> {
  const id = randomUUID();
  await db.insert(beneficiaries).values({
    id,
    memberId,
    externalId: id,
    firstName,
    lastName,
    bornOn: day("1985-04-12"),
    rank: 1,
    relation: "member",
    coveredFrom: day(from),
    coveredTo: to ? day(to) : null,
    teletransmission: "active",
    ...(nir && { nirSealed: seal(nir, id), nirHash: lookupHash("nir", nir) }),
    feedDigest: Buffer.alloc(1),
    updatedAt: now,
  });
  return id;
}

/** What a product covers, under a name of its own: a code, and its rate when it has one. */
export async function aProduct(db: Db, rates: Record<string, number | null>, level = "Confort") {
  const product = `Santé ${randomUUID()}`;
  await db.insert(guarantees).values(
    Object.entries(rates).map(([code, rate], rank) => ({
      product,
      level,
      code,
      validFrom: day("2015-01-01"),
      kind: "other" as const,
      rank,
      label: code,
      words: "En entier",
      rate,
      feedDigest: Buffer.alloc(1),
      updatedAt: now,
    })),
  );
  return product;
}

/** An instalment that was not paid, and the day its formal notice was sent, if it was. */
export async function anUnpaid(db: Db, memberId: string, dueOn: string, formalNoticeOn?: string) {
  const [contract] = await db.select().from(contracts).where(eq(contracts.memberId, memberId));
  if (!contract) throw new Error("the member has a contract");
  const id = randomUUID();
  await db.insert(contributions).values({
    id,
    memberId,
    contractId: contract.id,
    externalId: id,
    periodFrom: day(dueOn),
    periodTo: day(dueOn).add({ months: 1 }),
    amountCents: 78_40,
    employerCents: 0,
    dueOn: day(dueOn),
    method: "cheque",
    status: "unpaid",
    ...(formalNoticeOn && { formalNoticeOn: day(formalNoticeOn) }),
    updatedAt: now,
  });
}

/** A member with a space, a product and the persons named: without any, the member alone. */
export async function aCardHolder(
  db: Db,
  people: Person[] = [{ firstName: "Odile", nir: "2550814168025" }],
  person: { nir?: string; effectiveOn?: string; endedOn?: string } = {},
) {
  const account = await anAccount(db, { person });
  const product = await aProduct(db, { PHAR: 100, MED: 200, OPTI: null, ORTH: 300 });
  await db.update(contracts).set({ product }).where(eq(contracts.memberId, account.member.id));
  for (const person of people) await aBeneficiary(db, account.member.id, person);
  return account;
}
