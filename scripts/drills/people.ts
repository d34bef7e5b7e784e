import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { openDb } from "@/db/client";
import { writeDemoFeed } from "@/db/demo/write-demo-feed";
import { accounts } from "@/db/schema";
import { hashPassword } from "@/lib/account/password";
import { sealSession } from "@/lib/account/sealed-session";
import { startSession } from "@/lib/account/sessions";
import { civilDate, now } from "@/lib/core/clock";
import { runFeed } from "@/lib/feed/run-feed";
import { fileNames } from "@/lib/feed/summary";
import { inviteStaff } from "@/lib/staff/invite-staff";
import { startStaffSession } from "@/lib/staff/sessions";
import { emailOf, writeFeed } from "../bench/generated-feed";
import { aVisitor, type Visitor } from "./visitor";

const password = "quatre girafes sous la pluie";
/** The generated feed gives an address to the first of twenty members. */
export const membersToASpace = 20;
const linesEach = 20;
/** Of every generated member. */
export const sharedNir = "2550814168025";

/** The membership number of a generated member. */
export const numberOf = (rank: number): string => String(rank).padStart(8, "0");

/** Members by the feed, with twenty lines of reimbursement each, and as many spaces as asked. Gives their addresses. */
export async function addPeople(databaseUrl: string, folder: string, spaces: number): Promise<string[]> {
  const people = spaces * membersToASpace;
  await writeFeed(folder, { people, lines: people * linesEach }, fileNames);
  copyGuarantees(folder);
  const outcome = await runFeed({ url: databaseUrl, folder, now: now() });
  if (!outcome.ok) throw new Error(outcome.sentence);
  const emails = Array.from({ length: spaces }, (_, space) => emailOf(1 + space * membersToASpace));
  const sql = postgres(databaseUrl, { max: 1 });
  await sql`
    update accounts set password_hash = ${await hashPassword(password)}, activated_at = now(), email_verified_at = now()
    where email = any(${emails})`;
  await sql.end();
  return emails;
}

/** A browser in which a member signed in, by the form. Rejects when the answer is not the space. */
export async function enterSpace(app: string | (() => string), email: string): Promise<Visitor> {
  const visitor = aVisitor(app);
  const answer = await visitor.fill("/connexion", { identifier: email, password });
  if (answer.status !== 303) throw new Error(`sign-in ${answer.status}`);
  return visitor;
}

/** The table of the demonstration's product, as the generated one's: cards and certificates say what is in it. */
function copyGuarantees(folder: string): void {
  writeDemoFeed(`${folder}/demo`, civilDate(now()));
  const [header, ...lines] = readFileSync(`${folder}/demo/guarantees.csv`, "utf8").split("\n");
  const own = lines
    .filter((line) => line.startsWith("Santé Sérénité;Confort;"))
    .map((line) => line.replace("Santé Sérénité", "Santé"));
  writeFileSync(`${folder}/guarantees.csv`, `${[header, ...own].join("\n")}\n`);
}

/** The cookie of a member who is signed in, without the form: a session whose beginning is not what is measured. */
export async function memberIn(databaseUrl: string, email: string): Promise<Record<string, string>> {
  const [cookies = {}] = await membersIn(databaseUrl, [email]);
  return cookies;
}

/** The same for several, in their order. */
export async function membersIn(databaseUrl: string, emails: string[]): Promise<Record<string, string>[]> {
  const db = openDb(databaseUrl, { max: 1 });
  const all: Record<string, string>[] = [];
  for (const email of emails) {
    const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
    const session = { accountId: account?.id ?? "", deviceHash: Buffer.alloc(32), now: now() };
    all.push({ session: await sealSession(await startSession(db, session)) });
  }
  await db.close();
  return all;
}

/** A browser in which an adviser is signed in; the journey of their sign-in is not what is measured. */
export async function enterStaff(app: string, databaseUrl: string): Promise<Visitor> {
  const db = openDb(databaseUrl, { max: 1 });
  const email = `${randomUUID()}@mutuelle.example`;
  const invited = await inviteStaff(db, { email, name: "Conseil Exercice", role: "adviser", now: now() });
  if (!invited.ok) throw new Error(invited.refusal);
  const session = await startStaffSession(db, invited.value.staffId, now());
  await db.close();
  return aVisitor(app, { equipe: session });
}
