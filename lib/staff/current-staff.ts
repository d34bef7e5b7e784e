import { cache } from "react";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { staffSessionInHand } from "./request";
import { readStaffSession } from "./sessions";

/** Which person of the mutual is signed in, read from the database once for the page. */
export const currentStaff = cache(async () => {
  const id = await staffSessionInHand();
  const session = id && (await readStaffSession(database(), id, now()));
  return session ? { ...session, id } : undefined;
});
