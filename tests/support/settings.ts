import { randomBytes } from "node:crypto";
import path from "node:path";

const secret = () => randomBytes(32).toString("base64");

/** Settings for a process under test: its own secrets, a cheap password cost, nothing of the developer's machine. */
export const testSettings = (overrides: Record<string, string> = {}): Record<string, string> => ({
  APP_URL: "http://localhost:3000",
  DATABASE_URL: "postgres://unused",
  SESSION_KEY: secret(),
  LOOKUP_KEY: secret(),
  CAPTCHA_KEY: secret(),
  DATA_KEYS: `k1:${secret()}`,
  PASSWORD_PEPPERS: `p1:${secret()},p2:${secret()}`,
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "Espace adhérent <ne-pas-repondre@mutuelle.example>",
  PASSWORD_COST: "4",
  STORAGE_FOLDER: path.resolve(".test/files"),
  LOG_LEVEL: "silent",
  ...overrides,
});
