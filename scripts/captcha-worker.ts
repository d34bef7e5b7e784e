import { cpSync } from "node:fs";

/** Serves the captcha's worker from our own address: the policy allows no other. */
export const copyCaptchaWorker = (): void =>
  cpSync("node_modules/altcha/dist/workers/pbkdf2.js", "public/captcha/pbkdf2.js");
