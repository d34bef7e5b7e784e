import { cookies } from "next/headers";
import { linkCookie } from "@/lib/account/cookies";
import { env } from "@/lib/core/env";
import { routes } from "@/lib/core/routes";

/**
 * Where the links of our e-mails arrive. It uses nothing: mail scanners open links too. It moves the secret out of
 * the address, into a short-lived cookie that only the password form reads.
 */
export async function GET(_request: Request, { params }: RouteContext<"/lien/[purpose]/[secret]">) {
  const { purpose, secret } = await params;
  const { name, options } = linkCookie();
  (await cookies()).set(name, `${purpose}.${secret}`, options);
  return new Response(null, {
    status: 303,
    headers: {
      Location: new URL(routes.choosePassword, env().APP_URL).href,
      "Cache-Control": "no-store",
    },
  });
}
