import { cookies } from "next/headers";
import { linkCookie } from "@/lib/account/cookies";
import { linkPages, linkParts } from "@/lib/account/link";
import { env } from "@/lib/core/env";
import { routes } from "@/lib/core/routes";

/**
 * Where the links of our e-mails arrive. It uses nothing: mail scanners open links too. It moves the secret out of
 * the address, into a short-lived cookie that only the page of its purpose reads. What is no link of ours changes
 * nothing.
 */
export async function GET(_request: Request, { params }: RouteContext<"/lien/[purpose]/[secret]">) {
  const { purpose, secret } = await params;
  const { name, options } = linkCookie();
  const link = linkParts(`${purpose}.${secret}`);
  if (link) (await cookies()).set(name, `${purpose}.${secret}`, options);
  const page = link ? linkPages[link.purpose] : routes.choosePassword;
  const Location = new URL(page, env().APP_URL).href;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
