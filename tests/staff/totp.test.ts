import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newTotpSecret, totpAddress, totpLetters, totpStepOf } from "@/lib/staff/totp";
import { codeAt } from "./support";

const base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082", 1],
  [1111111109, "081804", 37037036],
  [1234567890, "005924", 41152263],
  [20000000000, "353130", 666666666],
])("at second %i the code is %s (RFC 6238, appendix B)", async (second, code, step) => {
  expect(await totpStepOf(base32, code, Temporal.Instant.fromEpochMilliseconds(second * 1000))).toBe(step);
});

test("a code is taken in its step, the one before and the one after, and names its own step", async () => {
  const at = Temporal.Instant.fromEpochMilliseconds(30_000 * 1_000_000);
  const code = await codeAt(base32, at);
  const stepWhen = (seconds: number) => totpStepOf(base32, code, at.add({ seconds }));

  for (const seconds of [-30, -1, 0, 29, 30, 59])
    expect(await stepWhen(seconds), String(seconds)).toBe(1_000_000);
  for (const seconds of [-31, -90, 60, 120]) expect(await stepWhen(seconds), String(seconds)).toBeUndefined();
});

test("what is no code is wrong, and throws nothing", async () => {
  const at = Temporal.Instant.fromEpochMilliseconds(0);
  await fc.assert(
    fc.asyncProperty(
      fc.string().filter((text) => !/^\d{6}$/.test(text)),
      async (text) => (await totpStepOf(base32, text, at)) === undefined,
    ),
  );
});

test("a secret is 160 bits, written by groups of four letters, and named for the mutual", () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpLetters(secret).split(" ")).toHaveLength(8);
  const address = new URL(totpAddress(secret, "claire@mutuelle.example"));
  expect(address.searchParams.get("secret")).toBe(secret);
  expect(decodeURIComponent(address.pathname)).toContain("claire@mutuelle.example");
});
