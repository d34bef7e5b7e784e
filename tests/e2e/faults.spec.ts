import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { Temporal } from "temporal-polyfill";
import { freePort } from "@/db/embedded";
import { auditEvents, requests, sessions, throttles, uploads } from "@/db/schema";
import { lookupHash } from "@/lib/core/crypto";
import { routes, routeTo } from "@/lib/core/routes";
import { startWeb } from "@/scripts/stack";
import { anAccount, goodPassword } from "../support/people";
import { aSpace } from "../support/space";
import { enter } from "./support/enter";
import { anAddress, expect, signIn, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
import { postForm } from "./support/http-form";
import { home } from "./support/stack";

test.describe.configure({ timeout: 120_000 });

/** One more server on the database of the run, with settings of its own. */
async function oneMoreServer(given: Record<string, string>) {
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const settings = { ...givenSettings(), TRUSTED_PROXIES: "1", APP_URL: app, ...given };
  return { app, web: await startWeb(settings, port, `${home}/fault-${port}.log`) };
}

/** A disk of two megabytes, a real one, nearly full. Gives its folder, what makes room and what takes it away. */
function aFullDisk() {
  const folder = path.resolve(home, `disk-${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]);
  const ballast = `${folder}/ballast`;
  writeFileSync(ballast, Buffer.alloc(2 * 1024 * 1024 - 64 * 1024));
  const takeAway = () => {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  };
  return { folder, makeRoom: () => rmSync(ballast), takeAway };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** A picture that no compression makes small: about half a megabyte. */
const aNoisyPicture = () =>
  sharp(randomBytes(500 * 400 * 3), { raw: { width: 500, height: 400, channels: 3 } })
    .png()
    .toBuffer();

async function join(page: Page, buffer: Buffer) {
  const file = { name: "photo.png", mimeType: "image/png", buffer };
  await page.getByLabel("Vos fichiers").first().setInputFiles(file);
  await page
    .getByRole("button", { name: /^Joindre/ })
    .first()
    .click();
}

test("the disk of documents full: the member is told, what was typed stays, no half file; with room again it works", async ({
  browser,
  db,
}) => {
  test.skip(process.getuid?.() !== 0, "only root mounts a disk");
  const disk = aFullDisk();
  const { app, web } = await oneMoreServer({ STORAGE_FOLDER: disk.folder });
  const context = await browser.newContext({ baseURL: app, javaScriptEnabled: false });
  try {
    const { memberId, accountId } = await aSpace(db);
    await enter(context, db, accountId);
    const page = await context.newPage();
    const picture = await aNoisyPicture();
    await page.goto(routeTo.newRequest("question"));
    await page.getByLabel("Autre chose").check();
    await page.getByLabel("Votre message").fill("Ma question avant la panne.");
    await page.getByRole("button", { name: "Continuer" }).click();
    await join(page, picture);
    await expect(page.getByText("Nous n’avons plus de place pour ce fichier en ce moment.")).toBeVisible();
    expect(await db.select().from(uploads).where(eq(uploads.memberId, memberId))).toEqual([]);
    expect(filesIn(disk.folder)).toEqual(["ballast"]);
    expect((await page.goto(routes.memberHome))?.status()).toBe(200);

    disk.makeRoom();
    await page.goto(routeTo.requestStep("question", "documents"));
    await join(page, picture);
    await expect(page.getByRole("link", { name: "photo.png" })).toBeVisible();
    expect(filesIn(disk.folder)).toHaveLength(1);
    await page.goto(routeTo.requestStep("question", "verification"));
    await expect(page.getByText("Ma question avant la panne.")).toBeVisible();
    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    await expect(page).toHaveURL(/message=envoyee/);
    const [sent] = await db.select().from(requests).where(eq(requests.memberId, memberId));
    expect(sent?.state).toMatch(/^(sent|received)$/);
  } finally {
    await web.stop();
    disk.takeAway();
    await context.close();
  }
});

/** The real server under a clock of its own: the machine's, an hour later. */
const anHourAhead = {
  LD_PRELOAD: `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/faketime/libfaketime.so.1`,
  FAKETIME: "+1h",
};
const minutesFromNow = (at: Temporal.Instant | null | undefined) =>
  at ? at.since(Temporal.Now.instant()).total("minutes") : Number.NaN;

test("a server whose clock is an hour ahead is taken out; meanwhile it ends no session, prolongs nothing, locks nobody out", async ({
  browser,
  db,
}) => {
  const { app, web } = await oneMoreServer(anHourAhead);
  const context = await browser.newContext({ baseURL: app });
  try {
    const ready = await fetch(`${app}/api/health/ready`);
    expect(ready.status).toBe(503);
    expect((await ready.json()).checks).toMatchObject({ database: "ok", clock: "wrong" });

    // Who signed in on a right server is still signed in, and their session is not prolonged.
    const member = await anAccount(db);
    await enter(context, db, member.id);
    const page = await context.newPage();
    expect((await page.goto(`${app}${routes.memberHome}`))?.url()).toBe(`${app}${routes.memberHome}`);
    const [seen] = await db.select().from(sessions).where(eq(sessions.accountId, member.id));
    expect(Math.abs(minutesFromNow(seen?.seenAt))).toBeLessThan(1);

    // What is counted there ends when it would elsewhere: one wrong server would otherwise lock all doors for an hour.
    const { email } = await anAccount(db);
    const clientAddress = anAddress();
    await postForm("/connexion", { identifier: email, password: "raté" }, { app, clientAddress });
    const counts = { everywhere: "sign-in", "sign-in-address": clientAddress };
    for (const [name, of] of Object.entries(counts)) {
      const [count] = await db
        .select()
        .from(throttles)
        .where(eq(throttles.key, lookupHash(`throttle:${name}`, of)));
      expect(minutesFromNow(count?.windowEndsAt), name).toBeLessThanOrEqual(1.1);
    }

    // A sign-in there is dated as everywhere, in the audit too, and its session ends as any other.
    const other = await anAccount(db);
    await context.clearCookies();
    await page.goto(`${app}${routes.login}`);
    await signIn(page, other.email, goodPassword);
    await expect(page).toHaveURL(/espace$/);
    const [session] = await db.select().from(sessions).where(eq(sessions.accountId, other.id));
    const events = await db.select().from(auditEvents).where(eq(auditEvents.accountId, other.id));
    expect(events.length).toBeGreaterThan(0);
    for (const at of [session?.createdAt, session?.seenAt, ...events.map((event) => event.at)])
      expect(Math.abs(minutesFromNow(at))).toBeLessThan(1);
  } finally {
    await web.stop();
    await context.close();
  }
});
