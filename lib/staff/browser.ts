import { timingSafeEqual } from "node:crypto";
import { lookupHash, newSecret } from "@/lib/core/crypto";

/** The mark of a browser where a person signs in: « random.signature ». It opens nothing; it has its own count of failures. */
export function browserMark(staffId: string): string {
  const name = newSecret();
  return `${name}.${sign(name, staffId)}`;
}

/** The browser's name, when its mark is this person's. Gives nothing for another's, or one made up. */
export function knownBrowser(mark: string | undefined, staffId: string | undefined): string | undefined {
  const [name, signature] = mark?.split(".") ?? [];
  if (!name || !signature || !staffId) return undefined;
  const expected = Buffer.from(sign(name, staffId));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? name : undefined;
}

const sign = (name: string, staffId: string) =>
  lookupHash("staff-browser", `${staffId} ${name}`).toString("base64url");
