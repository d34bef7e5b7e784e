import { cache } from "react";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { noteWho } from "@/lib/core/request-context";
import { staffSessionInHand } from "./request";
import { peekStaffSession, readStaffSession } from "./sessions";

/** Which person of the mutual is signed in, read from the database once for the page. */
export const currentStaff = cache(async () => {
  const id = await staffSessionInHand();
  const session = id && (await readStaffSession(database(), id, now()));
  if (!session) return undefined;
  noteWho({ staff: session.staffId });
  return { ...session, id };
});

/** The same for what a page asks by itself, without the person: it does not put off the end of their session. */
export async function peekStaff() {
  const id = await staffSessionInHand();
  const session = id && (await peekStaffSession(database(), id, now()));
  return session ? { ...session, id } : undefined;
}
