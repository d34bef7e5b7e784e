import { createHash, createHmac } from "node:crypto";
import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Db } from "@/db/client";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { metrics } from "@/lib/core/metrics";
import { ok, type Result, refuse } from "@/lib/core/result";

export type CaptchaForm = "sign-in" | "create-space" | "recover-identifier";
export type CaptchaRefusal = "captcha-unsolved" | "captcha-down";

export type CaptchaSettings = { provider: "altcha" } | { provider: "hcaptcha"; siteKey: string };

const validMinutes = 10;
const verifyTimeoutMs = 5_000;

/** What a page must know to show the captcha that operators chose. */
export function captchaSettings(): CaptchaSettings {
  if (env().CAPTCHA_PROVIDER === "altcha") return { provider: "altcha" };
  return { provider: "hcaptcha", siteKey: env().HCAPTCHA_SITE_KEY ?? "" };
}

/** A proof-of-work challenge for one form, signed, valid ten minutes: about a second of a phone's work. */
export function altchaChallenge(form: CaptchaForm, now: Temporal.Instant) {
  metrics().captchas.count("given");
  return createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: 1_000,
    counter: randomInt(1_000, 250),
    data: { form },
    expiresAt: Math.floor(now.add({ minutes: validMinutes }).epochMilliseconds / 1000),
    deriveKey,
    ...hmacSecrets(),
  });
}

/**
 * Whether a person solved the captcha of this form. A solution serves once.
 * Refuses « unsolved », and « down » when the provider does not answer: never a silent pass.
 */
export async function verifyCaptcha(
  db: Db,
  form: CaptchaForm,
  token: string | undefined,
  now: Temporal.Instant,
): Promise<Result<true, CaptchaRefusal>> {
  const outcome = await judge(db, form, token, now);
  const word = outcome.ok ? "solved" : words[outcome.refusal];
  metrics().captchas.count(token ? word : "absent");
  return outcome;
}

const words = { "captcha-unsolved": "refused", "captcha-down": "down" } as const;

async function judge(
  db: Db,
  form: CaptchaForm,
  token: string | undefined,
  now: Temporal.Instant,
): Promise<Result<true, CaptchaRefusal>> {
  if (!token || token.length > 20_000) return refuse("captcha-unsolved");
  const verified = env().CAPTCHA_PROVIDER === "altcha" ? await altcha(form, token) : await hcaptcha(token);
  if (!verified.ok) return verified;
  return (await isFirstUse(db, verified.value, now)) ? ok(true) : refuse("captcha-unsolved");
}

/** Whether the provider answers: our own always does. */
export async function captchaAnswers(): Promise<boolean> {
  if (env().CAPTCHA_PROVIDER === "altcha") return true;
  const answer = await hcaptcha("essai");
  return answer.ok || answer.refusal !== "captcha-down";
}

const Payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal("PBKDF2/SHA-256"),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      expiresAt: z.number(),
      data: z.object({ form: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Gives the challenge's signature: the rest of the token can be written in many ways. */
async function altcha(form: CaptchaForm, token: string): Promise<Result<string, CaptchaRefusal>> {
  const payload = Payload.safeParse(decode(token));
  if (!payload.success || payload.data.challenge.parameters.data.form !== form)
    return refuse("captcha-unsolved");
  const { verified } = await verifySolution({ ...payload.data, deriveKey, ...hmacSecrets() });
  return verified ? ok(payload.data.challenge.signature) : refuse("captcha-unsolved");
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}

function hmacSecrets() {
  const hmacSignatureSecret = env().CAPTCHA_KEY;
  const hmacKeySignatureSecret = createHmac("sha256", hmacSignatureSecret).update("solution").digest("hex");
  return { hmacSignatureSecret, hmacKeySignatureSecret };
}

/** Asks hCaptcha. Only its clear « no » is a refusal of the person; anything else is its outage. */
async function hcaptcha(token: string): Promise<Result<string, CaptchaRefusal>> {
  try {
    const answer = await fetch(env().HCAPTCHA_VERIFY_URL, {
      method: "POST",
      body: new URLSearchParams({
        secret: env().HCAPTCHA_SECRET ?? "",
        sitekey: env().HCAPTCHA_SITE_KEY ?? "",
        response: token,
      }),
      // The secret goes where the settings say, and nowhere else.
      redirect: "error",
      signal: AbortSignal.timeout(verifyTimeoutMs),
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const { success } = z.object({ success: z.boolean() }).parse(await answer.json());
    return success ? ok(token) : refuse("captcha-unsolved");
  } catch (err) {
    log.error({ err }, "the captcha provider does not answer");
    return refuse("captcha-down");
  }
}

async function isFirstUse(db: Db, solution: string, now: Temporal.Instant): Promise<boolean> {
  const hash = createHash("sha256").update(solution).digest();
  const expiresAt = now.add({ minutes: validMinutes }).toString();
  const rows = await db.execute(sql`
    insert into captcha_solutions (hash, expires_at) values (${hash}, ${expiresAt})
    on conflict do nothing returning 1 as first`);
  return rows.length === 1;
}
