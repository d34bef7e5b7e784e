import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { importHelp } from "@/scripts/import-help";
import { ensureBuilt } from "../built";
import { ensureDatabase, newSecrets, type Running, startWeb, startWorkerProcess } from "../stack";

type Settings = Record<string, string>;

export type DrillProduct = {
  settings: Settings;
  databaseUrl: string;
  home: string;
  /** Starts one more web server. What is given replaces the settings of the others. */
  web(given?: Settings, port?: number): Promise<Server>;
  worker(): Running;
  /** Stops what was started and leaves nothing behind but the logs. */
  stop(): Promise<void>;
};

export type Server = { app: string; port: number; running: Running };

/**
 * A database of its own with the schema and the help, and as many servers and workers as a drill starts. One trusted
 * proxy is declared, so that each visitor can say its own address.
 * @param home where it keeps what it makes; what a run that was killed left there is removed
 */
export async function startDrill(home: string, given: Settings, flags: string[] = []): Promise<DrillProduct> {
  await forget(home);
  const files = path.resolve(home, "files");
  mkdirSync(files, { recursive: true });
  const database = await startPostgres(`${home}/postgres`, flags);
  const databaseUrl = await ensureDatabase(database.url, "espace");
  await migrateDatabase(databaseUrl);
  await importHelp(databaseUrl);
  const own = { DATABASE_URL: databaseUrl, STORAGE_FOLDER: files, TRUSTED_PROXIES: "1", LINK_CHECK: "site" };
  const settings = { APP_URL: "http://localhost:3000", ...given, ...own };
  const started: Running[] = [];
  const keep = (running: Running) => {
    started.push(running);
    return running;
  };
  return {
    settings,
    databaseUrl,
    home,
    async web(more = {}, port) {
      const at = port ?? (await freePort());
      const app = `http://localhost:${at}`;
      const running = await startWeb({ ...settings, APP_URL: app, ...more }, at, `${home}/web-${at}.log`);
      return { app, port: at, running: keep(running) };
    },
    worker: () => keep(startWorkerProcess(settings, `${home}/worker.log`)),
    async stop() {
      await Promise.all(started.map((running) => running.stop()));
      await database.destroy();
    },
  };
}

async function forget(home: string): Promise<void> {
  if (!existsSync(home)) return;
  if (existsSync(`${home}/postgres`)) await (await startPostgres(`${home}/postgres`)).destroy();
  rmSync(home, { recursive: true, force: true });
}

/** Secrets of its own for a drill that a person types, also for what this process writes in the database. */
export function drillSettings(given: Settings): Settings {
  const settings = {
    ...newSecrets(),
    APP_URL: "http://localhost:3000",
    DATABASE_URL: "postgres://unused",
    MAIL_FROM: "Espace adhérent MGAS <ne-pas-repondre@mutuelle.example>",
    ...given,
  };
  Object.assign(process.env, settings);
  return settings;
}

/** Where such a drill keeps what it makes. The server is built first when its sources changed. */
export function drillHome(name: string): string {
  ensureBuilt();
  return `.demo/drill-${name}`;
}
