import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { importHelp } from "@/scripts/import-help";
import { ensureBuilt } from "../built";
import { ensureDatabase, newSecrets, type Running, startWeb, startWorkerProcess } from "../stack";

export type DrillProduct = {
  settings: Record<string, string>;
  home: string;
  /** Starts one more web server, on a port of its own unless one is given. */
  web(port?: number): Promise<{ app: string; running: Running }>;
  worker(): Running;
  /** Stops what was started and leaves nothing behind but the logs. */
  stop(): Promise<void>;
};

/**
 * A database of its own with the schema and the help, and as many servers and workers as a drill starts. One trusted
 * proxy is declared, so that each visitor can say its own address.
 * @param home where it keeps what it makes; what a run that was killed left there is removed
 */
export async function startDrill(
  home: string,
  given: Record<string, string>,
  flags: string[] = [],
): Promise<DrillProduct> {
  await forget(home);
  mkdirSync(home, { recursive: true });
  const database = await startPostgres(`${home}/postgres`, flags);
  const settings: Record<string, string> = {
    ...newSecrets(),
    APP_URL: "http://localhost:3000",
    DATABASE_URL: await ensureDatabase(database.url, "espace"),
    MAIL_FROM: "Espace adhérent MGAS <ne-pas-repondre@mutuelle.example>",
    STORAGE_FOLDER: path.resolve(home, "files"),
    TRUSTED_PROXIES: "1",
    LINK_CHECK: "site",
    ...given,
  };
  Object.assign(process.env, settings);
  mkdirSync(path.resolve(home, "files"), { recursive: true });
  await migrateDatabase(settings.DATABASE_URL ?? "");
  await importHelp(settings.DATABASE_URL ?? "");
  const started: Running[] = [];
  const keep = (running: Running) => {
    started.push(running);
    return running;
  };
  return {
    settings,
    home,
    async web(port) {
      const at = port ?? (await freePort());
      const app = `http://localhost:${at}`;
      const running = await startWeb({ ...settings, APP_URL: app }, at, `${home}/web-${at}.log`);
      return { app, running: keep(running) };
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

/** Where drills keep what they make. The server is built first when its sources changed. */
export function drillHome(name: string): string {
  ensureBuilt();
  return `.demo/drill-${name}`;
}
