import type { Page } from "@playwright/test";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { aBeneficiary, anInstalment, aSpace, inDays, today } from "../support/space";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, test } from "./support/fixtures";

const end = today.add({ months: 1 });
const answer = (page: Page) => page.locator("#resultat");

async function ask(page: Page) {
  await page.goto(routes.terminateSimulator);
  await page.getByLabel("Date de prise d’effet").fill("2020-01-01");
  await page.getByLabel("Début du nouveau contrat").fill(end.add({ days: 13 }).toString());
  await page.getByText("Calculer aussi le remboursement").click();
  await page.getByLabel("Montant d’une cotisation").fill("36,50");
  await page.getByLabel("Payé jusqu’au").fill(today.add({ years: 1 }).toString());
  await page.getByRole("button", { name: "Calculer la date de fin" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("anyone learns the end, its article, the refund, the days without cover, and keeps the dates", async ({
      page,
    }) => {
      await ask(page);

      await expect(page).toHaveTitle(new RegExp(`^Fin le ${formatDate(end)}`));
      await expect(answer(page).getByRole("heading", { level: 2 })).toHaveText(
        `Le contrat finirait le ${formatDate(end)}`,
      );
      await expect(answer(page)).toContainText("Article L. 221\u201110\u20112 du code de la mutualité");
      await expect(answer(page)).toContainText("12 jours sans couverture");
      await expect(answer(page)).toContainText(/\d,\d\d\s€, pour les jours payés et non couverts/);
      await expect(page.getByLabel("Montant d’une cotisation")).toHaveValue("36,50");
      const calendar = answer(page).getByRole("link", { name: "Garder ces dates dans mon agenda" });
      const file = await page.request.get((await calendar.getAttribute("href")) ?? "");
      expect(file.headers()).toMatchObject({
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="fin-de-contrat.ics"',
      });
      expect(await file.text()).toContain(`DTSTART;VALUE=DATE:${end.toString().replaceAll("-", "")}\r\n`);
      if (javaScriptEnabled) await expectNoAxeFault(page);
      await expectNoSideScroll(page);
    });
  });
}

test("a date that does not exist gets its sentence, and nothing typed is lost", async ({ page }) => {
  await page.goto(`${routes.terminateSimulator}?effet=31%2F02%2F2020&nouveau=2027-01-12&montant=84%2C90`);

  await expect(page).toHaveTitle(/^Erreur/);
  const summary = page.getByRole("alert").filter({ hasText: "à corriger" });
  await summary.getByRole("link", { name: /n’existe pas/ }).click();
  await expect(page.getByLabel("Date de prise d’effet")).toBeFocused();
  await expect(page.getByLabel("Date de prise d’effet")).toHaveValue("31/02/2020");
  await expect(page.getByLabel("Début du nouveau contrat")).toHaveValue("2027-01-12");
  await expect(page.getByLabel("Montant d’une cotisation")).toHaveValue("84,90");
  await expectNoAxeFault(page);

  await page.goto(`${routes.terminateSimulator}?effet=2020-01-01&envoi=${inDays(-2)}`);
  await expect(page.getByRole("alert").getByRole("link", { name: /Ce jour est passé/ })).toBeVisible();
  const moved = inDays(-9).toString();
  await page.goto(`${routes.terminateSimulator}?effet=2020-01-01&motif=move&evenement=${moved}`);
  await answer(page).getByRole("link", { name: "Résilier votre contrat" }).click();
  await expect(page.getByLabel("Motif", { exact: true })).toHaveValue("move");
  await expect(page.getByLabel(/^Date de l’événement/)).toHaveValue(moved.split("-").toReversed().join("/"));
});

test("a compulsory contract is the employer's, and the ways that exist are shown", async ({ page }) => {
  await page.goto(`${routes.terminateSimulator}?nature=collectif-obligatoire&effet=2020-01-01`);
  await expect(answer(page)).toContainText("dépend de votre employeur");
  await expect(answer(page).getByRole("listitem").filter({ hasText: "dispensé" })).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test("a calendar of no date is not found", async ({ request }) => {
  expect((await request.get("/resilier/fin-de-contrat.ics?fin=bientot")).status()).toBe(404);
});

test("« Résilier votre contrat » is on every page, and leads inside for who is inside", async ({
  page,
  context,
  db,
}) => {
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Résilier votre contrat" });
  for (const address of [routes.home, routes.login, routes.contact, routes.verify, "/nulle-part"]) {
    await page.goto(address);
    await expect(link).toHaveAttribute("href", routes.terminate);
  }
  await page.goto(routes.home);
  await page.getByRole("main").getByRole("link", { name: "Résilier votre contrat" }).click();
  await expect(page).toHaveURL(routes.terminate);

  const space = await aSpace(db);
  await aBeneficiary(db, space);
  await enter(context, db, space.accountId);
  for (const address of [routes.memberHome, routes.card, `${routes.memberHome}/nulle-part`]) {
    await page.goto(address);
    await expect(link).toHaveAttribute("href", routes.ownTermination);
  }
  for (const address of [routes.contract, routes.lifeEvents]) {
    await page.goto(address);
    await expect(
      page.getByRole("main").getByRole("link", { name: "Résilier votre contrat" }),
    ).toHaveAttribute("href", routes.ownTermination);
  }
});

test("inside, one's own contract and instalments answer, and a motive may be tried", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db, { firstSubscribedOn: inDays(-800), effectiveOn: inDays(-800) });
  await anInstalment(db, space, inDays(-5), {
    status: "paid",
    amountCents: 200_00,
    periodFrom: today.subtract({ months: 1 }).add({ days: 1 }),
    periodTo: today.add({ months: 3 }),
  });
  await enter(context, db, space.accountId);
  await page.goto(routes.ownTermination);
  await expect(answer(page)).toContainText(`Le contrat finirait le ${formatDate(end)}`);
  await expect(answer(page)).toContainText(/\d,\d\d\s€, pour les jours payés et non couverts/);

  await page.getByText("Essayer un motif ou d’autres dates").click();
  const form = page.locator("#simulation form");
  await form.getByLabel("Motif").selectOption({ label: "Retraite professionnelle" });
  await form.getByLabel("Date de l’événement").fill(inDays(-200).toString());
  await form.getByLabel("Début de votre nouveau contrat").fill(end.add({ days: 1 }).toString());
  await form.getByRole("button", { name: "Calculer" }).click();

  await expect(answer(page)).toContainText("ne s’applique pas aujourd’hui");
  await expect(answer(page)).toContainText("Aucun jour sans couverture");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test("once an end is set, the home, the contract and the card say it", async ({ page, context, db }) => {
  const endedOn = inDays(20);
  const space = await aSpace(db, { endedOn });
  await aBeneficiary(db, space);
  await anInstalment(db, space, inDays(40), { periodFrom: inDays(30), periodTo: inDays(60) });
  await enter(context, db, space.accountId);

  await page.goto(routes.memberHome);
  await expect(page.getByText(`Votre contrat se termine le ${formatDate(endedOn)}`)).toBeVisible();
  await expect(page.getByText("Aucune échéance n’est annoncée")).toBeVisible();
  await expectNoAxeFault(page);
  await page.goto(routes.contract);
  await expect(page.getByText(`Ce contrat se termine le ${formatDate(endedOn)}`)).toBeVisible();
  await expect(page.locator("#personnes")).toContainText(`au ${formatDate(endedOn)}`);
  await expectNoAxeFault(page);
});
