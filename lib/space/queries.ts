import { eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, members } from "@/db/schema";
import { oldestClaim } from "@/lib/reimbursement/rules";

/**
 * Who the home greets and what asks for their attention, in one query: the home is the page opened most. A document
 * is waited for as long as the care can be claimed.
 */
export async function findWelcome(db: Db, accountId: string, today: Temporal.PlainDate) {
  const [welcome] = await db
    .select({
      firstName: members.firstName,
      membershipNumber: members.membershipNumber,
      email: sql<string>`coalesce(${accounts.email}, '')`,
      emailVerifiedAt: accounts.emailVerifiedAt,
      emailConfirmedAt: accounts.emailConfirmedAt,
      documentsNeeded: documentsNeeded(today),
      brokenFor: brokenFor(today),
    })
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(eq(accounts.id, accountId));
  if (!welcome) throw new Error("a session has a member");
  return welcome;
}

export type Welcome = Awaited<ReturnType<typeof findWelcome>>;

const documentsNeeded = (today: Temporal.PlainDate) => sql<number>`(
  select count(*)::int from reimbursements line
  where line.member_id = ${members.id} and line.care_on >= ${oldestClaim(today).toString()}
    and line.status = 'document-needed')`;

/** First names of the persons covered whose télétransmission is broken. */
const brokenFor = (today: Temporal.PlainDate) => sql<string[]>`array(
  select person.first_name from beneficiaries person
  where person.member_id = ${members.id} and person.teletransmission = 'broken'
    and ${today.toString()} between person.covered_from and coalesce(person.covered_to, 'infinity')
  order by person.born_on)`;
