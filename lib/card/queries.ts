import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { cardShares } from "@/db/schema";
import {
  listBeneficiaries,
  listContracts,
  listGuarantees,
  openBeneficiaryNirs,
} from "@/lib/contract/queries";
import type { Result } from "@/lib/core/result";
import { findPerson } from "@/lib/member/queries";
import { type Card, cardOn, contractOfCard, type NoCard } from "./rules";

/** A member's card on a day, or why there is none. */
export async function readCard(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
): Promise<Result<Card, NoCard>> {
  const [person, contracts, beneficiaries, nirs] = await Promise.all([
    findPerson(db, memberId),
    listContracts(db, memberId),
    listBeneficiaries(db, memberId),
    openBeneficiaryNirs(db, memberId),
  ]);
  const contract = contractOfCard(contracts, today);
  const guarantees = contract ? await listGuarantees(db, contract, today) : [];
  return cardOn({ contract, memberNumber: person.membershipNumber, beneficiaries, nirs, guarantees }, today);
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

/** How many of a member's links still show the card. */
export async function countCardShares(db: Db, memberId: string, now: Temporal.Instant): Promise<number> {
  const [row] = await db.select({ live: count() }).from(cardShares).where(isLive(memberId, now));
  return row?.live ?? 0;
}
