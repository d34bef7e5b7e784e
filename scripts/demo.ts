import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { demoPeople, writeDemoFeed } from "@/db/demo/write-demo-feed";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { civilDate, now } from "@/lib/core/clock";
import { importHelp } from "@/scripts/import-help";
import { ensureBuilt } from "./built";
import { demoStaff } from "./demo-staff";
import { feedOnce } from "./feed-once";
import { startMailbox } from "./mailbox";
import { ensureDatabase, newSecrets, startWeb, startWorkerProcess } from "./stack";

const home = ".demo";
const webPort = Number(process.env.PORT ?? 3000);
const mailPort = Number(process.env.MAIL_PORT ?? 8025);
const logFile = `${home}/log`;

await main();

/** The whole product on this machine: database, feed, worker, web server and a mailbox, until Ctrl-C. */
async function main(): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  stopOnSignal(stops);
  await refuseBusyPort("PORT", webPort);
  await refuseBusyPort("MAIL_PORT", mailPort);
  if (process.argv.includes("--reset")) await forget();
  mkdirSync(home, { recursive: true });
  ensureBuilt();

  const postgres = await startPostgres(`${home}/postgres`);
  stops.unshift(postgres.stop);
  const mailbox = await startMailbox({ smtpPort: 0, webPort: mailPort, folder: `${home}/mails` });
  stops.unshift(mailbox.stop);
  const settings = demoSettings(await ensureDatabase(postgres.url, "espace"), mailbox.smtpUrl);
  await migrateDatabase(settings.DATABASE_URL);
  await importHelp(settings.DATABASE_URL);
  writeDemoFeed(`${home}/feed`, civilDate(now()));
  await feedOnce(settings, `${home}/feed`);
  const worker = startWorkerProcess(settings, logFile);
  stops.unshift(() => worker.stop());
  const web = await startWeb(settings, webPort, logFile);
  stops.unshift(() => web.stop());
  const staff = await demoStaff(settings.DATABASE_URL, settings.APP_URL);
  console.log(welcome(mailbox.url, staff));
}

function stopOnSignal(stops: (() => Promise<void>)[]): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\nArrêt…");
    for (const end of stops) await end().catch((error) => console.error(error));
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

async function refuseBusyPort(name: string, port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
  if (free) return;
  console.error(`Le port ${port} est déjà pris. Choisissez-en un autre : ${name}=${port + 1} npm run demo`);
  process.exit(1);
}

/** Also the data that root's PostgreSQL keeps elsewhere, and a server left by a run that was killed. */
async function forget(): Promise<void> {
  if (!existsSync(home)) return;
  const postgres = await startPostgres(`${home}/postgres`);
  await postgres.destroy();
  rmSync(home, { recursive: true, force: true });
}

/** Made once: a second run opens the same sealed data. */
function demoSettings(databaseUrl: string, smtpUrl: string) {
  const file = `${home}/secrets.json`;
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets()), { mode: 0o600 });
  const secrets: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
  return {
    ...secrets,
    APP_URL: `http://localhost:${webPort}`,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    STORAGE_FOLDER: path.resolve(home, "files"),
    LINK_CHECK: "site",
    MAIL_FROM: "Espace adhérent MGAS <ne-pas-repondre@mutuelle.example>",
  };
}

function welcome(mailboxUrl: string, staff: string[]): string {
  const people = demoPeople.map(
    ({ membershipNumber, nir, bornOn, email, firstName, lastName, shows }) =>
      `  ${membershipNumber}  ${nir}  ${bornOn.split("-").reverse().join("/")}  ${firstName} ${lastName}\n` +
      `            ${shows}${email ? `\n            ${email}` : ""}`,
  );
  return [
    "",
    `  Espace adhérent   http://localhost:${webPort}`,
    `  Messagerie        ${mailboxUrl}   (tous les e-mails envoyés y arrivent)`,
    "",
    "  Personnes fictives : numéro d’adhésion, numéro de Sécurité sociale, naissance",
    ...people,
    "",
    "  Personnes de la mutuelle, elles aussi fictives\u00a0: le lien sert une fois, puis l’adresse /equipe",
    ...staff,
    "",
    "  Ctrl-C arrête tout. « npm run demo -- --reset » repart de zéro.",
    "",
  ].join("\n");
}
