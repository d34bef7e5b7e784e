import type { BrowserContext, Page, Request } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { freePort } from "@/db/embedded";
import { beneficiaries, requestEvents, requests, uploads } from "@/db/schema";
import { routeTo } from "@/lib/core/routes";
import { storeUpload } from "@/lib/request/store-upload";
import { startWeb } from "@/scripts/stack";
import { aSentRequest, birthAnswers } from "../request/desk-support";
import { aPdf } from "../request/files";
import { changesOf } from "../support/changes";
import { aSpace } from "../support/space";
import { enter } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
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
  const server = await aMortalServer();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.app });
  await enter(context, db, accountId);
  const page = await visitorOf(context);

  for (let visits = 0; (await stateOf(db, memberId)) !== "sent"; visits++) {
    expect(visits).toBeLessThan(20);
    await server.killedDuring(page, visits, async () => {
      await page.goto(routeTo.newRequest("naissance"));
      const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
      return () => pages[title]?.(page);
    });
  }

  const web = await server.start();
  const [request] = await db.select().from(requests).where(eq(requests.memberId, memberId));
  await page.goto(routeTo.request(request?.id ?? ""));
  await expect(page.getByRole("link", { name: "acte.pdf" })).toBeVisible();
  expect(await db.select().from(requests).where(eq(requests.memberId, memberId))).toHaveLength(1);
  expect(await db.select().from(uploads).where(eq(uploads.memberId, memberId))).toHaveLength(1);
  expect((await stagesOf(db, memberId)).filter((state) => state === "sent")).toHaveLength(1);
  const file = await context.request.get(routeTo.upload(request?.id ?? "", await uploadId(db, memberId)));
  expect(await file.body()).toEqual(aPdf());
  await web.stop();
  await context.close();
});

test("the server killed at each gesture of an adviser, done or under way: one decision, one effect, its document still there", async ({
  browser,
  db,
}) => {
  test.setTimeout(120_000);
  const { memberId, accountId } = await aSpace(db);
  const sentAt = Temporal.Now.instant();
  const answers = { ...birthAnswers, bornOn: bornOn.toString() };
  const { requestId } = await aSentRequest(db, memberId, { sentAt, answers });
  const piece = {
    memberId,
    accountId,
    requestId,
    purpose: "acte-de-naissance",
    fileName: "acte.pdf",
    now: sentAt,
  };
  expect((await storeUpload(db, { ...piece, bytes: aPdf() })).ok).toBe(true);
  const server = await aMortalServer();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.app });
  await enterStaff(context, db, { name: "Nadia Guichet" });
  const page = await visitorOf(context);

  for (let visits = 0; (await stateOf(db, memberId)) !== "applied"; visits++) {
    expect(visits).toBeLessThan(10);
    await server.killedDuring(page, visits, async () => {
      await page.goto(routeTo.deskRequest(requestId));
      const take = page.getByRole("button", { name: "Prendre cette demande" });
      if (await take.isVisible()) return () => take.click({ noWaitAfter: true });
      await page.getByText("Accepter", { exact: true }).click();
      return () => page.getByRole("button", { name: "Accepter la demande" }).click({ noWaitAfter: true });
    });
  }

  const stages = await stagesOf(db, memberId);
  for (const stage of ["under-review", "accepted", "applied"]) {
    expect(stages.filter((state) => state === stage)).toHaveLength(1);
  }
  const people = await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, memberId));
  expect(people.map(({ firstName }) => firstName)).toEqual(["Lou"]);
  const told = (await changesOf(db, memberId)).map(({ kind }) => kind);
  expect(told.sort()).toEqual(["beneficiary-added", "request-decided"]);
  const web = await server.start();
  await page.goto(routeTo.deskRequest(requestId));
  await expect(page.getByRole("link", { name: "Acte de naissance" })).toBeVisible();
  await web.stop();
  await context.close();
});

/** A server of its own, that a test kills with -9: on even visits as a form leaves, on odd ones once it was answered. */
async function aMortalServer() {
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const start = () => startWeb({ ...givenSettings(), APP_URL: app }, port, `${home}/killed-${port}.log`);

  async function killedDuring(page: Page, visits: number, prepare: () => Promise<Gesture>) {
    const web = await start();
    const send = await prepare();
    const isSent = (request: Request) => request.method() === "POST";
    const moment =
      visits % 2 ? page.waitForResponse((answer) => isSent(answer.request())) : page.waitForRequest(isSent);
    await send();
    await moment;
    await web.stop("SIGKILL");
  }
  return { app, start, killedDuring };
}

type Gesture = () => Promise<void> | undefined;

/** A page whose cookies serve whatever the port of the server. */
async function visitorOf(context: BrowserContext): Promise<Page> {
  await context.addCookies((await context.cookies()).map((cookie) => ({ ...cookie, domain: "localhost" })));
  return context.newPage();
}

const stateOf = async (db: Db, memberId: string) => {
  const [row] = await db
    .select({ state: requests.state })
    .from(requests)
    .where(eq(requests.memberId, memberId));
  return row?.state === "received" ? "sent" : row?.state;
};

const stagesOf = async (db: Db, memberId: string): Promise<string[]> =>
  (await db.select().from(requestEvents).where(eq(requestEvents.memberId, memberId))).map(
    ({ state }) => state,
  );

const uploadId = async (db: Db, memberId: string) =>
  (await db.select({ id: uploads.id }).from(uploads).where(eq(uploads.memberId, memberId)))[0]?.id ?? "";
