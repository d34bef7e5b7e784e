import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { tutorial } from "@/db/help/blocks";
import { helpPages, helpPictures, helpRevisions } from "@/db/schema";
import { routeTo } from "@/lib/core/routes";
import type { HelpContent } from "@/lib/help/content";
import { createPage } from "@/lib/help/create-page";
import { saveDraft } from "@/lib/help/save-draft";
import { wholeContent } from "../help/support";
import { expectNoSideScroll } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, expectNoAxeFault, refusal, test } from "./support/fixtures";

type Given = { name?: string; javaScriptEnabled?: boolean };

/** A browser where an editor is signed in. */
async function aDesk(browser: Browser, db: Db, app: string, given: Given = {}) {
  const { name = "Inès Rédactrice", javaScriptEnabled = true } = given;
  const context = await browser.newContext({ baseURL: app, javaScriptEnabled });
  const { staffId } = await enterStaff(context, db, { name, role: "editor" });
  return { page: await context.newPage(), context, staffId };
}

/** A page of this test alone, as an editor left it. */
async function aPage(db: Db, staffId: string, content: HelpContent = wholeContent()) {
  const now = Temporal.Now.instant();
  const made = await createPage(db, { title: content.title, theme: "data", staffId, now });
  if (!made.ok) throw new Error(made.refusal);
  const { slug } = await rowOf(db, made.value);
  const draft = { pageId: made.value, version: 1, content, slug, theme: "data" as const, staffId, now };
  const saved = await saveDraft(db, draft);
  if (!saved.ok) throw new Error(saved.refusal);
  return { id: made.value, slug, title: content.title };
}

async function rowOf(db: Db, id: string) {
  const [row] = await db.select().from(helpPages).where(eq(helpPages.id, id));
  if (!row) throw new Error("no such page");
  return row;
}

const write = (page: Page, id: string) => page.goto(routeTo.staffHelpPage(id));
const isSaved = (page: Page) => expect(page.getByText(/^Enregistré à/)).toBeVisible();
const text = (page: Page) => page.getByRole("textbox", { name: "Texte", exact: true }).first();
const heldText = async (db: Db, id: string) => JSON.stringify((await rowOf(db, id)).content);

/** From the editor to the public, by whoever looks at it. */
async function publish(page: Page) {
  await page.getByRole("button", { name: "Envoyer en relecture" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Relire");
  await page.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(page.getByText("La page est publiée.")).toBeVisible();
}

test("an editor changes the tutorial of the creation, reorders, previews, publishes; everyone sees it; restores the former", async ({
  browser,
  app,
  db,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await aDesk(browser, db, app);
  const visitor = await (await browser.newContext({ baseURL: app })).newPage();
  await page.goto("/equipe/aide");
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Création de l’Espace Adhérent" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Création de l’Espace Adhérent");
  const id = page.url().match(/[0-9a-f-]{36}/)?.[0] ?? "";
  const { slug, content } = await rowOf(db, id);
  await expectNoAxeFault(page);

  const sentences = page.getByRole("textbox", { name: "Ce qu’il faut faire" });
  const added = ` Nouveau mot ${randomUUID().slice(0, 8)}.`;
  await sentences.first().press("Control+End");
  await page.keyboard.type(added);
  await page.getByRole("button", { name: "Descendre : étape 1" }).first().click();
  await expect(sentences.nth(1)).toContainText(added.trim());
  await expect(page.getByLabel("La page, comme elle sera lue")).toContainText(added.trim());
  await isSaved(page);
  await expect.poll(async () => heldText(db, id)).toContain(added.trim());

  await page.getByRole("button", { name: "Créer un lien d’aperçu" }).click();
  const link = await page.getByLabel("Lien d’aperçu").inputValue();
  await visitor.goto(link);
  await expect(visitor.getByText("Ceci est un brouillon")).toBeVisible();
  await expect(visitor.getByRole("main")).toContainText(added.trim());
  await visitor.goto(routeTo.helpPage(slug));
  await expect(visitor.getByRole("main")).not.toContainText(added.trim());

  await page.getByRole("button", { name: "Envoyer en relecture" }).click();
  await expect(page.locator("ins").filter({ hasText: "Nouveau mot" })).toContainText(added.trim());
  await expect(page.getByText("Déplacée").first()).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await page.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(page.getByText("La page est publiée.")).toBeVisible();
  await expect(async () => {
    await visitor.goto(routeTo.helpPage(slug));
    await expect(visitor.getByRole("main")).toContainText(added.trim(), { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await visitor.getByText("Je consulte la version texte").first().click();
  await expect(visitor.locator("ol > li").nth(1)).toBeVisible();
  await visitor
    .getByRole("button", { name: /Lancer l’animation|Voir les étapes/ })
    .first()
    .click();
  await visitor.getByRole("button", { name: "Suivante" }).click();
  await expect(visitor.getByText(/^Étape 2 sur/)).toBeVisible();
  await expect(visitor.getByText(added.trim()).first()).toBeVisible();

  await page.goto(routeTo.staffHelpVersions(id));
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Lire la version 1", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Version 1", exact: true })).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Reprendre la version 1" }).click();
  await expect(page.getByText("La version choisie est de nouveau")).toBeVisible();
  await publish(page);
  expect((await rowOf(db, id)).content).toEqual(content);
  await context.close();
  await visitor.context().close();
});

test("a page from its title to its publication, by keyboard alone", async ({ browser, app, db }) => {
  const { page, context } = await aDesk(browser, db, app);
  const title = `Au clavier ${randomUUID().slice(0, 8)}`;
  await page.goto("/equipe/aide/nouvelle");
  await page.getByRole("button", { name: "Créer la page" }).press("Enter");
  await expect(refusal(page)).toContainText("Donnez un titre");
  await expectNoAxeFault(page);
  await page.getByLabel("Titre").fill(title);
  await page.getByLabel("Thème").selectOption("Mes données et ma sécurité");
  await page.getByRole("button", { name: "Créer la page" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const id = page.url().match(/[0-9a-f-]{36}/)?.[0] ?? "";

  await page.getByLabel("Résumé").press("T");
  await page.keyboard.type("out sur une seule page.");
  await page.getByRole("button", { name: /^Texte Des paragraphes/ }).press("Enter");
  await expect(page.getByLabel("Titre de la section")).toBeFocused();
  await page.keyboard.type("Avant");
  await text(page).focus();
  await page.keyboard.press("Control+b");
  await page.keyboard.type("Gras");
  await page.keyboard.press("Control+b");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.type("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("ne peut pas servir de lien");
  await expectNoAxeFault(page);
  await dialog.getByRole("textbox").fill("contact");
  await dialog.getByRole("button", { name: /^Nous contacter/ }).press("Enter");
  await expect(text(page).getByRole("link", { name: "Nous contacter" })).toBeVisible();

  await page.getByRole("button", { name: /^Contacts/ }).press("Enter");
  await page.getByRole("button", { name: "Monter : section 2" }).press("Enter");
  await expect(page.getByText("Section déplacée : 1 sur 2.")).toBeAttached();
  await expect(page.getByRole("button", { name: "Monter : section 1" })).toBeFocused();
  await page.getByRole("button", { name: "Retirer : section 2" }).press("Enter");
  await expect(page.getByText("Section retirée.")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(page.getByRole("button", { name: "Retirer : section 2" })).toBeFocused();
  await isSaved(page);
  await page.getByRole("button", { name: /^Conseils/ }).press("Enter");
  await page.getByRole("button", { name: "Vérifier les liens" }).press("Enter");
  await expect(page.getByText("Tous les liens mènent quelque part.")).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await page.getByRole("button", { name: "Envoyer en relecture" }).press("Enter");
  await expect(page.getByText("Une page que le public n’a jamais lue")).toBeVisible();
  await page.getByText("Publier plus tard").press("Enter");
  await page.getByLabel("Publier le").fill("2020-01-01");
  await page.getByLabel("à (heure de Paris)").fill("10:00");
  await page.getByRole("button", { name: "Choisir cette date" }).press("Enter");
  await expect(refusal(page)).toContainText("Cette date est passée");
  await expectNoAxeFault(page);
  await page.getByLabel("Publier le").fill("2031-01-02");
  await page.getByLabel("à (heure de Paris)").fill("10:00");
  await page.getByRole("button", { name: "Choisir cette date" }).press("Enter");
  await expect(page.getByText("sera publiée le 2 janvier 2031 à 10 h 00")).toBeVisible();
  await page.getByRole("button", { name: "Publier maintenant" }).press("Enter");
  await expect(page.getByText("La page est publiée.")).toBeVisible();
  await page.getByRole("link", { name: "Page publique" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await rowOf(db, id)).toMatchObject({ state: "published", publishAt: null });
  await context.close();
});

/** What a word processor puts in the clipboard, five million letters of it. */
const fromWordProcessor = () =>
  `<html><head><style>${"p.MsoNormal{margin:0}".repeat(250_000)}</style></head><body><p class="MsoNormal">Texte utile<o:p></o:p></p><script>window.attacked=1</script></body></html>`;

async function paste(page: Page, html: string) {
  await text(page).focus();
  await page.keyboard.press("Control+End");
  await text(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test("what is pasted is cleaned, a picture bomb is refused, and nothing that could run is kept", async ({
  browser,
  app,
  db,
}) => {
  const { page, staffId, context } = await aDesk(browser, db, app);
  const steps = tutorial("essai", "Pas à pas", "/contact", [["un", "Appuyez sur le bouton."]]);
  const content = wholeContent();
  const { id } = await aPage(db, staffId, { ...content, sections: [...content.sections, steps] });
  await write(page, id);
  await paste(
    page,
    `<p onclick="window.attacked=1">Bonjour <a href="javascript:window.attacked=1">ici</a><img src=x onerror="window.attacked=1"><script>window.attacked=1</script> <em style="color:red">fin</em></p><table><tr><td>case</td></tr></table>`,
  );
  await expect(text(page)).toContainText("Bonjour ici fin");
  await paste(page, fromWordProcessor());
  await expect(text(page)).toContainText("Texte utile");
  await isSaved(page);
  await expect.poll(async () => heldText(db, id)).toContain("Texte utile");
  const held = await heldText(db, id);
  for (const word of ["script", "javascript", "onerror", "onclick", "Mso", "style", "<"])
    expect(held, word).not.toContain(word);
  expect(await page.evaluate(() => "attacked" in window)).toBe(false);
  expect(await page.locator("style").count()).toBe(0);

  const post = (data: unknown) =>
    page.request.post(`${routeTo.staffHelpPage(id)}/brouillon`, { data, headers: { origin: app } });
  const { slug, version } = await rowOf(db, id);
  const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
  const body = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [link] }] }],
  };
  const nasty = { title: "x", summary: "", sections: [{ kind: "text", id: "a", title: "", body }] };
  const refused = await post({ version, slug, theme: "data", content: nasty });
  expect(await refused.json()).toMatchObject({ status: "refused" });
  const foreign = { data: {}, headers: { origin: "https://ailleurs.example" } };
  expect((await page.request.post(`${routeTo.staffHelpPage(id)}/brouillon`, foreign)).status()).toBe(403);
  expect(await heldText(db, id)).toBe(held);

  await page.getByRole("button", { name: "Choisir une image" }).click();
  const file = page.getByLabel("Ou une image de votre ordinateur");
  const black = { width: 12_000, height: 12_000, channels: 3, background: "black" } as const;
  const bomb = await sharp({ create: black, limitInputPixels: false }).png().toBuffer();
  await file.setInputFiles({ name: "bombe.png", mimeType: "image/png", buffer: bomb });
  await expect(page.getByText("Cette image a trop de points")).toBeVisible();
  const html = Buffer.from("<svg onload=alert(1)>");
  await file.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: html });
  await expect(page.getByText("n’est pas une image")).toBeVisible();
  await expectNoAxeFault(page);
  expect(await db.select().from(helpPictures).where(eq(helpPictures.sentBy, staffId))).toEqual([]);

  const photo = await sharp({ create: { ...black, width: 640, height: 480 } })
    .png()
    .toBuffer();
  await file.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: photo });
  await page.getByLabel("Largeur (%)").fill("50");
  await expect.poll(async () => heldText(db, id)).toMatch(/"kind":"upload"|"kind": ?"upload"/);
  await page.getByRole("button", { name: /^Conseils \(1/ }).click();
  await page.getByRole("link", { name: /^Décrivez l’image/ }).click();
  await expect(page.getByLabel("Ce que montre l’image")).toBeFocused();
  await page.keyboard.type("Le bouton, en bas.");
  await expect(page.getByRole("button", { name: "Conseils", exact: true })).toBeVisible();
  await expectNoAxeFault(page);
  await context.close();
});

test("two editors of one page: each told of the other, nothing overwritten, one publication", async ({
  browser,
  app,
  db,
}) => {
  const first = await aDesk(browser, db, app, { name: "Léa Plume" });
  const second = await aDesk(browser, db, app, { name: "Paul Encre" });
  const { id, slug } = await aPage(db, first.staffId);
  await write(first.page, id);
  await write(second.page, id);
  await expect(second.page.getByText("Léa Plume a aussi cette page ouverte.")).toBeVisible();
  await first.page.reload();
  await expect(first.page.getByText("Paul Encre a aussi cette page ouverte.")).toBeVisible();

  await text(first.page).press("Control+End");
  await first.page.keyboard.type(" Ajout de Léa.");
  await isSaved(first.page);
  await text(second.page).press("Control+End");
  await second.page.keyboard.type(" Ajout de Paul.");
  await expect(second.page.getByText(/Léa Plume a changé cette page à/)).toBeVisible();
  await expect(second.page.getByText("votre texte est gardé à part, c’est la version 1")).toBeVisible();
  await expectNoAxeFault(second.page);
  expect(await heldText(db, id)).toContain("Ajout de Léa.");
  expect(await heldText(db, id)).not.toContain("Ajout de Paul.");
  await second.page.getByRole("button", { name: "Reprendre avec mon texte" }).click();
  await isSaved(second.page);
  await expect.poll(() => heldText(db, id)).toContain("Ajout de Paul.");
  const kept = await db.select().from(helpRevisions).where(eq(helpRevisions.pageId, id));
  expect(kept.map(({ reason }) => reason).sort()).toEqual(["put-aside", "replaced"]);
  expect(JSON.stringify(kept)).toContain("Ajout de Léa.");

  await second.page.getByRole("button", { name: "Envoyer en relecture" }).click();
  await expect(second.page.getByRole("button", { name: "Publier maintenant" })).toBeVisible();
  await first.page.goto(routeTo.staffHelpReview(id));
  const buttons = [first, second].map(({ page }) => page.getByRole("button", { name: "Publier maintenant" }));
  await Promise.all(buttons.map((button) => button.click()));
  const published = (page: Page) => page.getByText("La page est publiée.");
  const told = (page: Page) => refusal(page).getByText(/a publié cette page à/);
  for (const { page } of [first, second]) await expect(published(page).or(told(page))).toBeVisible();
  expect((await published(first.page).count()) + (await published(second.page).count())).toBe(1);
  expect((await told(first.page).count()) + (await told(second.page).count())).toBe(1);
  const after = await db.select().from(helpRevisions).where(eq(helpRevisions.pageId, id));
  expect(after.filter(({ reason }) => reason === "published")).toHaveLength(1);
  await second.page.goto(routeTo.helpPage(slug));
  await expect(second.page.getByRole("main")).toContainText("Ajout de Paul.");
  await first.context.close();
  await second.context.close();
});

test("without JavaScript: list, order, new page, review, sent back, versions, archive", async ({
  browser,
  app,
  db,
}) => {
  const { page, staffId, context } = await aDesk(browser, db, app, { javaScriptEnabled: false });
  const { id, title } = await aPage(db, staffId);
  const other = await aPage(db, staffId);
  await page.goto(`/equipe/aide?mots=${encodeURIComponent(other.title)}`);
  await expect(page.getByRole("link", { name: other.title })).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
  await page.goto("/equipe/aide");
  await page.getByRole("button", { name: `Monter : ${other.title}` }).click();
  await expect(page.getByText("L’ordre est changé")).toBeVisible();
  expect((await rowOf(db, other.id)).position).toBeLessThan((await rowOf(db, id)).position + 1);
  await expectNoSideScroll(page);

  await write(page, id);
  await expect(page.getByText("demande JavaScript")).toBeVisible();
  await page.goto(routeTo.staffHelpReview(id));
  await page.getByRole("button", { name: "Envoyer en relecture" }).click();
  await page.getByText("Rendre à l’écriture", { exact: true }).click();
  await page.getByRole("button", { name: "Rendre la page" }).click();
  await expect(refusal(page)).toContainText("Dites ce qu’il faut reprendre");
  await page.getByLabel("Ce qu’il faut reprendre").fill("Une phrase plus courte.");
  await page.getByRole("button", { name: "Rendre la page" }).click();
  await expect(page.getByText("Une phrase plus courte.")).toBeVisible();
  await page.getByText("Archiver cette page").click();
  await page.getByRole("button", { name: "Archiver", exact: true }).click();
  await expect(page.getByText("La page est archivée")).toBeVisible();
  await page.getByRole("button", { name: "Rouvrir la page" }).click();
  await expect(page.getByText("de nouveau un brouillon")).toBeVisible();
  await page.goto(routeTo.staffHelpVersions(id, { version: 1, avec: "actuelle" }));
  await expect(page.getByText("Les deux textes sont les mêmes")).toBeVisible();
  await context.close();
});
