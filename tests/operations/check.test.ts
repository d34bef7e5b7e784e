import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accounts } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { type Env, env } from "@/lib/core/env";
import { addJob } from "@/lib/core/jobs";
import { startWorker, type Worker } from "@/lib/core/worker";
import { checkAddress } from "@/lib/operations/check-address";
import { checkAntivirus } from "@/lib/operations/check-antivirus";
import { checkBackups } from "@/lib/operations/check-backups";
import { checkCaptcha } from "@/lib/operations/check-captcha";
import { checkDatabase } from "@/lib/operations/check-database";
import { checkKeys } from "@/lib/operations/check-keys";
import { checkMail } from "@/lib/operations/check-mail";
import { checkOtherAddresses } from "@/lib/operations/check-other-addresses";
import { checkQueue } from "@/lib/operations/check-queue";
import type { Finding } from "@/lib/operations/finding";
import { startMailbox } from "@/scripts/mailbox";
import { ensureDatabase } from "@/scripts/stack";
import { aDatabase } from "../support/database";
import { ops } from "../support/ops";
import { anAccount } from "../support/people";
import { startBouncer } from "../support/pgbouncer";
import { testSettings } from "../support/settings";
import { aClosedPort, aPeer, aWebServer, told } from "./check-support";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const db = await aDatabase();
const folder = mkdtempSync(path.resolve(".test/check-"));
const settings = (over: Partial<Env> = {}): Env => ({ ...env(), DATABASE_URL: db.url, ...over });
const at = (over: { port?: number; username?: string; password?: string; pathname?: string }) =>
  Object.assign(new URL(db.url), { ...over, port: String(over.port ?? new URL(db.url).port) }).toString();

let worker: Worker;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let processSettings: Record<string, string>;

beforeAll(async () => {
  await anAccount(db);
  mailbox = await startMailbox({ smtpPort: 0, webPort: 0 });
  mkdirSync(path.join(folder, "files"), { mode: 0o700 });
  processSettings = {
    DATABASE_URL: db.url,
    SMTP_URL: mailbox.smtpUrl,
    STORAGE_FOLDER: path.join(folder, "files"),
    APP_URL: await aWebServer((_, answer) => {
      answer
        .setHeader("content-security-policy", "default-src 'self'")
        .setHeader("x-content-type-options", "nosniff");
      answer.end();
    }),
  };
  worker = await startWorker({ databaseUrl: db.url, tasks: {} });
});
afterAll(async () => {
  await worker.stop();
  await mailbox.stop();
});

test("everything right: each line says so, nothing secret is shown, the exit code is 0", async () => {
  const { code, out } = await ops(processSettings, "check");
  expect(out).not.toContain("✗");
  expect(code, out).toBe(0);
  for (const line of [
    /✓ Réglages\u00a0: aucune faute/,
    /✓ Base de données\u00a0: PostgreSQL \d\d\.\d+ répond/,
    /✓ Base de données\u00a0: migrations à jour/,
    /✓ Base de données\u00a0: sessions gardées/,
    /! Base de données\u00a0: le rôle de la base est superutilisateur — donnez/,
    /✓ Courrier\u00a0: 127\.0\.0\.1 répond/,
    /✓ Documents\u00a0: un fichier s’écrit, se relit et se retire/,
    /! Antivirus\u00a0: aucun/,
    /✓ Adresse publique/,
    /✓ Horloge\u00a0: à l’heure de PostgreSQL/,
    /✓ Captcha\u00a0: un défi est résolu et vérifié/,
    /✓ Clés\u00a0: les textes chiffrés s’ouvrent/,
    /✓ Clés\u00a0: LOOKUP_KEY est celle de la base/,
    /✓ Tâches\u00a0: 1 worker en service/,
    /! Sauvegardes\u00a0: BACKUP_FOLDER n’est pas réglé/,
  ])
    expect(out).toMatch(line);
  const { DATA_KEYS, PASSWORD_PEPPERS, ...secrets } = env();
  const hidden = [...DATA_KEYS, ...PASSWORD_PEPPERS].map(([, key]) => key);
  const password = new URL(db.url).password;
  for (const secret of [...hidden, secrets.LOOKUP_KEY, secrets.CAPTCHA_KEY, secrets.SESSION_KEY, password])
    expect(out).not.toContain(secret);
});

test("a clock ten seconds ahead, an open folder and a stranger's keys are told to a machine too, with exit code 1", async () => {
  chmodSync(processSettings.STORAGE_FOLDER!, 0o755);
  const env = { ...process.env, ...processSettings, ...testSettings(processSettings) };
  const args = ["-f", "+10s", process.execPath, "--import", "tsx", "scripts/ops.ts", "check", "--json"];
  const failed = await promisify(execFile)("faketime", args, { env }).catch((error) => error);
  chmodSync(processSettings.STORAGE_FOLDER!, 0o700);
  expect(failed.code).toBe(1);
  const found: Finding[] = JSON.parse(failed.stdout);
  const faults = found.filter(({ level }) => level === "fault");
  expect(faults.map(({ area }) => area).sort()).toEqual(["Clés", "Documents", "Horloge"]);
  expect(told(faults).join("\n")).toMatch(
    /(9,9|10(,\d)?) s d’avance sur PostgreSQL — mettez les machines à l’heure/,
  );
  expect(told(faults).join("\n")).toContain(`chmod 700 ${processSettings.STORAGE_FOLDER}`);
  expect(told(faults).join("\n")).toContain(
    "des textes ne s’ouvrent pas\u00a0: members.nir_sealed — une clé de DATA_KEYS",
  );
});

test("every fault of the settings is told at once; without a database the rest is still looked at", async () => {
  const wrong = await ops({ ...processSettings, LOOKUP_KEY: "x", SMTP_URL: "courrier" }, "check");
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/✗ Réglages\u00a0: LOOKUP_KEY.*\n✗ Réglages\u00a0: SMTP_URL/);
  const away = {
    ...processSettings,
    DATABASE_URL: at({ port: await aClosedPort() }),
    STORAGE_FOLDER: "/nulle/part",
  };
  const { code, out } = await ops(away, "check");
  expect(code).toBe(1);
  expect(out).toContain(
    "✗ Base de données\u00a0: DATABASE_URL ne mène pas à une base (ECONNREFUSED) — démarrez PostgreSQL",
  );
  expect(out).toContain("✓ Courrier");
  expect(out).toContain(
    "✗ Documents\u00a0: STORAGE_FOLDER ne garde pas de fichier (ENOENT) — le dossier n’existe pas",
  );
  expect(out).toContain(
    "Horloge, Captcha, Clés, Tâches, Sauvegardes\u00a0: pas encore vérifiés — réparez d’abord",
  );
});

test("a database that is not the right one is named by what is wrong", async () => {
  expect(told(await checkDatabase(settings({ DATABASE_URL: at({ password: "autre" }) })))[0]).toMatch(
    /28P01.*mot de passe/,
  );
  expect(told(await checkDatabase(settings({ DATABASE_URL: at({ pathname: "/absente" }) })))[0]).toMatch(
    /3D000.*createdb/,
  );
  const empty = await ensureDatabase(db.url, "check_vide");
  expect(told(await checkDatabase(settings({ DATABASE_URL: empty }))).join("\n")).toMatch(
    /fault (\d+) migrations manquent sur \1 — lancez/,
  );
  await db.execute(
    sql`create database check_latin template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc`,
  );
  expect(
    told(await checkDatabase(settings({ DATABASE_URL: at({ pathname: "/check_latin" }) }))).join("\n"),
  ).toContain("la base est en SQL_ASCII");
  const inProduction = await checkDatabase(settings({ NODE_ENV: "production" }));
  expect(told(inProduction).join("\n")).toContain("fault le rôle de la base est superutilisateur");
});

test("a database on another machine is spoken to in TLS, its certificate checked", async () => {
  const unchecked =
    /^warning (\w+) mène à une autre machine sans vérifier son certificat — ajoutez sslmode=verify-full/;
  const warned = async (replica: string) =>
    told(
      await checkDatabase(
        settings({ DATABASE_REPLICA_URL: `postgres://web@copie.example/espace${replica}` }),
      ),
    )
      .map((line) => unchecked.exec(line)?.[1])
      .filter(Boolean);
  for (const mode of ["", "?sslmode=prefer", "?sslmode=require"])
    expect(await warned(mode)).toEqual(["DATABASE_REPLICA_URL"]);
  for (const mode of ["?sslmode=verify-full", "?ssl=true"]) expect(await warned(mode)).toEqual([]);
});

test("PgBouncer in transaction mode that the settings do not know of", async () => {
  const bouncer = await startBouncer(db.url, ".test/check-bouncer", 5);
  const unknown = told(await checkDatabase(settings({ DATABASE_URL: bouncer.url })));
  expect(unknown).toContainEqual(
    expect.stringContaining(
      "fault DATABASE_URL mène à un pooler en mode transaction — mettez DATABASE_POOLER=transaction",
    ),
  );
  const known = {
    DATABASE_URL: bouncer.url,
    DATABASE_POOLER: "transaction",
    DATABASE_DIRECT_URL: db.url,
  } as const;
  expect(told(await checkDatabase(settings(known)))).toContainEqual(
    "ok pooler en mode transaction, comme réglé",
  );
  expect(told(await checkOtherAddresses(settings(known)))).toEqual([
    "ok c’est la même base que DATABASE_URL",
  ]);
  const both = await checkDatabase(settings({ ...known, DATABASE_DIRECT_URL: bouncer.url }));
  expect(told(both)).toContainEqual(
    expect.stringContaining("fault DATABASE_DIRECT_URL mène aussi à un pooler"),
  );
  await bouncer.stop();
});

test("a direct address of another database, a replica that is none, and one that is away", async () => {
  const other = await ensureDatabase(db.url, "check_vide");
  const found = await checkOtherAddresses(
    settings({ DATABASE_DIRECT_URL: other, DATABASE_REPLICA_URL: db.url }),
  );
  expect(told(found)).toEqual([
    expect.stringContaining("fault DATABASE_DIRECT_URL et DATABASE_URL mènent à deux bases"),
    expect.stringContaining("fault DATABASE_REPLICA_URL ne mène pas à une copie"),
  ]);
  const away = settings({
    DATABASE_DIRECT_URL: db.url,
    DATABASE_REPLICA_URL: at({ port: await aClosedPort() }),
  });
  expect(told(await checkOtherAddresses(away))).toEqual([
    "ok c’est la même base que DATABASE_URL",
    expect.stringContaining(
      "warning DATABASE_REPLICA_URL ne mène pas à une base (ECONNREFUSED)\u00a0; les listes se lisent sur la base",
    ),
  ]);
});

test("a mail server that is away, refuses our password, or has no encryption", async () => {
  const mail = async (SMTP_URL: string, MAIL_FROM = env().MAIL_FROM) =>
    told(await checkMail(settings({ SMTP_URL, MAIL_FROM })));
  expect(await mail(`smtp://127.0.0.1:${await aClosedPort()}`)).toEqual([
    expect.stringMatching(/fault .*ECONNREFUSED.*démarrez-le/),
  ]);
  const answer = (heard: Buffer) => {
    if (/^EHLO/.test(heard.toString())) return "250-test\r\n250 AUTH PLAIN\r\n";
    if (/^STARTTLS/.test(heard.toString())) return "502 no\r\n";
    return /^AUTH/.test(heard.toString()) ? "535 no\r\n" : "250 ok\r\n";
  };
  const port = await aPeer({ greeting: "220 test\r\n", answer });
  expect(await mail(`smtp://moi:faux@127.0.0.1:${port}`)).toEqual([
    expect.stringMatching(/fault .*EAUTH.*mot de passe/),
  ]);
  expect(await mail(`smtp://127.0.0.2:${port}`)).toEqual([expect.stringMatching(/fault .*ETLS.*STARTTLS/)]);
  expect(await mail(mailbox.smtpUrl, "sans adresse @")).toContainEqual(
    expect.stringContaining("MAIL_FROM n’est pas une adresse"),
  );
});

test("an antivirus that is away, and one that lets everything through", async () => {
  const antivirus = async (CLAMAV_PORT: number) =>
    told(await checkAntivirus(settings({ CLAMAV_HOST: "127.0.0.1", CLAMAV_PORT })));
  expect(await antivirus(await aClosedPort())).toEqual([
    expect.stringContaining("fault ClamAV ne répond pas"),
  ]);
  const whole = (heard: Buffer) => heard.subarray(-4).equals(Buffer.alloc(4));
  const blind = (heard: Buffer) => (whole(heard) ? "stream: OK\0" : undefined);
  expect(await antivirus(await aPeer({ answer: blind, hangsUp: true }))).toEqual([
    expect.stringContaining("EICAR — lancez freshclam"),
  ]);
  const keen = (heard: Buffer) =>
    whole(heard) ? `stream: ${heard.includes("EICAR") ? "Eicar-Signature FOUND" : "OK"}\0` : undefined;
  expect(await antivirus(await aPeer({ answer: keen, hangsUp: true }))).toEqual([
    "ok ClamAV répond, et refuse le fichier d’essai",
  ]);
});

test("hCaptcha that does not know our keys, or is away", async () => {
  const captcha = async (HCAPTCHA_VERIFY_URL: string) => {
    const keys = { CAPTCHA_PROVIDER: "hcaptcha", HCAPTCHA_SITE_KEY: "a", HCAPTCHA_SECRET: "b" } as const;
    return told(await checkCaptcha(settings({ ...keys, HCAPTCHA_VERIFY_URL }), db, now()));
  };
  const answering = (code: string) =>
    aWebServer((_, answer) => void answer.end(JSON.stringify({ success: false, "error-codes": [code] })));
  expect(await captcha(await answering("invalid-input-secret"))).toEqual([
    expect.stringContaining("fault hCaptcha refuse nos clés (invalid-input-secret)"),
  ]);
  expect(await captcha(await answering("invalid-input-response"))).toEqual([
    "ok hCaptcha répond et connaît nos clés",
  ]);
  expect(await captcha(`http://127.0.0.1:${await aClosedPort()}`)).toEqual([
    expect.stringContaining("fault hCaptcha ne répond pas (ECONNREFUSED)"),
  ]);
});

test("a data key or a pepper that the rings no longer hold", async () => {
  await db.update(accounts).set({ passwordHash: "p9:$2b$04$x" });
  const found = told(await checkKeys(settings({ DATA_KEYS: [["k5", env().LOOKUP_KEY]] }), db)).join("\n");
  expect(found).toContain(
    "fault des textes sont chiffrés sous «\u00a0k1\u00a0», que DATA_KEYS n’a plus (members.nir_sealed)",
  );
  expect(found).toContain("fault 1 mots de passe ont le poivre «\u00a0p9\u00a0»");
});

test("a LOOKUP_KEY that is not the one of the hashes", async () => {
  const own = env().LOOKUP_KEY;
  Object.assign(env(), { LOOKUP_KEY: Buffer.alloc(32, 7).toString("base64") });
  const found = told(await checkKeys(settings(), db)).join("\n");
  Object.assign(env(), { LOOKUP_KEY: own });
  expect(found).toContain("fault LOOKUP_KEY n’est pas celle qui a fait les empreintes");
});

test("a job that waits too long, jobs given up, and no worker", async () => {
  await addJob(db, "publish-help", { pageId: "x", version: 1 }, { runAt: now().subtract({ hours: 2 }) });
  await addJob(db, "make-export", { memberId: "x", exportId: "x" });
  await db.execute(
    sql`update graphile_worker._private_jobs set attempts = max_attempts where payload->>'exportId' = 'x'`,
  );
  expect(told(await checkQueue(settings(), db))).toEqual([
    expect.stringContaining("fault la plus ancienne attend depuis 120 min"),
    "ok 1 worker en service",
    expect.stringContaining("warning 1 tâches abandonnées"),
  ]);
  await worker.stop();
  expect(told(await checkQueue(settings(), db))).toContainEqual(
    expect.stringContaining("fault aucun worker n’est là"),
  );
});

test("a public address that does not answer, answers elsewhere, or has lost its headers; backups that are not there", async () => {
  const address = async (APP_URL: string) => told(await checkAddress(settings({ APP_URL })));
  expect(await address(`https://127.0.0.2:${await aClosedPort()}`)).toEqual([
    expect.stringContaining("fault https://127.0.0.2"),
  ]);
  expect(await address(await aWebServer((_, answer) => void answer.end()))).toEqual([
    expect.stringContaining("sans content-security-policy, x-content-type-options"),
  ]);
  expect(await address(await aWebServer((_, answer) => void answer.writeHead(404).end()))).toEqual([
    expect.stringContaining("répond 404"),
  ]);
  const backups = async (BACKUP_FOLDER: string) =>
    told(await checkBackups(settings({ BACKUP_FOLDER }), db, now()));
  expect(await backups("/nulle/part")).toEqual([
    expect.stringContaining("fault BACKUP_FOLDER ne se lit pas (ENOENT)"),
  ]);
  expect(await backups(folder)).toContainEqual(expect.stringContaining("fault aucune sauvegarde"));
});
