import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/core/clock";
import { loginThen, provePasswordThen, routes } from "@/lib/core/routes";
import { currentSession } from "./current-session";
import { isFresh } from "./rules";

/** Who is signed in. Otherwise leads to sign-in, and back to the page asked for. Called by every page of the space. */
export const requireMember = cache(async () => {
  const path = (await headers()).get("x-path");
  return (await currentSession()) ?? redirect(loginThen(path ?? routes.memberHome));
});

/** Who is signed in and gave the password a short while ago. Otherwise asks for it, and leads back to the page. */
export async function requireFreshMember() {
  const member = await requireMember();
  if (isFresh(member.provedAt, now())) return member;
  return redirect(provePasswordThen((await headers()).get("x-path") ?? routes.memberHome));
}
