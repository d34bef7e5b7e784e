import { type ChildProcess, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { type Db, openDb } from "@/db/client";
import { freePort } from "@/db/embedded";
import { routeTo } from "@/lib/core/routes";
import { ensureDatabase } from "@/scripts/stack";
import { unzip } from "../export/unzip";
import { aPdf } from "../request/files";
import { aMember, anAccount, goodPassword } from "../support/people";
import { type S3Peer, startS3 } from "../support/s3-peer";
import { SmtpPeer } from "../support/smtp-peer";
import { bareServer, strangerId } from "./support/bare-server";
import { expect, expectCaptchaSolved, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
import { postForm } from "./support/http-form";
import { secretsOf } from "./support/setting-secrets";
import { home } from "./support/stack";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const cronSecret = randomUUID() + randomUUID();
let place: Awaited<ReturnType<typeof bareServer>>;
let storage: S3Peer;
let mailbox: SmtpPeer;
let settings: Record<string, string>;
let web: ChildProcess;
let app: string;
let own: Db & { close(): Promise<void> };

/** A database, a bucket and a mail server; the built folder, where nothing can be written; no worker. */
test.beforeAll(async () => {
  storage = await startS3("documents");
  const port = await freePort();
  mailbox = await SmtpPeer.start();
  app = `http://localhost:${port}`;
  const databaseUrl = await ensureDatabase(process.env.DATABASE_URL ?? "", "vercel");
  settings = {
    ...givenSettings(),
    APP_URL: app,
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    VERCEL: "1",
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: "3",
    SMTP_URL: mailbox.url,
    CRON_SECRET: cronSecret,
    LAME_DUCK_SECONDS: "0",
    STORAGE_FOLDER: "/nonexistent",
    STORAGE_S3_BUCKET: "documents",
    STORAGE_S3_ENDPOINT: storage.endpoint,
    STORAGE_S3_KEY: "S3RVER",
    STORAGE_S3_SECRET: "S3RVER",
  };
  place = await bareServer();
  own = openDb(databaseUrl, { max: 2 });
});

test.afterAll(async () => {
  if (web?.exitCode === null) web.kill("SIGKILL");
  await own.close();
  await mailbox.stop();
  await storage.stop();
  await place.remove();
});

async function startWeb() {
  web = place.start(["server.js"], settings, `${home}/vercel-web.log`);
  const answers = () =>
    fetch(`${app}/contact`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, { intervals: [50], timeout: 30_000 }).toBe(true);
}

async function callCron(secret = cronSecret) {
  const answer = await fetch(`${app}/api/jobs/run`, { headers: { authorization: `Bearer ${secret}` } });
  return { status: answer.status, said: answer.ok ? await answer.json() : undefined };
}

test("the folder cannot be written, and the database is made from it", async () => {
  const write = "require('fs').writeFileSync(process.argv[1], '')";
  for (const file of ["here", "lib/here", "/nonexistent/here"])
    expect((await place.run(["--eval", write, file], {})).code, file).toBe(1);
  const { code, said } = await place.run(["commands/ops.mjs", "migrate"], settings);
  expect([code, said]).toEqual([0, expect.stringContaining("La base de données est à jour.")]);
  await startWeb();
});

test("nothing is run for who has not the secret", async ({ app: without }) => {
  expect((await callCron("x".repeat(64))).status).toBe(401);
  expect((await fetch(`${app}/api/jobs/run`)).status).toBe(401);
  const noSetting = await fetch(`${without}/api/jobs/run`, {
    headers: { authorization: `Bearer ${cronSecret}` },
  });
  expect(noSetting.status, "a server without CRON_SECRET").toBe(404);
});

test("a space is created, a document sent, an archive taken: the scheduler's calls alone do the jobs", async ({
  page,
}) => {
  const member = await aMember(own);
  const email = `${randomUUID()}@courriel.example`;
  await createSpace(page, member, email);
  expect(mailbox.mails, "nothing leaves before the call").toEqual([]);
  expect(await callCron()).toEqual({ status: 200, said: { done: expect.any(Number), failed: 0 } });
  const { text } = await mailbox.mailFor(email);
  await page.goto(text.match(/http:\/\/\S+\/lien\/\S+/)?.[0] ?? "");
  await page.getByLabel("Nouveau mot de passe").fill(goodPassword);
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
  await expect(page).toHaveURL(/espace$/);

  await sendDocument(page);
  await openPdf(page);
  await takeArchive(page, member.membershipNumber);
});

async function createSpace(page: Page, member: { membershipNumber: string; nir: string }, email: string) {
  await page.goto(`${app}/creer-mon-espace`);
  await page.getByLabel("Numéro d’adhésion").fill(member.membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(member.nir);
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Confirmez votre adresse e-mail").fill(email);
  await page.getByRole("checkbox", { name: "Je ne suis pas un robot" }).press("Space");
  await expectCaptchaSolved(page);
  await page.getByRole("button", { name: "Je crée mon espace" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
}

const inBucket = () => readdirSync(storage.folder, { recursive: true, encoding: "utf8" });

async function sendDocument(page: Page) {
  await page.goto(`${app}/espace/demandes/nouvelle/question`);
  await page.getByRole("radio", { name: "Mes garanties" }).check();
  await page.getByLabel("Votre message").fill("Mes lunettes sont-elles remboursées ?");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vos documents" })).toBeVisible();
  const before = inBucket().length;
  const file = { name: "devis.pdf", mimeType: "application/pdf", buffer: aPdf() };
  await page.getByLabel("Vos fichiers").first().setInputFiles(file);
  await page
    .getByRole("button", { name: /^Joindre/ })
    .first()
    .click();
  const kept = page.getByRole("link", { name: "devis.pdf" });
  await expect(kept).toBeVisible();
  expect(inBucket().length).toBeGreaterThan(before);
  const back = await page.request.get(`${app}${await kept.getAttribute("href")}`);
  expect(Buffer.compare(await back.body(), aPdf())).toBe(0);
  await page.getByRole("link", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("Votre demande est envoyée.")).toBeVisible();
}

async function openPdf(page: Page) {
  const answer = await page.request.get(`${app}${routeTo.published("statuts.pdf")}`);
  expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
}

async function takeArchive(page: Page, membershipNumber: string) {
  await page.goto(`${app}/espace/donnees`);
  await page.getByRole("button", { name: "Préparer mon archive" }).click();
  await expect(page.locator("[role=status]").filter({ hasText: "est enregistrée" })).toBeVisible();
  expect((await callCron()).said.failed).toBe(0);
  await page.reload();
  const link = page.getByRole("link", { name: /^Télécharger mon archive/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const files = await unzip(createReadStream(await download.path()));
  const [member] = JSON.parse(files.get("donnees.json")?.toString() ?? "").adherent;
  expect(member.numero_d_adhesion).toBe(membershipNumber);
  expect([...files.keys()]).toContain("pieces/001-devis.pdf");
}

test("killed in the middle of a call, the function leaves its jobs to a later one, which does each once", async () => {
  const { email } = await anAccount(own);
  mailbox.behaviour = "hang";
  expect((await postForm("/mot-de-passe-oublie", { email }, { app })).status).toBe(303);
  // The request becomes an e-mail, whose departure hangs.
  const call = callCron().catch(() => undefined);
  await mailbox.attempt(email);
  web.kill("SIGKILL");
  await Promise.all([once(web, "exit"), call]);
  mailbox.behaviour = "accept";
  await startWeb();

  const held = () =>
    own.execute(
      sql`select id from graphile_worker.jobs where task_identifier = 'send-mail' and locked_by is not null`,
    );
  expect((await callCron()).status).toBe(200);
  expect((await held()).length, "the dead call still holds it").toBe(1);
  await own.execute(sql`
    update graphile_worker._private_jobs set locked_at = locked_at - interval '126 seconds' where locked_at is not null`);
  await Promise.all([callCron(), callCron()]);
  await mailbox.mailFor(email);
  expect(mailbox.mails.filter(({ to }) => to === email)).toHaveLength(1);
});

test("no secret is in what the function says", () => {
  const logs = readFileSync(`${home}/vercel-web.log`, "utf8");
  expect(logs).toContain("jobs run");
  for (const secret of secretsOf(settings)) expect(logs).not.toContain(secret);
});

test("nothing was written anywhere on the disk", () => {
  test.skip(process.getuid?.() !== 0, "only root gives the server a user of its own");
  const places = ["/tmp", "/var/tmp", "/dev/shm", "/run", place.folder];
  const { stdout } = spawnSync("find", [...places, "-xdev", "-user", String(strangerId)], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});
