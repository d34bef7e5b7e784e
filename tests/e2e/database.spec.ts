import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { type Db, openDb } from "@/db/client";
import { type EmbeddedPostgres, freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { reimbursements } from "@/db/schema";
import { sealSession } from "@/lib/account/sealed-session";
import { startSession } from "@/lib/account/sessions";
import { routes, routeTo } from "@/lib/core/routes";
import { ensureDatabase, type Running, startWeb, startWorkerProcess } from "@/scripts/stack";
import { anAccount, goodPassword } from "../support/people";
import { type Bouncer, startBouncer } from "../support/pgbouncer";
import { startReplica } from "../support/replica";
import { aBeneficiary, aLine, aSpace } from "../support/space";
import { expect, linkIn, mailFor, test } from "./support/fixtures";
import { home } from "./support/stack";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const connections = 3;
const logFile = `${home}/database-web.log`;

let primary: EmbeddedPostgres;
let replica: EmbeddedPostgres;
let bouncer: Bouncer;
let web: Running;
let worker: Running;
let db: Db & { close(): Promise<void> };
let app: string;

/** The web server behind PgBouncer with a replica for its lists, the worker on PostgreSQL itself: real ones. */
test.beforeAll(async () => {
  primary = await startPostgres(`${home}/database-primary`, ["fsync=off"]);
  const direct = await ensureDatabase(primary.url, "espace");
  await migrateDatabase(direct);
  replica = await startReplica(primary, `${home}/database-replica`);
  bouncer = await startBouncer(direct, `${home}/database-bouncer`, connections);
  db = openDb(direct, { max: 2 });
  const port = await freePort();
  app = `http://localhost:${port}`;
  const settings = {
    ...(process.env as Record<string, string>),
    APP_URL: app,
    DATABASE_URL: bouncer.url,
    DATABASE_POOLER: "transaction",
    DATABASE_DIRECT_URL: direct,
    DATABASE_REPLICA_URL: Object.assign(new URL(replica.url), { pathname: "/espace" }).toString(),
    DATABASE_POOL: "20",
  };
  worker = startWorkerProcess(settings, `${home}/database-worker.log`);
  web = await startWeb(settings, port, logFile);
});

test.afterAll(async () => {
  await Promise.all([web.stop(), worker.stop()]);
  await db.close();
  await bouncer.stop();
  await replica.destroy();
  await primary.destroy();
});

test("three connections of PgBouncer in transaction mode carry a journey, its e-mails and 200 pages at once", async ({
  page,
}) => {
  const { email } = await anAccount(db);
  await page.goto(`${app}/mot-de-passe-oublie`);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON MOT DE PASSE" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  await page.goto(linkIn(await mailFor(email, /mot de passe/i)));
  await page.getByLabel("Nouveau mot de passe").fill(goodPassword.toUpperCase());
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword.toUpperCase());
  await page.getByRole("button", { name: "Je me connecte" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");

  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const answers = await Promise.all(
    Array.from({ length: 200 }, () =>
      fetch(`${app}/espace`, { headers: { cookie }, redirect: "manual" }).then(async (answer) => [
        answer.status,
        (await answer.text()).includes("Odile Sentinelle"),
      ]),
    ),
  );
  expect(answers).toEqual(Array(200).fill([200, true]));

  const servers = (await bouncer.show("servers")).filter(({ database }) => database === "espace");
  expect(servers.length).toBeGreaterThan(0);
  expect(servers.length).toBeLessThanOrEqual(connections);
  const names = (await bouncer.show("clients")).map((client) => client.application_name);
  expect(names.filter((name) => name?.startsWith(`espace-web-${web.pid}`)).length).toBeGreaterThan(
    connections,
  );
  expect(names.filter((name) => name?.startsWith("espace-worker"))).toEqual([]);
  expect(await connectionsNamed(`espace-worker-${worker.pid}`)).toBeGreaterThan(0);
  expect(faultsLogged()).toEqual([]);
});

test("the lists are read on the replica; killed, they are read on the database, then on the replica again", async ({
  page,
}) => {
  const space = await aSpace(db);
  const line = await aLine(db, space, await aBeneficiary(db, space), { actLabel: "Libellé ancien" });
  await enterAt(page, space.accountId);
  await expect(async () => {
    await page.goto(`${app}${routes.reimbursements}`);
    expect(turnsLogged().at(-1)).toBe("replica read");
  }).toPass();

  await pauseReplica();
  await db.update(reimbursements).set({ actLabel: "Libellé récent" }).where(eq(reimbursements.id, line));
  await page.reload();
  await expect(page.getByText("Libellé ancien").first()).toBeVisible();
  expect(await (await page.request.get(`${app}${routeTo.reimbursementsFile({})}`)).text()).toContain(
    "Libellé ancien",
  );

  process.kill(postmasterOf(replica), "SIGKILL");
  expect((await page.reload())?.status()).toBe(200);
  await expect(page.getByText("Libellé récent").first()).toBeVisible();
  expect(turnsLogged().at(-1)).toMatch(/^replica left/);

  await replica.restart();
  await expect(async () => {
    await page.reload();
    expect(turnsLogged().at(-1)).toBe("replica read");
  }).toPass();
  await expect(page.getByText("Libellé récent").first()).toBeVisible();
});

async function enterAt(page: Page, accountId: string): Promise<void> {
  const at = { accountId, deviceHash: Buffer.alloc(32), now: Temporal.Now.instant() };
  const value = await sealSession(await startSession(db, at));
  await page.context().addCookies([{ name: "session", value, url: app, httpOnly: true }]);
}

/** What it has not copied yet it keeps for later: what it shows is of a moment ago. */
async function pauseReplica(): Promise<void> {
  const on = openDb(replica.url, { max: 1 });
  await on.execute(sql`select pg_wal_replay_pause()`);
  await on.close();
}

async function connectionsNamed(name: string): Promise<number> {
  const rows = await db.execute(
    sql`select from pg_stat_activity where starts_with(application_name, ${name})`,
  );
  return rows.length;
}

type Line = { level: number; msg?: string };

const logged = (): Line[] =>
  readFileSync(logFile, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
const turnsLogged = () => logged().flatMap(({ msg }) => (msg?.startsWith("replica") ? [msg] : []));
const faultsLogged = () => logged().filter(({ level }) => level >= 50);

const postmasterOf = ({ home }: EmbeddedPostgres) =>
  Number(readFileSync(path.join(home, "data/postmaster.pid"), "utf8").split("\n")[0]);
