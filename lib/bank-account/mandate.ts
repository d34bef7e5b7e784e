import { lookupHash } from "@/lib/core/crypto";

/**
 * The unique reference of a member's next mandate (35 characters at most, EPC). It is derived from how many mandates
 * came before: what the page shows before the signature is what is signed.
 */
export function mandateReference(memberId: string, formerMandates: number): string {
  const digits = lookupHash("mandate", `${memberId} ${formerMandates}`).toString("hex").slice(0, 20);
  return ["MGAS", ...(digits.toUpperCase().match(/.{4}/g) ?? [])].join("-");
}
