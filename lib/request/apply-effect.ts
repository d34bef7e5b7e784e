import { randomUUID } from "node:crypto";
import { and, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { beneficiaries, contactDetails, contracts } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import type { PostalAddress } from "@/lib/contact/rules";
import { lookupHash, seal } from "@/lib/core/crypto";
import { type Refused, refuse } from "@/lib/core/result";
import { foldedWords } from "@/lib/core/words";
import { rowId } from "@/lib/feed/row-id";
import type { Effect, NewPerson } from "./effects";

export type EffectRefusal = "no-contract" | "already-covered" | "not-covered";

type Applied = {
  memberId: string;
  requestId: string;
  staffId: string;
  effect: Effect;
  now: Temporal.Instant;
};

/** Why the contract no longer takes what was asked; nothing when it does. */
export async function effectFault(
  tx: Db,
  memberId: string,
  effect: Effect,
  today: Temporal.PlainDate,
): Promise<Refused<EffectRefusal> | undefined> {
  if (effect.type === "address") return undefined;
  if (effect.type === "remove") {
    const person = await findCovered(tx, memberId, effect);
    return person ? undefined : refuse("not-covered");
  }
  if (!(await hasContract(tx, memberId, today))) return refuse("no-contract");
  return (await isKnown(tx, memberId, effect.person)) ? refuse("already-covered") : undefined;
}

/** Writes what was asked on the contract, and tells the management system, in the caller's transaction. */
export async function applyEffect(tx: Db, applied: Applied): Promise<void> {
  const { effect } = applied;
  if (effect.type === "add") return addPerson(tx, applied, effect.person);
  if (effect.type === "remove") return endCover(tx, applied, effect);
  return moveHome(tx, applied, effect.address);
}

/** A contract that runs, or is to come. */
async function hasContract(tx: Db, memberId: string, today: Temporal.PlainDate): Promise<boolean> {
  const lasts = or(isNull(contracts.endedOn), gte(contracts.endedOn, today));
  const found = await tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(eq(contracts.memberId, memberId), lasts))
    .limit(1);
  return found.length > 0;
}

/** Whether somebody of that first name and birth date is covered already: the same birth declared twice. */
async function isKnown(tx: Db, memberId: string, { firstName, bornOn, coveredFrom }: NewPerson) {
  const lasts = or(isNull(beneficiaries.coveredTo), gte(beneficiaries.coveredTo, coveredFrom));
  const sameDay = await tx
    .select({ firstName: beneficiaries.firstName })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.memberId, memberId), eq(beneficiaries.bornOn, bornOn), lasts));
  const folded = (name: string) => foldedWords(name).join(" ");
  return sameDay.some((person) => folded(person.firstName) === folded(firstName));
}

/** The feed keeps this identifier from now on: the row's id follows from it, and its own line replaces this one. */
async function addPerson(tx: Db, { memberId, now }: Applied, person: NewPerson): Promise<void> {
  const { nir, ...named } = person;
  const externalId = `ESP-${randomUUID()}`;
  const id = rowId("beneficiary", externalId);
  await tx.insert(beneficiaries).values({
    ...named,
    ...{ id, memberId, externalId, rank: 1, updatedAt: now },
    nirSealed: nir ? seal(nir, id) : null,
    nirHash: nir ? lookupHash("nir", nir) : null,
    teletransmission: nir ? "requested" : "none",
    feedDigest: Buffer.alloc(0),
  });
  const { bornOn, coveredFrom } = person;
  const payload = { ...person, externalId, bornOn: bornOn.toString(), coveredFrom: coveredFrom.toString() };
  await recordChange(tx, { memberId, kind: "beneficiary-added", payload, now });
}

type Removal = Extract<Effect, { type: "remove" }>;

/** A beneficiary whose cover the removal would shorten. Never the member. */
const stillCovered = (memberId: string, { beneficiaryId, coveredTo }: Removal) =>
  and(
    eq(beneficiaries.memberId, memberId),
    eq(beneficiaries.id, beneficiaryId),
    ne(beneficiaries.relation, "member"),
    or(isNull(beneficiaries.coveredTo), sql`${beneficiaries.coveredTo} > ${coveredTo.toString()}`),
  );

async function findCovered(tx: Db, memberId: string, removal: Removal) {
  const [person] = await tx
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(stillCovered(memberId, removal));
  return person;
}

/** A cover never ends before it began: it then ends on its first day. */
async function endCover(tx: Db, { memberId, now }: Applied, removal: Removal): Promise<void> {
  const last = sql`greatest(${removal.coveredTo.toString()}::date, ${beneficiaries.coveredFrom})`;
  const [ended] = await tx
    .update(beneficiaries)
    .set({ coveredTo: last, updatedAt: now })
    .where(stillCovered(memberId, removal))
    .returning({ externalId: beneficiaries.externalId, coveredTo: beneficiaries.coveredTo });
  if (!ended?.coveredTo) throw new Error("the cover was read as running");
  const payload = { externalId: ended.externalId, coveredTo: ended.coveredTo.toString() };
  await recordChange(tx, { memberId, kind: "beneficiary-removed", payload, now });
}

async function moveHome(tx: Db, { memberId, now }: Applied, address: PostalAddress): Promise<void> {
  const values = { ...address, changedAt: now, updatedAt: now };
  const [details] = await tx
    .insert(contactDetails)
    .values({ memberId, ...values })
    .onConflictDoUpdate({ target: contactDetails.memberId, set: values })
    .returning({
      mobile: contactDetails.mobile,
      landline: contactDetails.landline,
      postPreference: contactDetails.postPreference,
    });
  if (!details) throw new Error("the details were not written");
  await recordChange(tx, {
    memberId,
    kind: "contact-details-changed",
    payload: { ...address, ...details },
    now,
  });
}
