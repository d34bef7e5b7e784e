import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/core/env";
import { sessionMaxAge } from "./cookies";

/** The cookie's content: a random session id under NextAuth's encryption, nothing personal. */
export const sealSession = (sessionId: string): Promise<string> =>
  encode({ token: { sessionId }, secret: env().SESSION_KEY, maxAge: sessionMaxAge });

/** What NextAuth writes before all that it seals: AES-256-GCM under the key itself. No other algorithm is read. */
const sealedHeader = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url");

/** The session id in a cookie's content. Gives nothing for what is not ours, has expired, or uses another algorithm. */
export async function openSealedSession(sealed: string | undefined): Promise<string | undefined> {
  if (!sealed?.startsWith(`${sealedHeader}.`)) return undefined;
  const token = await decode({ token: sealed, secret: env().SESSION_KEY }).catch(() => null);
  return token?.sessionId;
}
