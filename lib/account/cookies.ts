import { env } from "@/lib/core/env";
import { session } from "./rules";

/** Under HTTPS a cookie is bound to this host; a demonstration on localhost has no certificate. */
const isSecure = () => env().APP_URL.startsWith("https://");
const named = (name: string) => (isSecure() ? `__Host-${name}` : name);

const options = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() });

export const sessionMaxAge = session.absoluteHours * 3600;

export const sessionCookie = () => ({ name: named("session"), options: options() });

/** The browser that has signed in before: kept a year, it opens nothing by itself. */
export const deviceCookie = () => ({
  name: named("appareil"),
  options: { ...options(), maxAge: 365 * 24 * 3600 },
});

/** The secret of a link, between the page that received it and the form that uses it. */
export const linkCookie = () => ({ name: named("lien"), options: { ...options(), maxAge: 30 * 60 } });
