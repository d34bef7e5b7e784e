import type { Browser, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { auditEvents, beneficiaries } from "@/db/schema";
import { storeUpload } from "@/lib/request/store-upload";
import { aSentRequest, birthAnswers } from "../request/desk-support";
import { changesOf } from "../support/changes";
import { aSpace } from "../support/space";
import { enter, expectNoSideScroll } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, expectNoAxeFault, mailsFor, refusal, test } from "./support/fixtures";

const justNow = () => Temporal.Now.instant();
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

/** A birth declared by a member whose space is open. */
async function aBirth(db: Db) {
  const space = await aSpace(db);
  const bornOn = Temporal.Now.plainDateISO("Europe/Paris").subtract({ days: 8 }).toString();
  const { requestId } = await aSentRequest(db, space.memberId, {
    sentAt: justNow(),
    answers: { ...birthAnswers, bornOn },
  });
  return { ...space, requestId };
}

async function aDesk(browser: Browser, db: Db, app: string, name: string, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: app, javaScriptEnabled });
  const person = await enterStaff(context, db, { name });
  return { page: await context.newPage(), context, ...person };
}

const take = (page: Page) => page.getByRole("button", { name: "Prendre cette demande" }).click();

test("a member and an adviser, each in a browser: taken, a document asked, a message, accepted, applied", async ({
  page: member,
  context,
  browser,
  app,
  db,
}) => {
  const space = await aBirth(db);
  const document = { ...space, fileName: "acte.pdf", bytes: pdf, now: justNow() };
  expect(await storeUpload(db, { ...document, purpose: "acte-de-naissance" })).toMatchObject({ ok: true });
  await enter(context, db, space.accountId);
  const here = `/espace/demandes/${space.requestId}`;
  const { page: desk, staffId } = await aDesk(browser, db, app, "Nadia Guichet");

  await desk.goto("/equipe/demandes");
  await expectNoAxeFault(desk);
  await expectNoSideScroll(desk);
  await desk.goto(`/equipe/demandes/${space.requestId}`);
  await take(desk);
  await expect(desk.getByText("La demande est entre vos mains.")).toBeVisible();
  await member.goto(here);
  await expect(member.getByRole("main")).toContainText("À l’étude");

  const link = desk.getByRole("link", { name: "Acte de naissance" });
  const file = await desk.request.get((await link.getAttribute("href"))!);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(file.headers()["x-content-type-options"]).toBe("nosniff");
  expect(await file.body()).toEqual(pdf);

  await desk.getByText("Demander un document", { exact: true }).press("Enter");
  await desk.getByRole("button", { name: "Demander ce document" }).click();
  await expect(refusal(desk)).toContainText("Choisissez le document");
  await expectNoAxeFault(desk);
  await desk.getByLabel("Document à demander").selectOption("Attestation de droits à l’Assurance maladie");
  await desk.getByLabel("Précisions pour l’adhérent").fill("La page la plus récente suffit.");
  await desk.getByRole("button", { name: "Demander ce document" }).click();
  await expect(desk.getByText("Le document est demandé.")).toBeVisible();
  await member.goto(here);
  await expect(member.getByRole("main")).toContainText("La page la plus récente suffit.");
  await expect(member.getByRole("main")).toContainText("Attestation de droits");

  const rights = {
    ...document,
    purpose: "attestation-de-droits",
    bytes: Buffer.concat([pdf, Buffer.from("\n")]),
  };
  expect(await storeUpload(db, { ...rights, now: justNow() })).toMatchObject({ ok: true });
  await desk.goto(`/equipe/demandes/${space.requestId}`);
  await desk.getByText("Accepter", { exact: true }).press("Enter");
  await desk.getByLabel("Message pour l’adhérent").fill("Bienvenue à Lou.");
  await expectNoSideScroll(desk);
  await desk.getByRole("button", { name: "Accepter la demande" }).click();
  await expect(desk.getByText("La demande est acceptée.")).toBeVisible();

  await member.goto(here);
  await expect(member.getByRole("main")).toContainText("Bienvenue à Lou.");
  await expect(member.getByRole("main")).toContainText("Appliquée");
  await member.goto("/espace/contrat");
  await expect(member.getByRole("heading", { name: "Lou Sentinelle" })).toBeVisible();
  await expect.poll(async () => (await mailsFor(space.email)).length, { timeout: 20_000 }).toBe(3);
  for (const { text } of await mailsFor(space.email)) expect(text).not.toContain("Bienvenue à Lou");
  const noted = await db
    .select({ kind: auditEvents.kind })
    .from(auditEvents)
    .where(and(eq(auditEvents.memberId, space.memberId), eq(auditEvents.staffId, staffId)));
  expect(new Set(noted.map(({ kind }) => kind))).toEqual(
    new Set(["file-opened", "request-taken", "upload-read", "request-document-asked", "request-accepted"]),
  );
  await desk.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`two advisers on one request: the second is told, and keeps what was typed (JavaScript ${javaScriptEnabled})`, async ({
    browser,
    app,
    db,
  }) => {
    const { requestId, memberId } = await aBirth(db);
    const first = await aDesk(browser, db, app, "Nadia Guichet", javaScriptEnabled);
    const second = await aDesk(browser, db, app, "Paul Comptoir");
    const address = `/equipe/demandes/${requestId}`;
    await first.page.goto(address);
    await second.page.goto(address);
    await take(first.page);
    await expect(first.page.getByText("La demande est entre vos mains.")).toBeVisible();
    await take(second.page);
    await expect(refusal(second.page)).toContainText("Nadia Guichet a pris cette demande");

    await second.page.goto(address);
    await second.page.getByRole("button", { name: "La reprendre à sa place" }).click();
    await expect(second.page.getByText("La demande est entre vos mains.")).toBeVisible();
    await second.page.getByText("Accepter", { exact: true }).click();
    await second.page.getByRole("button", { name: "Accepter la demande" }).click();
    await expect(second.page.getByText("La demande est acceptée.")).toBeVisible();

    await first.page.getByText("Refuser", { exact: true }).click();
    await first.page.getByLabel("Raison du refus").fill("Il manque la page 2 de l’acte.");
    await first.page.getByRole("button", { name: "Refuser la demande" }).click();
    await expect(refusal(first.page)).toContainText("Paul Comptoir a agi avant vous");
    await expect(refusal(first.page)).toContainText("appliquée");
    await expect(first.page.getByLabel("Raison du refus")).toHaveValue("Il manque la page 2 de l’acte.");
    const people = await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, memberId));
    expect(people).toHaveLength(1);
    expect((await changesOf(db, memberId)).map(({ kind }) => kind)).toEqual([
      "request-decided",
      "beneficiary-added",
    ]);
    await first.context.close();
    await second.context.close();
  });
}
