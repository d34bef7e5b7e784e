import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { isOwnOrigin } from "@/lib/core/origin";
import { routes } from "@/lib/core/routes";
import { currentStaff } from "@/lib/staff/current-staff";
import { dropStaffSession } from "@/lib/staff/request";
import { signOutStaff } from "@/lib/staff/sign-out-staff";

/** Ends the session and has the browser forget what it kept. A plain form posts here: it works without JavaScript. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const session = await currentStaff();
  if (session) await signOutStaff(database(), session.id, now());
  await dropStaffSession();
  return new Response(null, {
    status: 303,
    headers: {
      Location: new URL(routes.staffLoginAfterSignOut, env().APP_URL).href,
      "Clear-Site-Data": '"cache", "storage"',
      "Cache-Control": "no-store",
    },
  });
}
