import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { findReadableUntil } from "@/lib/contract/queries";
import { listPlanned, sumContributionYears } from "@/lib/contribution/queries";
import { findOwed, listIssued, listStatementYears, type Position } from "./queries";
import { readStanding } from "./standing";

/** All that the list of documents needs to know of a member. */
export async function readShelf(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
  after?: Position | undefined,
) {
  const [standing, years, careYears, planned, issued, readableUntil] = await Promise.all([
    findStanding(db, memberId, today),
    sumContributionYears(db, memberId),
    listStatementYears(db, memberId),
    listPlanned(db, memberId, today),
    listIssued(db, memberId, today, { after }),
    findReadableUntil(db, memberId, today),
  ]);
  return {
    standing,
    paidYears: years.filter(({ paidCents }) => paidCents !== 0).map(({ year }) => year),
    careYears,
    hasPlanned: planned.some(({ contractId }) => contractId === standing?.contract.id),
    issued,
    readableUntil,
  };
}

/** Where the member stands, and why their contributions cannot be said up to date if they cannot. */
async function findStanding(db: Db, memberId: string, today: Temporal.PlainDate) {
  const standing = await readStanding(db, memberId, today);
  if (!standing.ok) return undefined;
  return { ...standing.value, owed: await findOwed(db, memberId, standing.value.contract.id, today) };
}
