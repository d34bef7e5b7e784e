import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { ok, type Result, refuse } from "@/lib/core/result";
import { openAnswers, sealAnswers } from "./answers";
import type { RequestKind } from "./rules";

type Step = {
  memberId: string;
  kind: RequestKind;
  step: string;
  values: Record<string, string>;
  /** The version that the page showed; 0 when nothing was saved yet. */
  version: number;
  now: Temporal.Instant;
};

/**
 * Saves a step of a request being written. Refuses when it was changed elsewhere since the page was shown; the same
 * answers sent twice are saved once.
 */
export async function saveStep(db: Db, saving: Step): Promise<Result<true, "changed-meanwhile">> {
  return db.transaction(async (tx) => {
    const draft = (saving.version === 0 && (await begin(tx, saving))) || (await heldDraft(tx, saving));
    if (!draft) return refuse("changed-meanwhile");
    const { step, values, now } = saving;
    const steps = openAnswers(draft.answersSealed, draft.id);
    if (draft.version !== saving.version && !isSame(steps[step], values)) return refuse("changed-meanwhile");
    if (isSame(steps[step], values)) return ok(true);
    const answersSealed = sealAnswers({ ...steps, [step]: values }, draft.id);
    await tx
      .update(requests)
      .set({ answersSealed, version: draft.version + 1, savedAt: now })
      .where(and(eq(requests.memberId, saving.memberId), eq(requests.id, draft.id)));
    return ok(true);
  });
}

const columns = { id: requests.id, version: requests.version, answersSealed: requests.answersSealed };

/** Opens a draft; none when there is one of this kind already. */
async function begin(tx: Db, { memberId, kind, now }: Step) {
  const id = randomUUID();
  const first = { id, memberId, kind, state: "draft" as const, version: 0, createdAt: now, savedAt: now };
  const [draft] = await tx.insert(requests).values(first).onConflictDoNothing().returning(columns);
  return draft;
}

async function heldDraft(tx: Db, { memberId, kind }: Step) {
  const [draft] = await tx
    .select(columns)
    .from(requests)
    .where(and(eq(requests.memberId, memberId), eq(requests.kind, kind), eq(requests.state, "draft")))
    .for("update");
  return draft;
}

const isSame = (a: Record<string, string> | undefined, b: Record<string, string>): boolean =>
  a !== undefined &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(b).every(([name, value]) => a[name] === value);
