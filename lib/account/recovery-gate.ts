import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { type CaptchaForm, type CaptchaRefusal, verifyCaptcha } from "@/lib/core/captcha";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt, attemptAll, type Count } from "@/lib/core/throttle";
import { type FoundMember, findMember } from "@/lib/member/queries";
import { limits } from "./rules";

export type Claim = {
  membershipNumber: string;
  nir: string;
  /** The captcha's solution, as the form sent it. */
  captcha: string | undefined;
  clientAddress: string;
  now: Temporal.Instant;
};

export type GateRefusal = CaptchaRefusal | "too-many-attempts" | "no-match" | "not-effective";

/**
 * What creation and identifier recovery ask first: a person, not too many times, a number and a NIR that match,
 * and a cover that began. That it has not begun is said only when both match.
 */
export async function provenMember(
  db: Db,
  form: CaptchaForm,
  { captcha, clientAddress, now, ...claim }: Claim,
  matches: (member: FoundMember) => boolean = () => true,
): Promise<Result<FoundMember, GateRefusal>> {
  const fromAddress = await attempt(
    db,
    { name: "recovery-address", limit: limits.recoveryAddress, of: clientAddress },
    now,
  );
  if (!fromAddress.allowed) return refuse("too-many-attempts", { until: fromAddress.until });
  const person = await verifyCaptcha(db, form, captcha, now);
  if (!person.ok) return person;
  const rest = await attemptAll(db, sharedCounts(claim.membershipNumber), now);
  if (!rest.allowed) return refuse("too-many-attempts", { until: rest.until });

  const today = civilDate(now);
  const member = await findMember(db, { ...claim, today });
  if (!member || !matches(member)) return refuse("no-match");
  const begun = Temporal.PlainDate.compare(member.effectiveOn, today) <= 0;
  return begun ? ok(member) : refuse("not-effective", { from: member.effectiveOn });
}

/** Taken after the address and the captcha: one visitor cannot use up what all share, nor another's attempts. */
const sharedCounts = (membershipNumber: string): Count[] => [
  { name: "recovery-number", limit: limits.recoveryNumber, of: membershipNumber },
  { name: "everywhere", limit: limits.everywhere, of: "recovery" },
];
