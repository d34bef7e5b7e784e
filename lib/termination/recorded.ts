import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import { openDeclared } from "./declared";

/** A request as it was received, by the name that its draft gave it: the browser that wrote it alone knows it. */
export async function findRecorded(db: Db, id: string) {
  const [row] = await db
    .select({
      id: terminations.id,
      reference: terminations.reference,
      receivedAt: terminations.receivedAt,
      receivedOn: terminations.receivedOn,
      state: terminations.state,
      decisionReason: terminations.decisionReason,
      endsOn: terminations.endsOn,
      declaredSealed: terminations.declaredSealed,
    })
    .from(terminations)
    .where(eq(terminations.id, id));
  if (!row) return undefined;
  const { declaredSealed, ...recorded } = row;
  return { ...recorded, email: openDeclared(declaredSealed, id).email };
}

export type Recorded = NonNullable<Awaited<ReturnType<typeof findRecorded>>>;

/** Whether a draft was confirmed. */
export async function isRecorded(db: Db, id: string): Promise<boolean> {
  const rows = await db.select({ id: terminations.id }).from(terminations).where(eq(terminations.id, id));
  return rows.length === 1;
}
