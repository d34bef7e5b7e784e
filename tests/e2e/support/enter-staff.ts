import type { BrowserContext } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { startStaffSession } from "@/lib/staff/sessions";
import { aStaffPerson } from "../../staff/support";

/** Puts a browser in the space of a person of the mutual, made for it: sign-in has a journey of its own. */
export async function enterStaff(
  context: BrowserContext,
  db: Db,
  given: { name: string; role?: "adviser" | "editor" | "administrator" },
) {
  const now = Temporal.Now.instant();
  const person = await aStaffPerson(db, { ...given, at: now });
  const value = await startStaffSession(db, person.staffId, now);
  await context.addCookies([{ name: "equipe", value, url: process.env.APP_URL ?? "", httpOnly: true }]);
  return person;
}
