import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { loginThen, routes } from "@/lib/core/routes";
import { currentSession } from "./current-session";

/** Who is signed in. Otherwise leads to sign-in, and back to the page asked for. Called by every page of the space. */
export const requireMember = cache(async () => {
  const path = (await headers()).get("x-path");
  return (await currentSession()) ?? redirect(loginThen(path ?? routes.memberHome));
});
