import { env } from "@/lib/core/env";
import { routes } from "@/lib/core/routes";
import { keepArrival } from "@/lib/staff/request";

/**
 * Where a one-time link arrives. It uses nothing: it moves the secret out of the address, into a short-lived cookie that
 * only the next page reads. What is no link of ours changes nothing.
 */
export async function GET(_request: Request, { params }: RouteContext<"/equipe/invitation/[secret]">) {
  await keepArrival((await params).secret);
  const Location = new URL(routes.staffFirstAccess, env().APP_URL).href;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
