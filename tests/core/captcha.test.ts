import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";
import { captchaSettings, verifyCaptcha } from "@/lib/core/captcha";
import { ok, refuse } from "@/lib/core/result";
import { aDatabase } from "../support/database";
import { now } from "../support/people";

/** hCaptcha's verification server, as it behaves: form-encoded in, JSON out, and its failures. */
const received: URLSearchParams[] = [];
let answer: "success" | "refusal" | "error-500" | "not-json" | "silence" | "elsewhere" = "success";
const provider: Server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    received.push(new URLSearchParams(body));
    if (answer === "silence") return;
    if (answer === "elsewhere") return response.writeHead(307, { Location: "/elsewhere" }).end();
    if (answer === "error-500") return response.writeHead(500).end("Internal Server Error");
    if (answer === "not-json") return response.end("<html>maintenance</html>");
    const refusal = { success: false, "error-codes": ["invalid-or-already-seen-response"] };
    return response.end(
      JSON.stringify(answer === "success" ? { success: true, hostname: "localhost" } : refusal),
    );
  });
});
await new Promise<void>((listening) => provider.listen(0, "127.0.0.1", listening));
afterAll(() => {
  provider.closeAllConnections();
  provider.close();
});

Object.assign(process.env, {
  CAPTCHA_PROVIDER: "hcaptcha",
  HCAPTCHA_SITE_KEY: "site-key",
  HCAPTCHA_SECRET: "secret-key",
  HCAPTCHA_VERIFY_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/siteverify`,
});

const db = await aDatabase();
let tokens = 0;
const verify = (token = `token-${tokens++}`) => verifyCaptcha(db, "create-space", token, now);

beforeEach(() => {
  answer = "success";
});

test("hCaptcha is asked with our two keys and the person's token, and its yes is a yes, once", async () => {
  expect(await verify("one")).toEqual(ok(true));
  expect(Object.fromEntries(received.at(-1)!)).toEqual({
    secret: "secret-key",
    sitekey: "site-key",
    response: "one",
  });
  expect(await verify("one")).toEqual(refuse("captcha-unsolved"));
});

test("its no is a refusal, and so is nothing to verify, without asking", async () => {
  answer = "refusal";
  expect(await verify()).toEqual(refuse("captcha-unsolved"));
  const asked = received.length;
  expect(await verify("")).toEqual(refuse("captcha-unsolved"));
  expect(received).toHaveLength(asked);
});

test.each(["error-500", "not-json", "silence"] as const)(
  "when it answers %s it is down: never a silent pass",
  async (failure) => {
    answer = failure;
    expect(await verify()).toEqual(refuse("captcha-down"));
  },
);

test("our secret follows no redirection: it goes where the settings say", async () => {
  answer = "elsewhere";
  const asked = received.length;
  expect(await verify()).toEqual(refuse("captcha-down"));
  expect(received.length).toBe(asked + 1);
});

test("when it cannot be reached it is down", async () => {
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
  expect(await verify()).toEqual(refuse("captcha-down"));
});

test("pages are told which captcha to show", () => {
  expect(captchaSettings()).toEqual({ provider: "hcaptcha", siteKey: "site-key" });
});
