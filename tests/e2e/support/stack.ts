import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { writeDemoFeed } from "@/db/demo/write-demo-feed";
import { freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { civilDate, now } from "@/lib/core/clock";
import { feedOnce } from "@/scripts/feed-once";
import { importHelp } from "@/scripts/import-help";
import { startMailbox } from "@/scripts/mailbox";
import { ensureDatabase, newSecrets, startWeb, startWorkerProcess } from "@/scripts/stack";

export const home = ".test/e2e";

/**
 * The product as it is deployed: two web servers and a worker on one PostgreSQL, e-mails over SMTP, the demonstration
 * feed loaded. One trusted proxy is declared, so that each browser of a test can say its own address.
 */
export default async function start() {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const server = await startPostgres(`${home}/postgres`, ["fsync=off"]);
  const mailbox = await startMailbox({ smtpPort: 0, webPort: 0 });
  const [port, otherPort] = [await freePort(), await freePort()];
  const settings = {
    ...newSecrets(),
    APP_URL: `http://localhost:${port}`,
    DATABASE_URL: await ensureDatabase(server.url, "espace"),
    SMTP_URL: mailbox.smtpUrl,
    MAIL_FROM: "Espace adhérent MGAS <ne-pas-repondre@mutuelle.example>",
    STORAGE_FOLDER: path.resolve(home, "files"),
    TRUSTED_PROXIES: "1",
    LINK_CHECK: "site",
    LOG_LEVEL: "debug",
  };
  await migrateDatabase(settings.DATABASE_URL);
  await importHelp(settings.DATABASE_URL);
  await keepJobs(settings.DATABASE_URL);
  writeDemoFeed(`${home}/feed`, civilDate(now()));
  await feedOnce(settings, `${home}/feed`);
  const worker = startWorkerProcess(settings, `${home}/worker.log`);
  const web = await startWeb(settings, port, `${home}/web.log`);
  const otherUrl = `http://localhost:${otherPort}`;
  const otherWeb = await startWeb({ ...settings, APP_URL: otherUrl }, otherPort, `${home}/other-web.log`);
  Object.assign(process.env, settings, { OTHER_APP_URL: otherUrl, MAILBOX_URL: mailbox.url });

  return async () => {
    await Promise.all([web.stop(), otherWeb.stop(), worker.stop()]);
    await mailbox.stop();
    await server.destroy();
  };
}

/** A finished job leaves no trace: a journal of all that was ever enqueued, and of every error, is kept for the tests. */
async function keepJobs(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await client.unsafe(`
    create table job_journal (payload json, last_error text);
    create function keep_job() returns trigger language plpgsql as $$
    begin
      insert into job_journal values (new.payload, new.last_error);
      return new;
    end $$;
    create trigger keep_job after insert or update on graphile_worker._private_jobs
      for each row execute function keep_job();`);
  await client.end();
}
