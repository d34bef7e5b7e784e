import type { BrowserContext, Page } from "@playwright/test";
import type { Db } from "@/db/client";
import { formatDate } from "@/lib/core/format";
import { aBeneficiary, anInstalment, aSpace, inDays, today } from "../support/space";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, test } from "./support/fixtures";

const sheet = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name, level: 2 }) });

/** Days since the due date, days since the formal notice, the step reached, and what the page says. */
const stages = [
  { stage: "grace", due: -4, notice: null, step: /^Cotisation non payée/, says: "il n’y aura aucune suite" },
  { stage: "notice due", due: -15, notice: null, step: /^Mise en demeure/, says: "Vos garanties continuent" },
  { stage: "notice sent", due: -25, notice: -10, step: /^Mise en demeure/, says: "à partir du" },
  {
    stage: "suspended",
    due: -45,
    notice: -33,
    step: /^Suspension/,
    says: "vos garanties peuvent être suspendues",
  },
  { stage: "terminable", due: -60, notice: -45, step: /^Résiliation/, says: "peut être résilié depuis" },
];

for (const { stage, due, notice, step, says } of stages) {
  test(`unpaid, ${stage}: the dates of L. 221-7, where things stand, and who to call`, async ({
    page,
    context,
    db,
  }) => {
    const space = await aSpace(db);
    await anInstalment(db, space, inDays(due), {
      status: "unpaid",
      formalNoticeOn: notice === null ? null : inDays(notice),
    });
    await enter(context, db, space.accountId);
    await page.goto("/espace/cotisations");

    const unpaid = sheet(page, "Une cotisation impayée");
    await expect(unpaid).toContainText("78,40 €");
    await expect(unpaid).toContainText(says);
    const here = unpaid.locator('[aria-current="step"]');
    await expect(here).toHaveCount(1);
    await expect(here.getByRole("heading")).toHaveText(step);
    await expect(here).toContainText("vous en êtes là");
    const before = unpaid.locator('li:has(~ li[aria-current="step"])');
    for (const step of await before.all())
      await expect(step).not.toContainText(/continuent|peuvent|demande de/);
    const noticeOn = inDays(notice ?? due + 10);
    await expect(unpaid).toContainText(formatDate(noticeOn.add({ days: 30 })));
    await expect(unpaid).toContainText(formatDate(noticeOn.add({ days: 40 })));
    await expect(unpaid).toContainText("le lendemain du paiement, à midi");
    await expect(unpaid.getByRole("link", { name: "01 99 00 12 34" })).toBeVisible();
    await expectNoAxeFault(page);
  });
}

test("several unpaid: their sum, each of them, and the steps of the most urgent", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db);
  await anInstalment(db, space, inDays(-45), { status: "unpaid", formalNoticeOn: inDays(-33) });
  await anInstalment(db, space, inDays(-15), { status: "unpaid" });
  await enter(context, db, space.accountId);
  await page.goto("/espace/cotisations");

  const unpaid = sheet(page, "2 cotisations impayées");
  await expect(unpaid).toContainText("156,80 €");
  await expect(unpaid.getByRole("row")).toHaveCount(3);
  await expect(unpaid.locator('[aria-current="step"]')).toContainText("Suspension des garanties");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test("unpaid in a contract of the employer, or one that ended: no step of L. 221-7", async ({
  page,
  context,
  db,
}) => {
  const cases = [
    [{ nature: "collectif-obligatoire", employer: "Ateliers" }, "C’est votre employeur qui verse"],
    [
      { nature: "collectif-facultatif", employer: "Association" },
      "Les suites dépendent du contrat collectif",
    ],
    [{ endedOn: inDays(-10) }, "Ce contrat est terminé, mais cette somme reste due"],
  ] as const;
  for (const [contract, sentence] of cases) {
    const space = await aSpace(db, contract);
    await anInstalment(db, space, inDays(-45), { status: "unpaid", formalNoticeOn: inDays(-33) });
    await enter(context, db, space.accountId);
    await page.goto("/espace/cotisations");
    await expect(sheet(page, "Une cotisation impayée")).toContainText(sentence);
    await expect(page.locator('[aria-current="step"]')).toHaveCount(0);
    await expectNoAxeFault(page);
  }
});

/** Two years paid, a cancelled one, three to come. */
async function aPayer(context: BrowserContext, db: Db) {
  const space = await aSpace(db, { nature: "collectif-obligatoire", employer: "Ateliers", level: "Socle" });
  await aBeneficiary(db, space, { firstName: "Odile" });
  await aBeneficiary(db, space, { firstName: "Hugo", relation: "child" });
  const shares = { amountCents: 62_00, employerCents: 31_00 };
  const lastYear = today.with({ year: today.year - 1, month: 6, day: 5 });
  await anInstalment(db, space, lastYear, { ...shares, status: "paid" });
  await anInstalment(db, space, lastYear.add({ months: 1 }), { ...shares, status: "paid" });
  await anInstalment(db, space, lastYear.add({ months: 2 }), { ...shares, status: "cancelled" });
  for (const months of [1, 2, 3]) await anInstalment(db, space, inDays(5).add({ months }), shares);
  await enter(context, db, space.accountId);
  return { space, lastYear };
}

test("the next debit, its shares, its mandate, where it comes from, and the papers", async ({
  page,
  context,
  db,
}) => {
  await aPayer(context, db);
  await page.goto("/espace/cotisations");

  const next = sheet(page, "Prochaine cotisation");
  await expect(next).toContainText("31,00 €");
  await expect(next).toContainText(formatDate(inDays(5).add({ months: 1 })));
  await expect(next).toContainText("se termine par 4821");
  await expect(next).toContainText("FR00ZZZ000000");
  await expect(next).toContainText("31,00 €, soit 50 % de 62,00 €");
  await expect(page.getByRole("main")).not.toContainText("SECRET");
  await expect(sheet(page, "D’où vient ce montant ?")).toContainText("2 personnes : Odile et Hugo");
  await expect(sheet(page, "D’où vient ce montant ?")).toContainText("au moins la moitié");
  await expect(sheet(page, "Échéances à venir").getByRole("row")).toHaveCount(4);
  await expect(page.getByRole("link", { name: "Mon échéancier (PDF)" })).toHaveAttribute(
    "href",
    "/espace/documents/echeancier.pdf",
  );
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the history goes from year to year, each with its certificate", async ({ page, context, db }) => {
    const { space, lastYear } = await aPayer(context, db);
    await anInstalment(db, space, lastYear.subtract({ years: 1 }), { status: "paid", amountCents: -25_00 });
    await page.goto("/espace/cotisations");
    const history = sheet(page, "Ce que vous avez payé");

    await expect(history.getByRole("heading", { level: 3 })).toHaveText(`Année ${lastYear.year}`);
    await expect(history).toContainText("Vous avez payé 62,00 €. Votre employeur a payé 62,00 €.");
    await expect(history.getByRole("row").nth(1)).toContainText("Annulée");
    await history.getByRole("link", { name: String(lastYear.year - 1) }).click();
    await expect(history.getByRole("heading", { level: 3 })).toHaveText(`Année ${lastYear.year - 1}`);
    await expect(history.getByRole("row").nth(1)).toContainText("−25,00 €remboursée le");
    await expect(
      history.getByRole("link", { name: `Mon attestation de cotisations ${lastYear.year - 1} (PDF)` }),
    ).toHaveAttribute("href", `/espace/documents/attestation-cotisations.pdf?annee=${lastYear.year - 1}`);
  });

  test("a year that has nothing, or is no year, shows the latest", async ({ page, context, db }) => {
    const { lastYear } = await aPayer(context, db);
    for (const asked of ["1999", "x", "-1"]) {
      await page.goto(`/espace/cotisations?annee=${asked}`);
      await expect(page.getByRole("heading", { level: 3 })).toHaveText(`Année ${lastYear.year}`);
    }
  });
});

test("a newcomer is told what will come; on paper the page holds", async ({ page, context, db }) => {
  const { accountId } = await aSpace(db);
  await enter(context, db, accountId);
  await page.goto("/espace/cotisations");

  await expect(page.getByText("Aucune échéance n’est annoncée pour le moment")).toBeVisible();
  await expect(page.getByText("Vos cotisations payées apparaîtront ici")).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Votre espace" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
