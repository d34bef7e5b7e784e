import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type DemoIdentifier, demoPerson } from "@/db/demo/write-demo-feed";
import { accounts, members, throttles } from "@/db/schema";
import { hashPassword } from "@/lib/account/password";
import { sealSession } from "@/lib/account/sealed-session";
import { startSession } from "@/lib/account/sessions";
import { now } from "@/lib/core/clock";
import type { Journey, Walker } from "./journey";
import { type Twin, twinIdentifier, twinNumber } from "./twins";

/** Written for the walks alone: nobody else has it. */
const password = "quatre girafes sous la pluie";

/** Whose twin walks, unless told otherwise. */
const usual: DemoIdentifier = "A-1001";

type Entrance = { context: BrowserContext; db: Db; app: string; twin: string; email: string };

/** Who must be brought by the feed before a journey is walked. */
export const twinFor = ({ person = usual }: Journey, name: string): Twin => ({ of: person, name });

/** Gives the person of a journey what it begins with: a space, a browser signed in. */
export async function enterJourney(
  journey: Journey,
  { context, db, app, twin, email }: Entrance,
): Promise<Walker> {
  const who = await twinOf(db, journey, twin, email);
  if (journey.enters !== "without-space") who.accountId = await openSpace(db, who);
  await journey.prepare?.(db, who);
  if (!journey.enters || journey.enters === "signed-in") await signIn(context, db, app, who);
  return who;
}

/** The address of the person of a journey: « marie.exemple@courriel.example ». */
export function addressOf({ person = usual }: Journey, host: string): string {
  const { firstName, lastName } = demoPerson(person);
  const words = `${firstName}.${lastName}`.normalize("NFD").replace(/[^\w.]+/g, "");
  return `${words.toLowerCase()}@${host}`;
}

/** Lets go of the address of a walk, and of its counts of attempts, so that the next one may have it. */
export async function leaveJourney(db: Db, { memberId }: Walker): Promise<void> {
  await db
    .update(accounts)
    .set({ email: `${memberId}@ancien.example` })
    .where(eq(accounts.memberId, memberId));
  await db.delete(throttles);
}

async function twinOf(db: Db, { person = usual }: Journey, twin: string, email: string): Promise<Walker> {
  const { firstName, lastName, nir, bornOn } = demoPerson(person);
  const externalId = twinIdentifier(twin, person);
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.externalId, externalId));
  if (!member) throw new Error(`the feed did not bring ${externalId}`);
  return {
    memberId: member.id,
    membershipNumber: twinNumber(twin),
    bornOn: bornOn.split("-").reverse().join("/"),
    ...{ firstName, lastName, nir, email, password },
  };
}

async function openSpace(db: Db, { memberId, email }: Walker): Promise<string> {
  const id = randomUUID();
  const at = now();
  const opened = { email, passwordHash: await hashPassword(password), activatedAt: at, emailVerifiedAt: at };
  await db.insert(accounts).values({ id, memberId, createdAt: at, ...opened });
  return id;
}

async function signIn(context: BrowserContext, db: Db, app: string, { accountId }: Walker): Promise<void> {
  if (!accountId) return;
  const id = await startSession(db, { accountId, deviceHash: Buffer.alloc(32), now: now() });
  await context.addCookies([{ name: "session", value: await sealSession(id), url: app, httpOnly: true }]);
}
