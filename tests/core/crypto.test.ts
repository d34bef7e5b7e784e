import fc from "fast-check";
import { expect, test } from "vitest";
import { lookupHash, newSecret, seal, secretHash, unseal } from "@/lib/core/crypto";

test("what is sealed opens in its own context, as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, context) => {
      expect(unseal(seal(text, context), context)).toBe(text);
    }),
  );
});

test("moved to another row, or altered by one bit, it does not open", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const sealed = seal(text, "row-1");
      expect(() => unseal(sealed, "row-2")).toThrow();
      const altered = Buffer.from(sealed);
      altered[at % altered.length]! ^= 1;
      expect(() => unseal(altered, "row-1")).toThrow();
    }),
  );
});

test("the same text sealed twice differs; its lookup hash does not, and differs by purpose", () => {
  expect(seal("x", "row").equals(seal("x", "row"))).toBe(false);
  expect(lookupHash("nir", "x").equals(lookupHash("nir", "x"))).toBe(true);
  expect(lookupHash("nir", "x").equals(lookupHash("iban", "x"))).toBe(false);
});

test("a secret is 32 random bytes in base64url, and its stored form is a SHA-256", () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(newSecret()).not.toBe(secret);
  expect(secretHash(secret)).toHaveLength(32);
});
