import { cookies } from "next/headers";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { routes } from "@/lib/core/routes";
import { findLink } from "@/lib/termination/find-letter";
import { followCookie, isSecret } from "@/lib/termination/link-in-hand";

/**
 * Where the links of the e-mails about a termination arrive. It uses nothing: mail scanners open links too. It moves
 * the secret out of the address, into a short-lived cookie. What opens nothing leaves nothing in the browser.
 */
export async function GET(_request: Request, { params }: RouteContext<"/resilier/lien/[secret]">) {
  const { secret } = await params;
  const { name, options } = followCookie();
  const opens = isSecret(secret) && (await findLink(database(), secret, now()));
  const jar = await cookies();
  if (opens) jar.set(name, secret, options);
  else jar.set(name, "", { ...options, maxAge: 0 });
  const Location = new URL(routes.followTermination, env().APP_URL).href;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
