import { and, eq, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { devices } from "@/db/schema";
import { newSecret, secretHash } from "@/lib/core/crypto";

/** The browser that signs in: its own cookie, made if it had none, and its name in words. */
export type Device = { cookie: string; label: string };

/** The browser behind a request, from its cookie and its user agent. */
export const aDevice = (cookie: string | undefined, userAgent: string | null): Device => ({
  cookie: cookie && /^[\w-]{43}$/.test(cookie) ? cookie : newSecret(),
  label: deviceLabel(userAgent ?? ""),
});

export const deviceHash = (device: Device): Buffer => secretHash(device.cookie);

/** Notes a sign-in from a browser. Says whether it had signed in to the account before. */
export async function rememberDevice(
  db: Db,
  { accountId, device, now }: { accountId: string; device: Device; now: Temporal.Instant },
): Promise<{ known: boolean }> {
  const hash = deviceHash(device);
  const [known] = await db
    .update(devices)
    .set({ seenAt: now, label: device.label })
    .where(and(eq(devices.accountId, accountId), eq(devices.hash, hash)))
    .returning({ hash: devices.hash });
  if (known) return { known: true };
  const row = { accountId, hash, label: device.label, firstSeenAt: now, seenAt: now };
  await db.insert(devices).values(row).onConflictDoNothing();
  return { known: false };
}

/** Forgets every other browser of an account: whoever held one is a stranger again. */
export async function forgetDevices(db: Db, accountId: string, kept: Device): Promise<void> {
  await db.delete(devices).where(and(eq(devices.accountId, accountId), ne(devices.hash, deviceHash(kept))));
}

const browsers: [RegExp, string][] = [
  [/Edg(A|iOS)?\//, "Edge"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iPhone ou iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];

/** « Firefox sur Windows »: what a person recognises, never the user agent itself. */
function deviceLabel(userAgent: string): string {
  const nameOf = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = nameOf(browsers) ?? "Navigateur inconnu";
  const system = nameOf(systems);
  return system ? `${browser} sur ${system}` : browser;
}
