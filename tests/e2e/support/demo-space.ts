import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accounts, members } from "@/db/schema";
import { hashPassword } from "@/lib/account/password";
import { goodPassword, now } from "../../support/people";

/** Opens the space of a person of the demonstration feed, « A-1001 ». Gives the address that signs in to it. */
export async function demoSpace(db: Db, externalId: string): Promise<string> {
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.externalId, externalId));
  const email = `${externalId.toLowerCase()}@demonstration.example`;
  const active = {
    email,
    passwordHash: await hashPassword(goodPassword),
    activatedAt: now,
    emailVerifiedAt: now,
  };
  await db
    .insert(accounts)
    .values({ ...active, id: randomUUID(), memberId: member!.id, createdAt: now })
    .onConflictDoUpdate({ target: accounts.memberId, set: active });
  return email;
}
