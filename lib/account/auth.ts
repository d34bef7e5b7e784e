import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { clientAddress } from "@/lib/core/address";
import { recordEvent } from "@/lib/core/audit";
import { now } from "@/lib/core/clock";
import { hostCookie } from "@/lib/core/cookie";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { routes } from "@/lib/core/routes";
import { deviceCookie, sessionCookie, sessionMaxAge } from "./cookies";
import { aDevice } from "./devices";
import { SignInInput } from "./input";
import { openSealedSession, sealSession } from "./sealed-session";
import { endSession, readSession } from "./sessions";
import { signIn } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId: string;
  }
}

/** NextAuth's settings. The token only names a row of `sessions`: limits and revocation are read there each time. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().SESSION_KEY,
  session: { strategy: "jwt", maxAge: sessionMaxAge },
  jwt: {
    maxAge: sessionMaxAge,
    encode: ({ token }) => sealSession(token?.sessionId ?? ""),
    async decode({ token }) {
      const sessionId = await openSealedSession(token);
      const session = sessionId && (await readSession(database(), sessionId, now()));
      return session ? { sessionId } : null;
    },
  },
  cookies: {
    sessionToken: sessionCookie(),
    callbackUrl: hostCookie("next-auth.callback-url"),
    csrfToken: hostCookie("next-auth.csrf-token"),
  },
  pages: { signIn: routes.login, signOut: routes.login, error: routes.login },
  providers: [
    Credentials({
      credentials: { identifier: {}, password: {}, captcha: {} },
      authorize: (credentials, request) => signInByApi(credentials, request.headers ?? {}),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
    // The page needs no more, and the id is for the cookie alone.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: { signOut: ({ token }) => signOut(token.sessionId) },
  logger: {
    // A session that ended is an error for NextAuth alone.
    error: (code) => log[code === "JWT_SESSION_ERROR" ? "debug" : "error"]({ code }, "next-auth"),
    warn: (code) => log.warn({ code }, "next-auth"),
    debug: () => {},
  },
});

/** Ends a session at its owner's wish. */
export async function signOut(sessionId: string): Promise<void> {
  await database().transaction(async (tx) => {
    const accountId = await endSession(tx, sessionId, "signed-out", now());
    if (accountId) await recordEvent(tx, { kind: "sign-out", accountId, now: now() });
  });
}

type Headers = Record<string, string | undefined>;

/** The credentials callback of NextAuth. It never throws: NextAuth would put the message in the address. */
async function signInByApi(credentials: unknown, headers: Headers) {
  try {
    const input = SignInInput.safeParse(credentials);
    if (!input.success) return null;
    const cookies = new URLSearchParams((headers.cookie ?? "").replaceAll("; ", "&"));
    const signedIn = await signIn(database(), {
      ...input.data,
      email: input.data.identifier,
      device: aDevice(cookies.get(deviceCookie().name) ?? undefined, headers["user-agent"] ?? null),
      clientAddress: clientAddress(headers["x-forwarded-for"] ?? null, env().TRUSTED_PROXIES),
      now: now(),
    });
    return signedIn.ok ? { id: "session", sessionId: signedIn.value } : null;
  } catch (err) {
    log.error({ err }, "sign-in failed");
    return null;
  }
}
