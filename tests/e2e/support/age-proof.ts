import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { sessions } from "@/db/schema";
import { freshMinutes } from "@/lib/account/rules";

/** Stands for the passing of time: the password of an account was last given too long ago for a sensitive change. */
export async function ageProof(db: Db, accountId: string): Promise<void> {
  const provedAt = Temporal.Now.instant().subtract({ minutes: freshMinutes });
  await db.update(sessions).set({ provedAt }).where(eq(sessions.accountId, accountId));
}
