import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, sessions, staff } from "@/db/schema";
import { addApiKey } from "@/lib/change/api-keys";
import { recordEvent } from "@/lib/core/audit";
import { aCardHolder } from "../card/support";
import { unzip } from "../export/unzip";
import { aHome, anAccount, goodPassword } from "../support/people";
import { expectNoSideScroll } from "./support/enter";
import {
  expect,
  expectNoAxeFault,
  linkIn,
  mailFor,
  refusal,
  signIn,
  solveCaptcha,
  test,
} from "./support/fixtures";

const status = "[role=status]";

/** Someone of the mutual opened the file of a member twelve times. */
async function someLooks(db: Db, memberId: string) {
  const staffId = randomUUID();
  const now = Temporal.Now.instant();
  const email = `${staffId}@mutuelle.example`;
  await db
    .insert(staff)
    .values({ id: staffId, email, name: "Zélie Sentinelle", role: "adviser", invitedAt: now });
  for (let hours = 12; hours > 0; hours--)
    await recordEvent(db, {
      kind: "file-opened",
      memberId,
      staffId,
      details: { reason: hours === 12 ? "payment" : "contact" },
      now: now.subtract({ hours }),
    });
}

/** Stands for the passing of time: the password was given an hour ago. */
const letProofAge = (db: Db, accountId: string) =>
  db
    .update(sessions)
    .set({ provedAt: Temporal.Now.instant().subtract({ hours: 1 }) })
    .where(eq(sessions.accountId, accountId));

test("one asks for all one's data, takes it after giving the password again, and nobody else does", async ({
  page,
  browser,
  app,
  db,
}) => {
  const { id, email, member } = await anAccount(db);
  await someLooks(db, member.id);
  await signIn(page, email, goodPassword);
  await page.getByRole("link", { name: "Mes informations" }).click();
  await page.getByRole("link", { name: "Données et sécurité" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Données et sécurité");

  const looks = page.locator("#consultations");
  await expect(looks.getByRole("listitem")).toHaveCount(10);
  await expect(looks).toContainText("car vous avez appelé ou écrit");
  await expect(looks).not.toContainText("Zélie");
  await looks.getByRole("link", { name: "Consultations plus anciennes" }).press("Enter");
  await expect(looks.getByRole("listitem")).toHaveCount(2);
  await expect(looks).toContainText("pour vérifier un remboursement ou une cotisation");
  await expectNoAxeFault(page);

  await page.getByRole("button", { name: "Préparer mon archive" }).press("Enter");
  await expect(page.locator(status).filter({ hasText: "Votre demande est enregistrée" })).toBeVisible();
  await expectNoAxeFault(page);
  const mail = await mailFor(email, /archive de vos données est prête/);
  expect(mail.text).toContain("/espace/donnees");

  await page.goto("/espace/donnees");
  const link = page.getByRole("link", { name: /^Télécharger mon archive \(zip, \d+\sko\)$/ });
  const address = (await link.getAttribute("href"))!;
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await letProofAge(db, id);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirmez que c’est vous");
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL(/espace\/donnees$/);
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^mes-donnees-\d{4}-\d{2}-\d{2}\.zip$/);
  const files = await unzip(createReadStream(await download.path()));
  expect(JSON.parse(files.get("donnees.json")!.toString()).adherent[0].numero_d_adhesion).toBe(
    member.membershipNumber,
  );
  const headers = (await page.request.get(address)).headers();
  expect(headers["content-disposition"]).toMatch(/^attachment; /);
  expect(headers["cache-control"]).toBe("private, no-store");

  const stranger = await anAccount(db);
  const theirs = await (await browser.newContext({ baseURL: app })).newPage();
  await signIn(theirs, stranger.email, goodPassword);
  await expect(theirs).toHaveURL(/espace$/);
  expect((await theirs.request.get(address)).status()).toBe(404);
  expect((await theirs.request.get("/espace/donnees/archives/n-importe-quoi")).status()).toBe(404);
  await theirs.context().close();
});

test("without JavaScript one signs another device out, closes the space, and creates it anew", async ({
  browser,
  app,
  db,
}) => {
  const { email, member } = await anAccount(db);
  const elsewhere = await (await browser.newContext({ baseURL: app })).newPage();
  await signIn(elsewhere, email, goodPassword);
  await expect(elsewhere).toHaveURL(/espace$/);
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: app })).newPage();
  await signIn(page, email, goodPassword);
  await page.goto("/espace/donnees");

  const devices = page.locator("#appareils");
  await expect(devices.getByText("Cet appareil", { exact: true })).toHaveCount(1);
  await devices.getByRole("button", { name: /^Déconnecter : Chrome sur Linux/ }).click();
  await expect(page.locator(status).filter({ hasText: "L’appareil est déconnecté." })).toBeVisible();
  await expect(devices.getByText("Votre espace n’est ouvert sur aucun autre appareil.")).toBeVisible();
  await elsewhere.goto("/espace");
  await expect(elsewhere).toHaveURL(/connexion/);
  await elsewhere.context().close();

  await page.getByRole("link", { name: "Voir ce que cela change" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fermer mon espace");
  await page.getByRole("button", { name: "Fermer mon espace" }).click();
  await expect(refusal(page)).toContainText("Cochez la case");
  await page.getByRole("checkbox", { name: /^J’ai compris/ }).check();
  await page.getByRole("button", { name: "Fermer mon espace" }).click();
  await expect(refusal(page)).toContainText("Nous n’avons pas votre adresse postale");
  await expect(refusal(page).getByRole("link", { name: "Ajouter mon adresse postale" })).toBeVisible();
  await aHome(db, member.id);
  await page.getByRole("checkbox", { name: /^J’ai compris/ }).check();
  await page.getByRole("button", { name: "Fermer mon espace" }).click();
  await expect(page.getByText("Votre espace est fermé, et un e-mail vous le confirme.")).toBeVisible();
  await page.goto("/espace/donnees");
  await expect(page).toHaveURL(/connexion/);
  await mailFor(email, /espace adhérent est fermé/);
  await signIn(page, email, goodPassword);
  await expect(refusal(page)).toContainText("ne correspond pas");
  const [closed] = await db.select().from(accounts).where(eq(accounts.memberId, member.id));
  expect(closed?.closedAt).not.toBeNull();
  await page.context().close();

  const again = await (await browser.newContext({ baseURL: app })).newPage();
  await again.goto("/creer-mon-espace");
  await again.getByLabel("Numéro d’adhésion").fill(member.membershipNumber);
  await again.getByLabel("Numéro de Sécurité sociale").fill(member.nir);
  await again.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await again.getByLabel("Confirmez votre adresse e-mail").fill(email);
  await solveCaptcha(again);
  await again.getByRole("button", { name: "Je crée mon espace" }).click();
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  await again.goto(linkIn(await mailFor(email, /Ouvrez votre espace/)));
  await again.getByLabel("Nouveau mot de passe").fill("trois ânes sur la lande bleue");
  await again.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
  await expect(again).toHaveURL(/espace$/);
  await again.context().close();
});

test("the closing page asks for the password, is clean, and a card kept on the device goes with the space", async ({
  page,
  db,
}) => {
  const { id, email, member } = await aCardHolder(db);
  await aHome(db, member.id);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  await page.goto("/espace/carte");
  await page.getByRole("button", { name: "Garder ma carte sur cet appareil" }).press("Enter");
  await expect(page.getByText("Votre carte est gardée sur cet appareil")).toBeVisible();
  await letProofAge(db, id);
  await page.goto("/espace/donnees/fermer");
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByRole("button", { name: "Continuer" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fermer mon espace");
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Fermer mon espace" }).press("Enter");
  await expect(refusal(page)).toBeFocused();
  await expectNoAxeFault(page);

  await letProofAge(db, id);
  await page.getByRole("checkbox", { name: /^J’ai compris/ }).press("Space");
  await page.getByRole("button", { name: "Fermer mon espace" }).press("Enter");
  await expect(refusal(page)).toContainText("Saisissez votre mot de passe");
  await expect(page.getByRole("checkbox", { name: /^J’ai compris/ })).toBeChecked();
  await page.getByLabel("Votre mot de passe").fill(goodPassword);
  await page.getByRole("button", { name: "Fermer mon espace" }).press("Enter");
  await expect(page.getByText("Votre espace est fermé, et un e-mail vous le confirme.")).toBeVisible();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test("the management system reads over HTTP that the space was closed", async ({ request, db }) => {
  const key = await addApiKey(db, {
    name: randomUUID(),
    scopes: ["changes:read"],
    now: Temporal.Now.instant(),
  });
  const headers = { authorization: `Bearer ${key.ok ? key.value : ""}` };
  const answer = await request.get("/api/feed/changes?limit=1", { headers });
  expect([answer.status(), Object.keys(await answer.json())]).toEqual([200, ["changes", "next", "more"]]);
  expect((await request.get("/api/feed/changes")).status()).toBe(401);
  expect((await (await request.get("/api/feed/openapi.json")).json()).openapi).toBe("3.1.0");
});
