import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { changes } from "@/db/schema";
import { seal } from "@/lib/core/crypto";
import { addJob } from "@/lib/core/jobs";
import type { ChangeKind, ChangePayloads } from "./rules";

type Change<Kind extends ChangeKind> = {
  memberId: string;
  kind: Kind;
  payload: ChangePayloads[Kind];
  now: Temporal.Instant;
};

/** Tells the management system, in the transaction of the change. Gives its stable id. */
export async function recordChange<Kind extends ChangeKind>(
  db: Db,
  { memberId, kind, payload, now }: Change<Kind>,
): Promise<string> {
  const id = randomUUID();
  const payloadSealed = seal(JSON.stringify(payload), id);
  await db.insert(changes).values({ id, memberId, kind, payloadSealed, at: now });
  await addJob(db, "announce-change", { changeId: id });
  return id;
}
