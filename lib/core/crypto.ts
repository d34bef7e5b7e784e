import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/core/env";

/** 32 random bytes, base64url: the secret of a link, a session or a device. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: its SHA-256. */
export const secretHash = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** A keyed fingerprint, for looking up what is stored encrypted. `purpose` keeps the fields apart. */
export const lookupHash = (purpose: string, text: string): Buffer =>
  createHmac("sha256", Buffer.from(env().LOOKUP_KEY, "base64")).update(`${purpose}\0${text}`).digest();

/**
 * Encrypts with AES-256-GCM under the newest key of the ring. `context` (a row's id) is associated data:
 * the text opens nowhere else. Gives: key id length, key id, 12-byte nonce, 16-byte tag, text.
 */
export function seal(text: string, context: string): Buffer {
  const [id, key] = newestKey();
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64"), nonce).setAAD(
    Buffer.from(context),
  );
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` closed, under any key of the ring. Throws when it was altered or moved to another context. */
export function unseal(sealed: Buffer, context: string): string {
  const nameEnd = 1 + (sealed[0] ?? 0);
  const id = sealed.subarray(1, nameEnd).toString();
  const key = env().DATA_KEYS.find(([name]) => name === id)?.[1];
  if (!key) throw new Error(`no data key named ${id}`);
  const [nonce, tag, text] = [
    [0, 12],
    [12, 28],
    [28, undefined],
  ].map(([from, to]) => sealed.subarray(nameEnd + (from ?? 0), to === undefined ? undefined : nameEnd + to));
  if (!nonce || !tag || !text) throw new Error("sealed text is cut");
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "base64"), nonce)
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

function newestKey(): [string, string] {
  const newest = env().DATA_KEYS.at(-1);
  if (!newest) throw new Error("the key ring is empty");
  return newest;
}
