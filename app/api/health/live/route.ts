export const dynamic = "force-dynamic";

/** Whether the process answers. It asks nothing of anybody: a database that is away is no reason to kill it. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { "Cache-Control": "no-store" } });
}
