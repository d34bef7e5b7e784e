import { readFileSync } from "node:fs";
import { connect } from "node:net";
import postgres from "postgres";
import { freePort } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { ensureDatabase, startWeb } from "@/scripts/stack";
import { expect, test } from "./support/fixtures";
import { postForm } from "./support/http-form";
import { home } from "./support/stack";

const logFile = `${home}/stopped-web.log`;

test("told to stop, a web server answers what it began, says 503 to its proxy first, and leaves", async () => {
  const own = process.env as Record<string, string>;
  const url = await ensureDatabase(own.DATABASE_URL ?? "", "arret");
  await migrateDatabase(url);
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const settings = { ...own, APP_URL: app, DATABASE_URL: url, LAME_DUCK_SECONDS: "2" };
  const web = await startWeb(settings, port, logFile);
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  const ready = () => fetch(`${app}/api/health/ready`);
  expect((await ready()).status).toBe(200);
  const idle = connect(port, "127.0.0.1");
  const idleClosed = new Promise((resolve) => idle.once("close", resolve));

  let answered: Promise<{ status: number; headers: Record<string, string> }> | undefined;
  await sql.begin(async (tx) => {
    await tx`lock table throttles in access exclusive mode`;
    answered = postForm("/mot-de-passe-oublie", { email: "lente@courriel.example" }, { app });
    await expect.poll(() => waiting(sql)).toBe(1);
    process.kill(web.pid, "SIGTERM");

    await expect.poll(async () => (await ready()).status, { intervals: [20] }).toBe(503);
    expect(await (await ready()).json()).toMatchObject({ ready: false, checks: { process: "stopping" } });
    const late = await fetch(`${app}/contact`);
    expect(late.status).toBe(200);
    expect(late.headers.get("connection")).toBe("close");
    const refused = () =>
      ready().then(
        () => false,
        () => true,
      );
    await expect.poll(refused, { message: "no new connection is taken" }).toBe(true);
    expect(await waiting(sql)).toBe(1);
  });

  expect((await answered)?.status).toBe(303);
  expect((await answered)?.headers.connection).toBe("close");
  expect(await web.exited).toBe(0);
  await idleClosed;
  await sql.end();
  const logs = readFileSync(logFile, "utf8");
  expect(logs).toMatch(/"cut":0,"msg":"web server stopped"/);
  expect(logs).toMatch(/"method":"POST","route":"\/mot-de-passe-oublie","status":303/);
});

const waiting = async (sql: postgres.Sql): Promise<number> => {
  const [row] = await sql`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.waiting;
};
