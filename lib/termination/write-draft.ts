import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { MembershipNumber } from "@/lib/member/rules";
import type { Asked } from "./asked";
import { type Draft, newDraft } from "./draft";
import { matchMember } from "./find-contract";
import { limits } from "./limits";

type Writing = { asked: Asked; clientAddress: string; now: Temporal.Instant };

/**
 * Begins a request on the public site: nothing is kept of it but what the browser will hold. Looks for the member whose
 * number, names and birth date are all those typed; one number asked too often is not looked up any more, and the
 * request goes on alike. Refuses an address that sends too many.
 */
export async function writeDraft(
  db: Db,
  { asked, clientAddress, now }: Writing,
): Promise<Result<Draft, "too-many-attempts">> {
  const from = await attempt(
    db,
    { name: "termination-address", limit: limits.writing, of: clientAddress },
    now,
  );
  if (!from.allowed) return refuse("too-many-attempts", { until: from.until });
  const memberId = await find(db, asked, now);
  return ok(newDraft({ ...asked, channel: "public", memberId: memberId ?? null }, now));
}

async function find(db: Db, { declared }: Asked, now: Temporal.Instant): Promise<string | undefined> {
  if (declared.asker === "company") return undefined;
  const number = MembershipNumber.safeParse(declared.contractNumber);
  const of = number.data ?? declared.contractNumber;
  const looks = await attempt(db, { name: "termination-number", limit: limits.matching, of }, now);
  const memberId = looks.allowed ? await matchMember(db, declared) : undefined;
  if (memberId) await recordEvent(db, { kind: "termination-matched", memberId, now });
  return memberId;
}
