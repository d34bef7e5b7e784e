import { and, asc, countDistinct, desc, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { beneficiaries, reimbursements } from "@/db/schema";
import { type TransferPeriod, transferredTo } from "./conditions";
import { ofBeneficiary } from "./queries";

const line = reimbursements;
const linesShown = 300;

/** How many transfers a member received in a period, and their sum in cents. */
export async function totalTransfers(db: Db, memberId: string, period: TransferPeriod = {}) {
  const [total] = await db
    .select({
      transfers: countDistinct(sql`(${line.paidOn}, ${line.transfer})`),
      amountCents: sql<number>`coalesce(sum(${line.mutualCents}), 0)::int`,
    })
    .from(line)
    .where(transferredTo(memberId, period));
  return total ?? { transfers: 0, amountCents: 0 };
}

/**
 * The lines paid to a member between two days of payment, by transfer, or of one transfer: three hundred at most. A
 * page that shows them by transfer compares them with its number of lines, and says when some are missing.
 */
export async function listTransferredLines(
  db: Db,
  memberId: string,
  { transfer, ...period }: { from: Temporal.PlainDate; to: Temporal.PlainDate; transfer?: string },
) {
  return db
    .select({
      id: line.id,
      transfer: line.transfer,
      paidOn: line.paidOn,
      careOn: line.careOn,
      firstName: beneficiaries.firstName,
      actLabel: line.actLabel,
      mutualCents: line.mutualCents,
    })
    .from(line)
    .innerJoin(beneficiaries, ofBeneficiary)
    .where(and(transferredTo(memberId, period), transfer ? eq(line.transfer, transfer) : undefined))
    .orderBy(desc(line.paidOn), desc(line.transfer), asc(line.careOn), asc(line.id))
    .limit(linesShown);
}

export type TransferredLine = Awaited<ReturnType<typeof listTransferredLines>>[number];
