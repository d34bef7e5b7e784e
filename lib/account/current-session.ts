import { cookies } from "next/headers";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { noteWho } from "@/lib/core/request-context";
import { sessionCookie } from "./cookies";
import { openSealedSession } from "./sealed-session";
import { readSession, type Session } from "./sessions";

/** The session id in the browser's cookie, whether or not it still opens anything. */
export async function sessionInHand(): Promise<string | undefined> {
  return openSealedSession((await cookies()).get(sessionCookie().name)?.value);
}

/** Who is signed in, read from the database: it throws when the database is away, which is not « signed out ». */
export async function currentSession(): Promise<(Session & { id: string }) | undefined> {
  const id = await sessionInHand();
  const session = id && (await readSession(database(), id, now()));
  if (!session) return undefined;
  noteWho({ account: session.accountId });
  return { ...session, id };
}
