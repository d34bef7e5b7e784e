import { cookies, headers } from "next/headers";
import { clientAddress } from "@/lib/core/address";
import { env } from "@/lib/core/env";
import { type Arrival, newArrival, readArrival } from "./arrival";
import { browserMark, knownBrowser } from "./browser";
import { staffArrivalCookie, staffBrowserCookie, staffSessionCookie } from "./cookies";

/** Who is asking: the browser, its address, and the session it already had. */
export async function staffRequester() {
  const jar = await cookies();
  return {
    browser: jar.get(staffBrowserCookie().name)?.value,
    clientAddress: clientAddress((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES),
    formerSession: await staffSessionInHand(),
  };
}

/** The session id in the browser's cookie, whether or not it still opens anything. */
export const staffSessionInHand = async (): Promise<string | undefined> =>
  (await cookies()).get(staffSessionCookie().name)?.value;

/** Hands the browser its session, under a new id, and the mark that this person signed in there. */
export async function keepStaffSession(session: { staffId: string; sessionId: string }): Promise<void> {
  const jar = await cookies();
  const { name, options } = staffSessionCookie();
  jar.set(name, session.sessionId, options);
  const mark = staffBrowserCookie();
  if (knownBrowser(jar.get(mark.name)?.value, session.staffId)) return;
  jar.set(mark.name, browserMark(session.staffId), mark.options);
}

export async function dropStaffSession(): Promise<void> {
  const { name, options } = staffSessionCookie();
  (await cookies()).delete({ ...options, name });
}

/** Keeps a one-time link in the browser. The same link opened again shows the same authenticator's secret. */
export async function keepArrival(secret: string): Promise<void> {
  if ((await arrivalInHand())?.secret === secret) return;
  const { name, options } = staffArrivalCookie();
  const arrival = newArrival(secret);
  if (arrival) (await cookies()).set(name, arrival, options);
}

export const arrivalInHand = async (): Promise<Arrival | undefined> =>
  readArrival((await cookies()).get(staffArrivalCookie().name)?.value);

export async function dropArrival(): Promise<void> {
  const { name, options } = staffArrivalCookie();
  (await cookies()).delete({ ...options, name, maxAge: 0 });
}
