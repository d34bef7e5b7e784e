import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { freePort } from "@/db/embedded";
import { requestEvents, requests, uploads } from "@/db/schema";
import { routeTo } from "@/lib/core/routes";
import { type Running, startWeb } from "@/scripts/stack";
import { aPdf } from "../request/files";
import { aSpace } from "../support/space";
import { enter } from "./support/enter";
import { expect, test } from "./support/fixtures";
import { home } from "./support/stack";

const bornOn = Temporal.Now.plainDateISO("Europe/Paris").subtract({ days: 12 });

/** What each page of a birth needs to go on, in their order; the last one sends. */
const pages: Record<string, (page: Page) => Promise<void>> = {
  "Votre enfant": async (page) => {
    await page.getByLabel("Prénom").fill("Zoé");
    await page.getByLabel("Nom", { exact: true }).fill("Sentinelle");
    await page.getByLabel("Date de naissance").fill(`${bornOn.day}/${bornOn.month}/${bornOn.year}`);
    await page.getByRole("button", { name: "Continuer" }).click({ noWaitAfter: true });
  },
  "Votre contrat": async (page) => {
    await page.getByRole("radio", { name: "Oui" }).check();
    await page.getByRole("button", { name: "Continuer" }).click({ noWaitAfter: true });
  },
  "Sa Sécurité sociale": async (page) => {
    await page.getByRole("radio", { name: "À moi" }).check();
    await page.getByRole("button", { name: "Continuer" }).click({ noWaitAfter: true });
  },
  "Vos documents": async (page) => {
    const file = { name: "acte.pdf", mimeType: "application/pdf", buffer: aPdf() };
    await page.getByLabel("Vos fichiers").first().setInputFiles(file);
    await page.getByRole("button", { name: /^Joindre\s:\sActe/ }).click({ noWaitAfter: true });
  },
  "Vérifier et envoyer": (page) =>
    page.getByRole("button", { name: "Envoyer ma demande" }).click({ noWaitAfter: true }),
};

test("the server killed at each page of a birth, done or under way: the request is there, once, with its document", async ({
  browser,
  db,
}) => {
  test.setTimeout(120_000);
  const { memberId, accountId } = await aSpace(db);
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const start = () => startWeb({ ...settings(), APP_URL: app }, port, `${home}/killed-web.log`);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  await enter(context, db, accountId);
  await context.addCookies((await context.cookies()).map((cookie) => ({ ...cookie, domain: "localhost" })));
  const page = await context.newPage();
  let web: Running | undefined;

  for (let visits = 0; (await stateOf(db, memberId)) !== "sent"; visits++) {
    expect(visits).toBeLessThan(20);
    web = await start();
    await page.goto(routeTo.newRequest("naissance"));
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await pages[title]?.(page);
    // At once on even visits, when the answer came on odd ones.
    if (visits % 2) await page.waitForLoadState();
    await web.stop("SIGKILL");
  }

  web = await start();
  const [request] = await db.select().from(requests).where(eq(requests.memberId, memberId));
  await page.goto(routeTo.request(request?.id ?? ""));
  await expect(page.getByRole("link", { name: "acte.pdf" })).toBeVisible();
  expect(await db.select().from(requests).where(eq(requests.memberId, memberId))).toHaveLength(1);
  expect(await db.select().from(uploads).where(eq(uploads.memberId, memberId))).toHaveLength(1);
  const stages = await db.select().from(requestEvents).where(eq(requestEvents.memberId, memberId));
  expect(stages.filter(({ state }) => state === "sent")).toHaveLength(1);
  const file = await context.request.get(routeTo.upload(request?.id ?? "", await uploadId(db, memberId)));
  expect(await file.body()).toEqual(aPdf());
  await web.stop();
  await context.close();
});

/** What the other servers of the run were given. */
function settings(): Record<string, string> {
  const names = Object.keys(process.env).filter((name) =>
    /^(DATABASE|SESSION|LOOKUP|CAPTCHA|DATA|PASSWORD|SMTP|MAIL|STORAGE)_/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
}

const stateOf = async (db: Db, memberId: string) => {
  const [row] = await db
    .select({ state: requests.state })
    .from(requests)
    .where(eq(requests.memberId, memberId));
  return row?.state === "received" ? "sent" : row?.state;
};

const uploadId = async (db: Db, memberId: string) =>
  (await db.select({ id: uploads.id }).from(uploads).where(eq(uploads.memberId, memberId)))[0]?.id ?? "";
