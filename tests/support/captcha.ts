import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { altchaChallenge, type CaptchaForm } from "@/lib/core/captcha";
import { now as present } from "@/lib/core/clock";

/** What the widget sends once it has done the work. */
export async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

/** A fresh solution for a form: the library reads the machine's clock, so the challenge is of now. */
export const aSolution = async (form: CaptchaForm) => solved(await altchaChallenge(form, present()));
