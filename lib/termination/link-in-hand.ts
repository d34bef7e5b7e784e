import { cookies } from "next/headers";
import { hostCookie } from "@/lib/core/cookie";

const minutes = 30;

/** The secret of a link of an e-mail about a termination, between its arrival and the page that it opens. */
export const followCookie = () => hostCookie("suivi-resiliation", minutes * 60);

/** Whether a text has the shape of our secrets: 32 bytes, base64url. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** The secret that a link left in this browser, if any. */
export async function secretInHand(): Promise<string | undefined> {
  const secret = (await cookies()).get(followCookie().name)?.value;
  return secret && isSecret(secret) ? secret : undefined;
}
