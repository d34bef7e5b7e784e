import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { log } from "@/lib/core/log";
import { routes, staffLoginThen } from "@/lib/core/routes";
import { currentStaff } from "./current-staff";
import type { StaffRole } from "./rules";

/**
 * Which person of the mutual is signed in. Otherwise leads to sign-in, and back to the page asked for. With roles, the
 * others get « introuvable », which is noted: nobody learns which pages exist. Called by every page and action of the people of the mutual.
 */
export async function requireStaff(...roles: StaffRole[]) {
  const person = await currentStaff();
  if (!person) redirect(staffLoginThen((await headers()).get("x-path") ?? routes.staffHome));
  if (roles.length > 0 && !roles.includes(person.role)) {
    log.warn({ staff: person.staffId, role: person.role, asked: roles }, "a role was refused");
    notFound();
  }
  return person;
}
