import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";
import { databaseFaults } from "./database-faults";

const key = z
  .string()
  .refine((text) => Buffer.from(text, "base64").length === 32, "32 octets en base64 sont attendus");

const keyRing = z
  .string()
  .transform((text) => text.split(",").map((entry) => entry.trim().split(":")))
  .pipe(
    z
      .array(z.tuple([z.string().regex(/^[a-z0-9]{1,8}$/, "nom de clé en minuscules ou chiffres"), key]))
      .min(1),
  )
  .refine((ring) => new Set(ring.map(([id]) => id)).size === ring.length, "deux clés portent le même nom");

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "une adresse postgres://… est attendue");
const token = z.string().min(32, "32 caractères au moins sont attendus");

const isLocal = (url: string) =>
  URL.canParse(url) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

const Settings = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    APP_URL: z.url("une adresse complète est attendue, par exemple https://espace.mutuelle.example"),
    DATABASE_URL: postgresUrl,
    DATABASE_POOLER: z.enum(["none", "transaction"]).default("none"),
    DATABASE_DIRECT_URL: postgresUrl.optional(),
    DATABASE_REPLICA_URL: postgresUrl.optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
    SESSION_KEY: key,
    LOOKUP_KEY: key,
    CAPTCHA_KEY: key,
    DATA_KEYS: keyRing,
    PASSWORD_PEPPERS: keyRing,
    HASH_THREADS: z.coerce
      .number()
      .int()
      .min(1)
      .max(64)
      .default(Math.max(1, availableParallelism() - 1)),
    PASSWORD_COST: z.coerce.number().int().min(4).max(15).default(12),
    SMTP_URL: z.string().regex(/^smtps?:\/\//, "une adresse smtp://… ou smtps://… est attendue"),
    MAIL_FROM: z.string().regex(/@/, "une adresse d’expéditeur est attendue"),
    CAPTCHA_PROVIDER: z.enum(["altcha", "hcaptcha"]).default("altcha"),
    HCAPTCHA_SITE_KEY: z.string().optional(),
    HCAPTCHA_SECRET: z.string().optional(),
    HCAPTCHA_VERIFY_URL: z.url().default("https://api.hcaptcha.com/siteverify"),
    IDENTIFIER_RECOVERY: z.enum(["shown", "masked", "mailed"]).default("shown"),
    STORAGE_FOLDER: z
      .string()
      .refine(path.isAbsolute, "un chemin complet est attendu, par exemple /var/lib/espace-adherent")
      .default("/var/lib/espace-adherent"),
    STORAGE_S3_BUCKET: z.string().optional(),
    STORAGE_S3_ENDPOINT: z.url("une adresse complète est attendue").optional(),
    STORAGE_S3_REGION: z.string().default("eu-west-3"),
    STORAGE_S3_KEY: z.string().optional(),
    STORAGE_S3_SECRET: z.string().optional(),
    CLAMAV_HOST: z.string().optional(),
    CLAMAV_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
    WEBHOOK_PRIVATE_HOSTS: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((host) => host.trim().toLowerCase())
          .filter(Boolean),
      ),
    LINK_CHECK: z.enum(["full", "site"]).default("full"),
    CRON_SECRET: token.optional(),
    METRICS_TOKEN: token.optional(),
    WORKER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url("une adresse complète est attendue").optional(),
    BACKUP_FOLDER: z.string().refine(path.isAbsolute, "un chemin complet est attendu").optional(),
    STOP_SECONDS: z.coerce.number().int().min(1).max(300).default(20),
    LAME_DUCK_SECONDS: z.coerce.number().int().min(0).max(60).default(3),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .superRefine((settings, context) => {
    for (const { name, message } of crossFaults(settings)) {
      context.addIssue({ code: "custom", path: [name], message });
    }
  });

export type Env = z.infer<typeof Settings>;

type Fault = { name: string; message: string };

/** Reads settings from the environment's text. Gives them, or every fault at once in plain words. */
export function readSettings(
  source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; faults: Fault[] } {
  const filled = Object.fromEntries(Object.entries(source).filter(([, text]) => text !== ""));
  const parsed = Settings.safeParse(filled, { error: missing });
  if (parsed.success) return { ok: true, env: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => ({ name: path.join(" "), message }));
  return { ok: false, faults };
}

let settings: Env | undefined;

/** The settings, read once. Throws the list of faults: the start stops there. */
export function env(): Env {
  if (settings) return settings;
  const read = readSettings(process.env);
  if (!read.ok) {
    const lines = read.faults.map(({ name, message }) => `  - ${name} : ${message}`);
    throw new Error(`Réglages à corriger (voir .env.example) :\n${lines.join("\n")}`);
  }
  settings = read.env;
  return settings;
}

const missing: z.core.$ZodErrorMap = (issue) => (issue.input === undefined ? "ce réglage manque" : undefined);

function crossFaults(settings: Env): Fault[] {
  const faults: Fault[] = databaseFaults(settings);
  if (settings.CAPTCHA_PROVIDER === "hcaptcha") {
    for (const name of ["HCAPTCHA_SITE_KEY", "HCAPTCHA_SECRET"] as const) {
      if (!settings[name]) faults.push({ name, message: "ce réglage manque (CAPTCHA_PROVIDER=hcaptcha)" });
    }
  }
  if (Boolean(settings.STORAGE_S3_KEY) !== Boolean(settings.STORAGE_S3_SECRET)) {
    const name = settings.STORAGE_S3_KEY ? "STORAGE_S3_SECRET" : "STORAGE_S3_KEY";
    faults.push({ name, message: "ce réglage manque : la clé et son secret vont ensemble" });
  }
  const isPublic = URL.canParse(settings.APP_URL) && !isLocal(settings.APP_URL);
  if ((isPublic || settings.NODE_ENV === "production") && settings.PASSWORD_COST < 12) {
    faults.push({ name: "PASSWORD_COST", message: "12 au moins en production" });
  }
  if (isPublic) faults.push(...openToPublic(settings));
  return faults;
}

/** What a real deployment may not have: clear text on the wire, secrets that anyone can read in this repository. */
function openToPublic(settings: Env): Fault[] {
  const faults: Fault[] = [];
  if (!settings.APP_URL.startsWith("https://")) {
    faults.push({ name: "APP_URL", message: "https:// est obligatoire en production" });
  }
  const secrets = {
    SESSION_KEY: [settings.SESSION_KEY],
    LOOKUP_KEY: [settings.LOOKUP_KEY],
    CAPTCHA_KEY: [settings.CAPTCHA_KEY],
    DATA_KEYS: settings.DATA_KEYS.map(([, secret]) => secret),
    PASSWORD_PEPPERS: settings.PASSWORD_PEPPERS.map(([, secret]) => secret),
  };
  for (const [name, values] of Object.entries(secrets)) {
    if (values.some(isDemonstration)) {
      faults.push({
        name,
        message: "c’est un secret de démonstration : faites-en un avec « openssl rand -base64 32 »",
      });
    }
  }
  if (hasGuessablePassword(settings.DATABASE_URL)) {
    faults.push({
      name: "DATABASE_URL",
      message: "le mot de passe se devine\u00a0: donnez-en un qui ne serve qu’ici",
    });
  }
  if (settings.HCAPTCHA_SECRET === "0x0000000000000000000000000000000000000000") {
    faults.push({ name: "HCAPTCHA_SECRET", message: "c’est la clé d’essai publique de hCaptcha" });
  }
  return faults;
}

/** The secrets of `.env.example` spell « demonstration » once decoded. */
const isDemonstration = (secret: string) =>
  Buffer.from(secret, "base64").toString("latin1").startsWith("demonstration");

/** The passwords that examples give to PostgreSQL. Without one, it knows the machine by other means. */
function hasGuessablePassword(url: string): boolean {
  if (!URL.canParse(url) || isLocal(url)) return false;
  const { username, password } = new URL(url);
  return password !== "" && [username, "postgres", "password", "changeme"].includes(password);
}
