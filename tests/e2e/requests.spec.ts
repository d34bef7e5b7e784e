import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests, uploads } from "@/db/schema";
import { routes, routeTo } from "@/lib/core/routes";
import { acknowledgeRequest } from "@/lib/request/acknowledge-request";
import { moveRequest, writeMessage } from "@/lib/request/tell-member";
import { aBomb, anSvg, aPdf, aPng, aProgram } from "../request/files";
import { aBeneficiary, aSpace } from "../support/space";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, mailFor, test } from "./support/fixtures";

const now = () => Temporal.Now.instant();
const continues = (page: Page) => page.getByRole("button", { name: "Continuer" }).click();
const rowOf = async (db: Db, memberId: string) =>
  (await db.select().from(requests).where(eq(requests.memberId, memberId)))[0]!;
const uploadsOf = (db: Db, memberId: string) =>
  db.select().from(uploads).where(eq(uploads.memberId, memberId));

const bornOn = Temporal.Now.plainDateISO("Europe/Paris").subtract({ days: 12 });
const typed = `${bornOn.day}/${bornOn.month}/${bornOn.year}`;

test("a birth: begun on one device, resumed on another, checked, sent, followed to its end", async ({
  page,
  context,
  browser,
  db,
  app,
}) => {
  const space = await aSpace(db, {}, { firstName: "Odile" });
  const { memberId, accountId, email } = space;
  await enter(context, db, accountId);

  await page.goto(routes.lifeEvents);
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Naissance", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Votre enfant" })).toBeVisible();
  await expect(page).toHaveTitle(/^Votre enfant – Naissance – /);
  await continues(page);
  await expect(page.getByRole("alert").first()).toContainText("3 champs à corriger");
  await expectNoAxeFault(page);
  await page.getByLabel("Prénom").fill("Zoé");
  await page.getByLabel("Nom", { exact: true }).fill("Sentinelle");
  await page.getByLabel("Date de naissance").fill(typed);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Votre contrat" })).toBeVisible();

  await test.step("another device, without JavaScript: it goes on where it was", async () => {
    const device = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
    await enter(device, db, accountId);
    const other = await device.newPage();
    await other.goto(routes.requests);
    await other.getByRole("link", { name: "Naissance", exact: true }).click();
    await other.getByRole("radio", { name: "Oui" }).check();
    await continues(other);
    await other.getByRole("radio", { name: "À nous deux" }).check();
    await continues(other);
    await expect(other.getByRole("heading", { level: 1, name: "Vos documents" })).toBeVisible();
    await other.getByLabel("Vos fichiers").first().setInputFiles({
      name: "../acte de naissance.exe",
      mimeType: "application/x-msdownload",
      buffer: aPdf(),
    });
    await other.getByRole("button", { name: /^Joindre\s:\sActe/ }).click();
    await expect(other.getByText("Votre fichier est enregistré.")).toBeVisible();
    await expect(other.getByRole("link", { name: "acte de naissance.pdf" })).toBeVisible();
    await device.close();
  });

  await test.step("the first tab, left behind, is told and loses nothing", async () => {
    await page.getByRole("radio", { name: "Non, je vous informe seulement" }).check();
    await continues(page);
    await expect(page.locator("form").getByRole("alert")).toContainText("a changé entre-temps");
    await expect(page.getByRole("radio", { name: "Non, je vous informe seulement" })).toBeChecked();
    await page.goBack();
    await expect(page.getByLabel("Prénom")).toHaveValue("Zoé");
    await page.getByLabel("Prénom").fill("Zoé-Lou");
    await continues(page);
    await expect(page.getByRole("radio", { name: "Oui" })).toBeChecked();
  });

  await page.goto(routeTo.newRequest("naissance"));
  await expect(page.getByRole("heading", { level: 1, name: "Vérifier et envoyer" })).toBeVisible();
  await expect(page.getByText("Zoé-Lou")).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Envoyer ma demande" }).dblclick();
  await expect(page.getByText("Votre demande est envoyée.")).toBeVisible();
  const { id: requestId } = await rowOf(db, memberId);
  await mailFor(email, /Nous avons reçu votre demande/);
  await page.goBack();
  await page.goto(routeTo.request(requestId));
  await expect(page.getByRole("listitem").filter({ hasText: "Reçue" })).toContainText(/\d\sh\s\d\d/);
  await expectNoAxeFault(page);
  expect(await db.select().from(requests).where(eq(requests.memberId, memberId))).toHaveLength(1);

  await test.step("the document asked for is sent, the decision is read with its reason", async () => {
    await decide(db, memberId, "under-review");
    await decide(db, memberId, "document-needed", "attestation-de-droits");
    await page.goto(routes.memberHome);
    await expect(page.getByText("Nous attendons de vous")).toBeVisible();
    await page.goto(routeTo.request(requestId));
    await expect(page.getByText("C’est à vous")).toBeVisible();
    await expectNoAxeFault(page);
    const asked = page.locator("form").filter({ hasText: "Attestation de droits" });
    await asked
      .getByLabel("Vos fichiers")
      .setInputFiles({ name: "droits.png", mimeType: "image/png", buffer: await aPng() });
    await asked.getByRole("button", { name: /^Joindre/ }).click();
    await expect(page.getByText("Votre fichier est enregistré.")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Document ou message reçu" })).toBeVisible();
    await writeMessage(db, { memberId, requestId, by: "adviser", text: "Tout est là, merci.", now: now() });
    await decide(db, memberId, "refused", "Le contrat de l’autre parent couvre déjà Zoé-Lou.");
    await page.goto(routes.requests);
    await expect(page.getByText("Un nouveau message")).toBeVisible();
    await page.getByRole("link", { name: /^Naissance ?, envoyée le / }).click();
    await expect(page).toHaveTitle(/^Naissance, demande du /);
    await expect(page.getByText("Tout est là, merci.")).toBeVisible();
    await expect(page.getByText("Le contrat de l’autre parent")).toBeVisible();
    await expectNoAxeFault(page);
    await expectNoSideScroll(page);
  });

  const file = await context.request.get(
    (await page.getByRole("link", { name: "droits.png" }).getAttribute("href")) ?? "",
  );
  expect(file.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringMatching(/^attachment; filename="droits\.png"/),
  });
});

async function decide(
  db: Db,
  memberId: string,
  to: "under-review" | "document-needed" | "refused",
  note?: string,
) {
  const { id: requestId, kind, version } = await rowOf(db, memberId);
  const move = {
    memberId,
    requestId,
    kind,
    version,
    to,
    by: "adviser" as const,
    now: now(),
    ...(note && { note }),
  };
  expect((await db.transaction((tx) => moveRequest(tx, move))).ok).toBe(true);
}

test("a claim: every bad file gets its sentence, nothing of it is kept, nothing typed is lost", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db);
  await aBeneficiary(db, space, { firstName: "Odile", lastName: "Sentinelle" });
  await enter(context, db, space.accountId);
  await page.goto(routes.requests);
  await page.getByRole("link", { name: "Envoyer une facture ou un devis" }).click();
  await page.getByRole("radio", { name: /Un devis/ }).check();
  await page.getByRole("radio", { name: /Optique/ }).check();
  await page.getByRole("radio", { name: "Odile Sentinelle" }).check();
  await page.getByLabel("Date de la facture ou du devis").fill(typed);
  await page.getByLabel("Montant total, en euros").fill("cent euros");
  await continues(page);
  await expect(page.getByText("Écrivez le montant en euros").first()).toBeVisible();
  await page.getByLabel("Montant total, en euros").fill("1 234,50");
  await continues(page);
  await expect(page.getByRole("heading", { level: 1, name: "Vos documents" })).toBeVisible();

  const files = page.getByLabel("Vos fichiers").first();
  const join = page.getByRole("button", { name: /^Joindre\s:\sDevis/ });
  await files.setInputFiles({
    name: "lourd.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(6_000_000, 1),
  });
  await join.click();
  await expect(page.getByRole("alert").first()).toContainText("« lourd.pdf » dépasse 5 Mo");

  await page.evaluate(() =>
    document.addEventListener("submit", (event) => event.stopImmediatePropagation(), true),
  );
  await files.setInputFiles([
    { name: "programme.pdf", mimeType: "application/pdf", buffer: aProgram },
    { name: "lourd.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(6_000_000, 1) },
    { name: "bombe.png", mimeType: "image/png", buffer: await aBomb() },
    { name: "dessin.svg", mimeType: "image/svg+xml", buffer: anSvg },
    { name: "devis.pdf", mimeType: "application/pdf", buffer: aPdf() },
  ]);
  await join.click();
  await expect(page.getByText("Votre fichier est enregistré.")).toBeVisible();
  await expect(page.getByText("4 fichiers n’ont pas été pris")).toBeVisible();
  for (const sentence of [
    /programme\.pdf\s: Ce fichier n’est ni un PDF/,
    /lourd\.pdf\s: Ce fichier dépasse 5\sMo/,
    /bombe\.png\s: Cette image est beaucoup trop grande/,
    /dessin\.svg\s: Ce fichier n’est ni un PDF/,
  ])
    await expect(page.getByRole("listitem").filter({ hasText: sentence })).toBeVisible();
  await expectNoAxeFault(page);
  expect((await uploadsOf(db, space.memberId)).map(({ fileName }) => fileName)).toEqual(["devis.pdf"]);

  await page.reload();
  await page.getByRole("link", { name: "Continuer" }).click();
  await expect(page.getByText("1 234,50 €")).toBeVisible();
  await page.getByRole("link", { name: "Modifier : Les soins" }).click();
  await page.getByRole("radio", { name: /Dentaire/ }).check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vérifier et envoyer" })).toBeVisible();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("Votre demande est envoyée.")).toBeVisible();
  await page.getByText("Annuler cette demande").click();
  await page.getByRole("button", { name: "Confirmer l’annulation" }).click();
  await expect(page.getByText("Votre demande est annulée.")).toBeVisible();
  expect((await rowOf(db, space.memberId)).state).toBe("cancelled");
});

test("a question without JavaScript: asked, answered, asked further", async ({ browser, db, app }) => {
  const { memberId, accountId, email } = await aSpace(db);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  await enter(context, db, accountId);
  const page = await context.newPage();
  await page.goto(routeTo.newRequest("question"));
  await page.getByRole("radio", { name: "Mes garanties" }).check();
  await continues(page);
  await expect(page.getByText("Écrivez votre message.").first()).toBeVisible();
  await expect(page.getByRole("radio", { name: "Mes garanties" })).toBeChecked();
  await page.getByLabel("Votre message").fill("Mes lunettes\nsont-elles couvertes ?");
  await continues(page);
  await page.getByRole("link", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("Mes lunettes")).toBeVisible();

  const { id: requestId } = await rowOf(db, memberId);
  await acknowledgeRequest(db, { memberId, requestId }, now());
  for (const to of ["under-review", "answered"] as const) {
    const { kind, version } = await rowOf(db, memberId);
    if (to === "answered")
      await writeMessage(
        db,
        { memberId, requestId, by: "adviser", text: "Oui, à 200 %.", now: now() },
        false,
      );
    const move = { memberId, requestId, kind, version, to, by: "adviser" as const, now: now() };
    expect((await db.transaction((tx) => moveRequest(tx, move))).ok).toBe(true);
  }
  const mail = await mailFor(email, /Un conseiller vous a écrit/);
  expect(mail.text).not.toContain("200");
  await page.goto(mail.text.match(/http:\/\/\S+\/espace\/demandes\/[0-9a-f-]+/)![0]);
  await expect(page.getByText("Oui, à 200 %.")).toBeVisible();
  await page.getByLabel("Votre message").fill("Merci. Et les lentilles ?");
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(page.getByText("Votre message est envoyé.")).toBeVisible();
  await expect(page.getByLabel("Votre message")).toHaveValue("");
  await context.close();
});
