import { cookies } from "next/headers";
import { signOut } from "@/lib/account/auth";
import { sessionCookie } from "@/lib/account/cookies";
import { currentSession } from "@/lib/account/current-session";
import { env } from "@/lib/core/env";
import { isOwnOrigin } from "@/lib/core/origin";
import { routes } from "@/lib/core/routes";
import { forgetTermination } from "@/lib/termination/forget";

/** Ends the session and has the browser forget what it kept. A plain form posts here: it works without JavaScript. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const session = await currentSession();
  if (session) await signOut(session.id);
  const { name, options } = sessionCookie();
  (await cookies()).delete({ name, ...options });
  await forgetTermination();
  return new Response(null, {
    status: 303,
    headers: {
      Location: new URL(routes.loginAfterSignOut, env().APP_URL).href,
      "Clear-Site-Data": '"cache", "storage"',
      "Cache-Control": "no-store",
    },
  });
}
