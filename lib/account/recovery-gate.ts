import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { type CaptchaForm, type CaptchaRefusal, verifyCaptcha } from "@/lib/core/captcha";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attemptAll } from "@/lib/core/throttle";
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
  const person = await verifyCaptcha(db, form, captcha, now);
  if (!person.ok) return person;
  const attempt = await attemptAll(db, counts(claim.membershipNumber, clientAddress), now);
  if (!attempt.allowed) return refuse("too-many-attempts", { until: attempt.until });

  const member = await findMember(db, claim);
  if (!member || !matches(member)) return refuse("no-match");
  const begun = Temporal.PlainDate.compare(member.effectiveOn, civilDate(now)) <= 0;
  return begun ? ok(member) : refuse("not-effective", { from: member.effectiveOn });
}

const counts = (membershipNumber: string, clientAddress: string) => [
  { name: "everywhere", limit: limits.everywhere, of: "recovery" },
  { name: "recovery-address", limit: limits.recoveryAddress, of: clientAddress },
  { name: "recovery-number", limit: limits.recoveryNumber, of: membershipNumber },
];
