import { randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, contactDetails, contracts, members, secrets } from "@/db/schema";
import type { SecretPurpose } from "@/db/schema/account";
import { hashPassword } from "@/lib/account/password";
import { armSecret, askSecret } from "@/lib/account/secrets";
import { lookupHash, seal } from "@/lib/core/crypto";

export const now = Temporal.Instant.from("2026-03-10T09:00:00Z");
export const goodPassword = "quatre girafes sous la pluie";

type Person = {
  membershipNumber: string;
  nir: string;
  bornOn: string;
  firstName: string;
  lastName: string;
  effectiveOn: string;
  endedOn: string | null;
};

export const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join("");

/** A member the feed brought, with a contract. Gives what they would type, and their id. */
export async function aMember(db: Db, given: Partial<Person> = {}) {
  const person: Person = {
    membershipNumber: digits(8),
    nir: `255081416${digits(4)}`,
    bornOn: "1955-08-14",
    firstName: "Odile",
    lastName: "Sentinelle",
    effectiveOn: "2020-01-01",
    endedOn: null,
    ...given,
  };
  const id = randomUUID();
  const feed = { externalId: id, feedDigest: Buffer.alloc(1), updatedAt: now };
  await db.insert(members).values({
    ...feed,
    id,
    membershipNumber: person.membershipNumber,
    nirSealed: seal(person.nir, id),
    nirHash: lookupHash("nir", person.nir),
    firstName: person.firstName,
    lastName: person.lastName,
    bornOn: Temporal.PlainDate.from(person.bornOn),
  });
  await db.insert(contracts).values({
    ...feed,
    id: randomUUID(),
    memberId: id,
    nature: "individuel",
    product: "Santé Essentielle",
    level: "Confort",
    options: [],
    responsible: true,
    firstSubscribedOn: Temporal.PlainDate.from(person.effectiveOn),
    effectiveOn: Temporal.PlainDate.from(person.effectiveOn),
    renewal: "12-31",
    endedOn: person.endedOn ? Temporal.PlainDate.from(person.endedOn) : null,
  });
  return { id, ...person };
}

/** A member's account: active with a password, unless told otherwise. */
export async function anAccount(
  db: Db,
  {
    email = `${randomUUID()}@courriel.example`,
    password = goodPassword as string | null,
    person = {} as Partial<Person>,
  } = {},
) {
  const member = await aMember(db, person);
  const id = randomUUID();
  await db.insert(accounts).values({
    id,
    memberId: member.id,
    email,
    createdAt: now,
    ...(password && { passwordHash: await hashPassword(password), activatedAt: now, emailVerifiedAt: now }),
  });
  return { id, email, password, member };
}

/** The mutual learns where a member lives. */
export async function aHome(db: Db, memberId: string): Promise<void> {
  const address = { addressStreet: "12 rue des Lilas", postcode: "75011", town: "Paris", updatedAt: now };
  await db
    .insert(contactDetails)
    .values({ memberId, ...address })
    .onConflictDoUpdate({ target: contactDetails.memberId, set: address });
}

/** A live link of an account, as its e-mail would carry it. */
export async function aSecret(
  db: Db,
  purpose: SecretPurpose,
  accountId: string,
  { email, at = now }: { email?: string; at?: Temporal.Instant } = {},
): Promise<string> {
  const id = await askSecret(db, { accountId, purpose, now: at, ...(email && { email }) });
  const secret = await armSecret(db, id, at);
  if (!secret) throw new Error("the secret was not made");
  return secret;
}

export const accountRow = async (db: Db, id: string) =>
  (await db.select().from(accounts).where(eq(accounts.id, id)))[0]!;
export const secretRows = (db: Db, accountId: string) =>
  db.select().from(secrets).where(eq(secrets.accountId, accountId));
