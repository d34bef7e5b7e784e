import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { writeDemoFeed } from "@/db/demo/write-demo-feed";
import { freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { civilDate, now } from "@/lib/core/clock";
import { importHelp } from "@/scripts/import-help";
import { ensureBuilt } from "../built";
import { feedOnce } from "../feed-once";
import { startMailbox } from "../mailbox";
import { ensureDatabase, newSecrets, startWeb, startWorkerProcess } from "../stack";

export const home = ".tutorials";

export type Product = { app: string; databaseUrl: string; mailbox: string; stop(): Promise<void> };

/** The whole product for one run, with the demonstration feed, on free ports. Stopping it leaves nothing behind. */
export async function startProduct(): Promise<Product> {
  ensureBuilt();
  await forget();
  mkdirSync(home, { recursive: true });
  const postgres = await startPostgres(`${home}/postgres`, ["fsync=off"]);
  const mailbox = await startMailbox({ smtpPort: 0, webPort: 0 });
  const settings = await theSettings(postgres.url, mailbox.smtpUrl);
  Object.assign(process.env, settings);
  await migrateDatabase(settings.DATABASE_URL);
  await importHelp(settings.DATABASE_URL);
  writeDemoFeed(`${home}/feed`, civilDate(now()));
  await feedOnce(settings, `${home}/feed`);
  const worker = startWorkerProcess(settings, `${home}/log`);
  const web = await startWeb(settings, Number(new URL(settings.APP_URL).port), `${home}/log`);
  return {
    app: settings.APP_URL,
    databaseUrl: settings.DATABASE_URL,
    mailbox: mailbox.url,
    async stop() {
      await Promise.all([web.stop(), worker.stop(), mailbox.stop()]);
      await postgres.destroy();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function theSettings(postgresUrl: string, smtpUrl: string) {
  return {
    ...newSecrets(),
    APP_URL: `http://localhost:${await freePort()}`,
    DATABASE_URL: await ensureDatabase(postgresUrl, "espace"),
    SMTP_URL: smtpUrl,
    STORAGE_FOLDER: path.resolve(home, "files"),
    MAIL_FROM: "Espace adhérent MGAS <ne-pas-repondre@mutuelle.example>",
    TRUSTED_PROXIES: "1",
  };
}

/** What a run that was killed left, its database server included. */
async function forget(): Promise<void> {
  if (!existsSync(home)) return;
  const postgres = await startPostgres(`${home}/postgres`);
  await postgres.destroy();
  rmSync(home, { recursive: true, force: true });
}
