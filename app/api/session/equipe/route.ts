import { env } from "@/lib/core/env";
import { isOwnOrigin } from "@/lib/core/origin";
import { currentStaff } from "@/lib/staff/current-staff";

/** « Je continue », for a person of the mutual. 204 when the session lives on, 401 when it has ended. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const status = (await currentStaff()) ? 204 : 401;
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
