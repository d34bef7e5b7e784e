import { expect, test } from "vitest";
import { altchaChallenge, verifyCaptcha } from "@/lib/core/captcha";
import { now as present } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import { aSolution, solved } from "../support/captcha";
import { aDatabase } from "../support/database";

const db = await aDatabase();
const verify = (token: string) => verifyCaptcha(db, "create-space", token, present());
const rewritten = (token: string, change: (payload: Record<string, Record<string, unknown>>) => void) => {
  const payload = JSON.parse(Buffer.from(token, "base64").toString());
  change(payload);
  return Buffer.from(JSON.stringify(payload)).toString("base64");
};

test("a solution passes once, even written in another way, even 16 times at once", async () => {
  const token = await aSolution("create-space");
  const uses = await Promise.all(Array.from({ length: 16 }, () => verify(token)));
  expect(uses.filter(({ ok }) => ok)).toHaveLength(1);

  const again = rewritten(token, (payload) => {
    payload.extra = { anything: 1 };
  });
  expect(await verify(again)).toEqual(refuse("captcha-unsolved"));
});

test("a solution for another form is refused, and so is one whose form was rewritten", async () => {
  const token = await aSolution("sign-in");
  expect(await verify(token)).toEqual(refuse("captcha-unsolved"));
  const moved = rewritten(token, ({ challenge }) => {
    (challenge!.parameters as { data: unknown }).data = { form: "create-space" };
  });
  expect(await verify(moved)).toEqual(refuse("captcha-unsolved"));
});

test("a solution ten minutes late is refused", async () => {
  const late = await solved(await altchaChallenge("create-space", present().subtract({ minutes: 11 })));
  expect(await verify(late)).toEqual(refuse("captcha-unsolved"));
});

test("a wrong solution, a cut one and noise are refused", async () => {
  const token = await aSolution("create-space");
  const wrong = rewritten(token, ({ solution }) => {
    solution!.derivedKey = "00".repeat(32);
  });
  for (const noise of [wrong, token.slice(0, -20), "e30=", "null", "\u0000"]) {
    expect(await verify(noise)).toEqual(refuse("captcha-unsolved"));
  }
  expect(await verify(token)).toEqual(ok(true));
});
