import { cookies, headers } from "next/headers";
import { clientAddress } from "@/lib/core/address";
import { env } from "@/lib/core/env";
import { deviceCookie, linkCookie, sessionCookie } from "./cookies";
import { sessionInHand } from "./current-session";
import { aDevice, type Device } from "./devices";
import { sealSession } from "./sealed-session";

/** Who is asking: the browser, its address, and the session it already had. */
export async function requester() {
  const sent = await headers();
  const cookie = (await cookies()).get(deviceCookie().name)?.value;
  return {
    device: aDevice(cookie, sent.get("user-agent")),
    clientAddress: clientAddress(sent.get("x-forwarded-for"), env().TRUSTED_PROXIES),
    formerSession: await sessionInHand(),
  };
}

/** Hands the browser its session, under a new id, and the mark that it has signed in before. */
export async function keepSession(sessionId: string, device: Device): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  jar.set(name, await sealSession(sessionId), options);
  jar.set(deviceCookie().name, device.cookie, deviceCookie().options);
}

/** The secret that a link left in the browser, « purpose.secret ». */
export async function linkInHand(): Promise<string | undefined> {
  return (await cookies()).get(linkCookie().name)?.value;
}

export async function dropLink(): Promise<void> {
  const { name, options } = linkCookie();
  (await cookies()).delete({ ...options, name, maxAge: 0 });
}

/** Takes the session back from the browser: it opens nothing any more. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).delete({ ...options, name, maxAge: 0 });
}
