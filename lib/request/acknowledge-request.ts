import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { moveRequest } from "./tell-member";

type Which = { memberId: string; requestId: string };

/** Notes that a request arrived, and tells the member by e-mail. Run twice, or after an adviser took it up, it does nothing. */
export async function acknowledgeRequest(
  db: Db,
  { memberId, requestId }: Which,
  now: Temporal.Instant,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [request] = await tx
      .select({ kind: requests.kind, state: requests.state, version: requests.version })
      .from(requests)
      .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)))
      .for("update");
    if (request?.state !== "sent") return;
    const { kind, version } = request;
    await moveRequest(tx, { memberId, requestId, kind, version, to: "received", by: "system", now });
  });
}
