import type { SecretPurpose } from "@/db/schema/account";
import { linkSegments } from "./rules";

/** Reads the link cookie, « segment.secret ». Gives nothing when it is none of ours. */
export function linkParts(
  cookie: string | undefined,
): { purpose: SecretPurpose; secret: string } | undefined {
  const [segment, secret] = cookie?.split(".") ?? [];
  const purpose = (Object.keys(linkSegments) as SecretPurpose[]).find(
    (name) => linkSegments[name] === segment,
  );
  return purpose && secret && /^[\w-]{43}$/.test(secret) ? { purpose, secret } : undefined;
}
