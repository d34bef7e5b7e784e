import { cookies } from "next/headers";
import { env } from "@/lib/core/env";
import { routes } from "@/lib/core/routes";
import { followCookie, isSecret } from "@/lib/termination/link-in-hand";

/**
 * Where the links of the e-mails about a termination arrive. It uses nothing: mail scanners open links too. It moves
 * the secret out of the address, into a short-lived cookie. What is no link of ours changes nothing.
 */
export async function GET(_request: Request, { params }: RouteContext<"/resilier/lien/[secret]">) {
  const { secret } = await params;
  const { name, options } = followCookie();
  if (isSecret(secret)) (await cookies()).set(name, secret, options);
  const Location = new URL(routes.followTermination, env().APP_URL).href;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
