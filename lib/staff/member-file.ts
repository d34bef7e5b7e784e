import { and, count, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, contactDetails, members, requests, sessions } from "@/db/schema";
import { session } from "@/lib/account/rules";
import { unseal } from "@/lib/core/crypto";
import { maskNir } from "@/lib/member/rules";

/** The number that a member is asked for; nothing for an id that names nobody. */
export async function findMembershipNumber(db: Db, memberId: string): Promise<string | undefined> {
  const [member] = await db
    .select({ membershipNumber: members.membershipNumber })
    .from(members)
    .where(eq(members.id, memberId));
  return member?.membershipNumber;
}

/** Who a member is, the NIR masked, how to reach them, and where their space stands. */
export async function findIdentity(db: Db, memberId: string, now: Temporal.Instant) {
  const [row] = await db
    .select({
      firstName: members.firstName,
      lastName: members.lastName,
      membershipNumber: members.membershipNumber,
      bornOn: members.bornOn,
      nirSealed: members.nirSealed,
      contact: contactDetails,
      account: {
        id: accounts.id,
        email: accounts.email,
        activatedAt: accounts.activatedAt,
        closedAt: accounts.closedAt,
        mailRefusedAt: accounts.mailRefusedAt,
      },
    })
    .from(members)
    .leftJoin(contactDetails, eq(contactDetails.memberId, members.id))
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .where(eq(members.id, memberId));
  if (!row) throw new Error("an open file has a member");
  const { nirSealed, account, ...identity } = row;
  return {
    ...identity,
    nirMasked: maskNir(unseal(nirSealed, memberId)),
    account: account && { ...account, liveSessions: await liveSessions(db, account.id, now) },
  };
}

export type Identity = Awaited<ReturnType<typeof findIdentity>>;

async function liveSessions(db: Db, accountId: string, now: Temporal.Instant): Promise<number> {
  const [row] = await db
    .select({ live: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        gt(sessions.seenAt, now.subtract({ minutes: session.idleMinutes })),
        gt(sessions.createdAt, now.subtract({ hours: session.absoluteHours })),
      ),
    );
  return row?.live ?? 0;
}

/** What a member asked last, drafts left out: ten at most. */
export async function listLastRequests(db: Db, memberId: string) {
  return db
    .select({
      id: requests.id,
      kind: requests.kind,
      state: requests.state,
      sentAt: requests.sentAt,
    })
    .from(requests)
    .where(and(eq(requests.memberId, memberId), isNotNull(requests.sentAt)))
    .orderBy(desc(requests.createdAt), desc(requests.id))
    .limit(10);
}

export type FileRequest = Awaited<ReturnType<typeof listLastRequests>>[number];
