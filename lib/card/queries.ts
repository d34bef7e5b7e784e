import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { cardShares, members } from "@/db/schema";
import {
  type Contract,
  listBeneficiaries,
  listContracts,
  listGuarantees,
  openBeneficiaryNirs,
} from "@/lib/contract/queries";
import { byRelevance } from "@/lib/contract/rules";
import { listUnpaid } from "@/lib/contribution/queries";
import { coverSureUntil } from "@/lib/contribution/rules";
import { recordEvent } from "@/lib/core/audit";
import { unseal } from "@/lib/core/crypto";
import { type Result, refuse } from "@/lib/core/result";
import { findPerson } from "@/lib/member/queries";
import { type Card, type Covered, cardOn, type NoCard } from "./rules";

/** A member's card on a day, or why there is none. Of several contracts, the one in force. */
export async function readCard(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
): Promise<Result<Card, NoCard>> {
  const [person, contracts, listed, nirs, unpaid] = await Promise.all([
    findPerson(db, memberId),
    listContracts(db, memberId),
    listBeneficiaries(db, memberId),
    openBeneficiaryNirs(db, memberId),
    listUnpaid(db, memberId),
  ]);
  const [contract] = byRelevance(contracts, today);
  if (!contract) return refuse("no-contract");
  const isListed = listed.length > 0;
  const [guarantees, ownNirs] = await Promise.all([
    listGuarantees(db, contract, today),
    isListed ? nirs : openMemberNir(db, memberId),
  ]);
  const beneficiaries = isListed ? listed : [alone(memberId, person, contract)];
  const { membershipNumber: memberNumber } = person;
  const sureUntil = coverSureUntil(unpaid, contract);
  return cardOn({ contract, memberNumber, beneficiaries, nirs: ownNirs, guarantees, sureUntil }, today);
}

/** The feed names beneficiaries apart: until it does, the member is the one person known to be covered. */
const alone = (
  id: string,
  { lastName, firstName, bornOn }: Awaited<ReturnType<typeof findPerson>>,
  { effectiveOn, endedOn }: Contract,
): Covered => ({ id, lastName, firstName, bornOn, rank: 1, coveredFrom: effectiveOn, coveredTo: endedOn });

async function openMemberNir(db: Db, memberId: string): Promise<Map<string, string>> {
  const rows = await db.select({ sealed: members.nirSealed }).from(members).where(eq(members.id, memberId));
  return new Map(rows.map(({ sealed }) => [memberId, unseal(sealed, memberId)]));
}

const isLive = (memberId: string, now: Temporal.Instant) =>
  and(eq(cardShares.memberId, memberId), isNull(cardShares.revokedAt), gt(cardShares.expiresAt, now));

/** A member's links that still show the card, the newest first. */
export async function listCardShares(db: Db, memberId: string, now: Temporal.Instant) {
  return db
    .select({
      id: cardShares.id,
      createdAt: cardShares.createdAt,
      expiresAt: cardShares.expiresAt,
      opens: cardShares.opens,
      openedAt: cardShares.openedAt,
    })
    .from(cardShares)
    .where(isLive(memberId, now))
    .orderBy(desc(cardShares.createdAt), desc(cardShares.id));
}

export type CardShare = Awaited<ReturnType<typeof listCardShares>>[number];

/** Ends all of a member's links, in the transaction that asks for it: whoever made one may not be its owner. */
export async function endCardShares(db: Db, { memberId, accountId, now }: Owner): Promise<void> {
  const ended = await db
    .update(cardShares)
    .set({ revokedAt: now })
    .where(isLive(memberId, now))
    .returning({ id: cardShares.id });
  for (const { id } of ended)
    await recordEvent(db, { kind: "card-share-revoked", accountId, details: { share: id }, now });
}

type Owner = { memberId: string; accountId: string; now: Temporal.Instant };

/** How many of a member's links still show the card. */
export async function countCardShares(db: Db, memberId: string, now: Temporal.Instant): Promise<number> {
  const [row] = await db.select({ live: count() }).from(cardShares).where(isLive(memberId, now));
  return row?.live ?? 0;
}
