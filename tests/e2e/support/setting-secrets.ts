/** The settings that must stay in the process that reads them. */
export const secretSettings = [
  "SESSION_KEY",
  "LOOKUP_KEY",
  "CAPTCHA_KEY",
  "DATA_KEYS",
  "PASSWORD_PEPPERS",
  "DATABASE_URL",
  "DATABASE_DIRECT_URL",
  "DATABASE_REPLICA_URL",
  "SMTP_URL",
  "HCAPTCHA_SECRET",
  "STORAGE_S3_SECRET",
  "CRON_SECRET",
  "METRICS_TOKEN",
];

/** The secrets that these settings hold: keys, those of rings one by one, passwords of addresses. */
export const secretsOf = (settings: Record<string, string | undefined>): string[] =>
  secretSettings.flatMap((name) => partsOf(settings[name] ?? "")).filter((secret) => secret.length > 5);

function partsOf(text: string): string[] {
  if (/^\w+:\/\//.test(text)) return [decodeURIComponent(new URL(text).password)];
  return text.split(",").map((part) => part.replace(/^[a-z0-9]{1,8}:/, ""));
}
