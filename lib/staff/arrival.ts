import { seal, unseal } from "@/lib/core/crypto";
import { newTotpSecret } from "./totp";

export type Arrival = { secret: string; totpSecret: string };

/**
 * What the browser keeps of a one-time link: its secret, and the secret shown to the authenticator, sealed. Made for the
 * browser that arrives, so that whoever opened the link before knows another one.
 */
export function newArrival(secret: string): string | undefined {
  if (!isSecret(secret)) return undefined;
  return `${secret}.${seal(newTotpSecret(), contextOf(secret)).toString("base64url")}`;
}

/** Reads it back. Gives nothing for what is none of ours. */
export function readArrival(cookie: string | undefined): Arrival | undefined {
  const [secret = "", sealed = ""] = cookie?.split(".") ?? [];
  if (!isSecret(secret) || !/^[\w-]{60,300}$/.test(sealed)) return undefined;
  try {
    return { secret, totpSecret: unseal(Buffer.from(sealed, "base64url"), contextOf(secret)) };
  } catch {
    return undefined;
  }
}

const isSecret = (text: string) => /^[\w-]{43}$/.test(text);
const contextOf = (secret: string) => `staff-arrival ${secret}`;
