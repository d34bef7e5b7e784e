import { isDraining } from "@/lib/core/drain";

export const dynamic = "force-dynamic";

/**
 * Whether a proxy may send requests here: 200 until the process is told to stop, then 503. It asks nothing of the
 * database: while that is away, the help stays up and the space says so.
 */
export function GET(): Response {
  const status = isDraining() ? 503 : 200;
  return Response.json({ open: status === 200 }, { status, headers: { "Cache-Control": "no-store" } });
}
