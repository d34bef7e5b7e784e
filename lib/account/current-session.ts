import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { sessionCookie } from "./cookies";
import { readSession, type Session } from "./sessions";

/** The session id in the browser's cookie, whether or not it still opens anything. */
export async function sessionInHand(): Promise<string | undefined> {
  const sealed = (await cookies()).get(sessionCookie().name)?.value;
  if (!sealed) return undefined;
  const token = await decode({ token: sealed, secret: env().SESSION_KEY }).catch(() => null);
  return token?.sessionId;
}

/** Who is signed in, read from the database: it throws when the database is away, which is not « signed out ». */
export async function currentSession(): Promise<(Session & { id: string }) | undefined> {
  const id = await sessionInHand();
  const session = id && (await readSession(database(), id, now()));
  return session ? { ...session, id } : undefined;
}
