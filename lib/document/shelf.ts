import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { findReadableUntil } from "@/lib/contract/queries";
import { listPlanned, listUnpaid, sumContributionYears } from "@/lib/contribution/queries";
import { listIssued, type Position } from "./queries";
import { readStanding } from "./standing";

/** All that the list of documents needs to know of a member. */
export async function readShelf(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
  after?: Position | undefined,
) {
  const [standing, years, planned, unpaid, issued, readableUntil] = await Promise.all([
    readStanding(db, memberId, today),
    sumContributionYears(db, memberId),
    listPlanned(db, memberId, today),
    listUnpaid(db, memberId),
    listIssued(db, memberId, today, { after }),
    findReadableUntil(db, memberId, today),
  ]);
  return {
    standing: standing.ok ? standing.value : undefined,
    paidYears: years.filter(({ paidCents }) => paidCents !== 0).map(({ year }) => year),
    hasPlanned: planned.length > 0,
    hasUnpaid: unpaid.length > 0,
    issued,
    readableUntil,
  };
}
