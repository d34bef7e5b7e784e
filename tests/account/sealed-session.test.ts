import { createCipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { openSealedSession, sealSession } from "@/lib/account/sealed-session";
import { newSecret } from "@/lib/core/crypto";

const secret = process.env.SESSION_KEY ?? "";

test("what a cookie holds is opened as it was sealed, and not once it is altered or has expired", async () => {
  const id = newSecret();
  const sealed = await sealSession(id);
  expect(sealed).not.toContain(id);
  expect(await openSealedSession(sealed)).toBe(id);

  const parts = sealed.split(".");
  for (const [rank, part] of parts.entries()) {
    if (part === "") continue;
    const altered = `${part[0] === "A" ? "B" : "A"}${part.slice(1)}`;
    expect(await openSealedSession(parts.with(rank, altered).join("."))).toBeUndefined();
  }
  const late = await encode({ token: { sessionId: id }, secret, maxAge: -60 });
  for (const refused of [late, undefined, "", "no", `${parts[0]}....`])
    expect(await openSealedSession(refused)).toBeUndefined();
});

test("nothing is opened under another algorithm, even with our own key", async () => {
  const id = newSecret();
  const token = sealedByCbc({ sessionId: id });
  expect(await decode({ token, secret })).toMatchObject({ sessionId: id });
  expect(await openSealedSession(token)).toBeUndefined();
});

/** The same key under the other algorithm of its length, A128CBC-HS256 (RFC 7518, 5.2.3). */
function sealedByCbc(token: object): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
  const header = Buffer.from('{"alg":"dir","enc":"A128CBC-HS256"}').toString("base64url");
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-128-cbc", key.subarray(16), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(token)), cipher.final()]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(header.length * 8));
  const signed = Buffer.concat([Buffer.from(header), iv, text, length]);
  const tag = createHmac("sha256", key.subarray(0, 16)).update(signed).digest().subarray(0, 16);
  return [header, "", ...[iv, text, tag].map((part) => part.toString("base64url"))].join(".");
}
