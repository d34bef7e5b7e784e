import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Db } from "@/db/client";
import { altchaChallenge, verifyCaptcha } from "@/lib/core/captcha";
import type { Env } from "@/lib/core/env";
import { codeOf, type Finding, findingsOf } from "./finding";

/** Whether a person could pass the captcha: ours is solved and verified; hCaptcha's address must know our keys. */
export async function checkCaptcha(settings: Env, db: Db, now: Temporal.Instant): Promise<Finding[]> {
  return settings.CAPTCHA_PROVIDER === "altcha" ? checkAltcha(db, now) : checkHcaptcha(settings);
}

class Undone extends Error {}

async function checkAltcha(db: Db, now: Temporal.Instant): Promise<Finding[]> {
  const { found, ok, fault } = findingsOf("Captcha");
  const challenge = await altchaChallenge("sign-in", now);
  const solution = await solveChallenge({ challenge, deriveKey });
  const token = Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
  let passed = false;
  // A solution is noted when it serves: this one is forgotten.
  await db
    .transaction(async (tx) => {
      passed = (await verifyCaptcha(tx, "sign-in", token, now)).ok;
      throw new Undone();
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (passed) ok("un défi est résolu et vérifié");
  else
    fault(
      "un défi résolu est refusé",
      "l’horloge de ce serveur est fausse, ou CAPTCHA_KEY\u00a0: voyez la ligne «\u00a0Horloge\u00a0»",
    );
  return found;
}

const Answer = z.object({ success: z.boolean(), "error-codes": z.array(z.string()).default([]) });
const wrongKeys = /secret|sitekey/;

async function checkHcaptcha(settings: Env): Promise<Finding[]> {
  const { found, ok, fault } = findingsOf("Captcha");
  const {
    HCAPTCHA_SECRET: secret = "",
    HCAPTCHA_SITE_KEY: sitekey = "",
    HCAPTCHA_VERIFY_URL: url,
  } = settings;
  try {
    const body = new URLSearchParams({ secret, sitekey, response: "essai" });
    const answer = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(5_000) });
    const said = Answer.parse(await answer.json());
    const refused = said["error-codes"].filter((code) => wrongKeys.test(code));
    if (refused.length === 0) ok("hCaptcha répond et connaît nos clés");
    else
      fault(
        `hCaptcha refuse nos clés (${refused.join(", ")})`,
        "corrigez HCAPTCHA_SITE_KEY et HCAPTCHA_SECRET",
      );
  } catch (error) {
    fault(
      `hCaptcha ne répond pas (${codeOf(error)})`,
      "ouvrez la sortie vers HCAPTCHA_VERIFY_URL, ou prenez CAPTCHA_PROVIDER=altcha\u00a0: sans lui personne ne crée d’espace",
    );
  }
  return found;
}
