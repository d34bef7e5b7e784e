import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contactDetails } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { detailColumns } from "./queries";
import { type ContactDetails, contactLimits } from "./rules";

export type ChangeContactDetailsRefusal = "too-many-attempts";

type Change = {
  memberId: string;
  accountId: string;
  /** What changes; the rest stays. */
  details: Partial<ContactDetails>;
  /** Which part it is, for the audit: never what it says. */
  part: "address" | "telephones" | "post";
  now: Temporal.Instant;
};

/**
 * Changes where a member can be reached, at once, and tells the management system. What is the same already changes
 * nothing and tells nobody. Refuses too many changes in an hour.
 */
export async function changeContactDetails(
  db: Db,
  { memberId, accountId, details, part, now }: Change,
): Promise<Result<{ changed: boolean }, ChangeContactDetailsRefusal>> {
  const turn = await attempt(db, { name: "contact-change", limit: contactLimits.change, of: accountId }, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });

  return db.transaction(async (tx) => {
    const former = await heldDetails(tx, memberId, now);
    const payload = { ...former, ...details };
    if (isSame(former, payload)) return ok({ changed: false });
    await tx
      .update(contactDetails)
      .set({ ...details, changedAt: now, updatedAt: now })
      .where(eq(contactDetails.memberId, memberId));
    await recordEvent(tx, { kind: "contact-details-changed", accountId, details: { part }, now });
    await recordChange(tx, { memberId, kind: "contact-details-changed", payload, now });
    return ok({ changed: true });
  });
}

/** The row of a member, made if missing and held until the transaction ends. */
async function heldDetails(tx: Db, memberId: string, now: Temporal.Instant): Promise<ContactDetails> {
  await tx.insert(contactDetails).values({ memberId, updatedAt: now }).onConflictDoNothing();
  const [held] = await tx
    .select(detailColumns)
    .from(contactDetails)
    .where(eq(contactDetails.memberId, memberId))
    .for("update");
  if (!held) throw new Error("the details were not made");
  return held;
}

const isSame = (one: ContactDetails, other: ContactDetails) => JSON.stringify(one) === JSON.stringify(other);
