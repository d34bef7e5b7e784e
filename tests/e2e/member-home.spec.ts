import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { formatDate } from "@/lib/core/format";
import { auditKinds } from "../support/outbox";
import { anAccount, goodPassword } from "../support/people";
import { aBeneficiary, aLine, anInstalment, aSpace, inDays } from "../support/space";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, refusal, signIn, test } from "./support/fixtures";

const attention = (page: Page) => page.getByRole("region", { name: "À votre attention" });

/** A household in which everything happens: a document is needed, a link is broken, transfers and a debit. */
async function aHousehold(db: Db) {
  const space = await aSpace(db, {}, { firstName: "Marie-Élisabeth" });
  const own = await aBeneficiary(db, space);
  await aBeneficiary(db, space, { firstName: "Paul", relation: "spouse", teletransmission: "broken" });
  await aBeneficiary(db, space, { firstName: "Zoé", relation: "child", teletransmission: "none" });
  for (const week of [1, 2, 3, 4]) {
    const transfer = { transfer: `VIR-${week}`, paidOn: inDays(-7 * week) };
    await aLine(db, space, own, transfer);
    if (week === 2) await aLine(db, space, own, { ...transfer, mutualCents: 0, outOfPocketCents: 11_00 });
  }
  const waiting = { status: "document-needed", reason: "Facture", transfer: null, paidOn: null } as const;
  await aLine(db, space, own, waiting);
  await aLine(db, space, own, waiting);
  await anInstalment(db, space, inDays(12), { amountCents: 184_60 });
  await anInstalment(db, space, inDays(43), { amountCents: 190_00 });
  return space;
}

test("a household sees what asks for attention, then the last transfers and the next debit", async ({
  page,
  context,
  db,
}) => {
  const { accountId } = await aHousehold(db);
  await enter(context, db, accountId);
  await page.goto("/espace");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour Marie-Élisabeth Sentinelle");
  await expect(attention(page).locator("> ul > li")).toHaveCount(2);
  await expect(attention(page)).toContainText("2 soins attendent un document");
  await expect(attention(page).getByText(/ du .+, pour /)).toHaveCount(2);
  await expect(attention(page)).toContainText("Télétransmission interrompue pour Paul");
  await expect(attention(page)).toContainText("Télétransmission absente pour Zoé");
  const transfers = page.locator("section", {
    has: page.getByRole("heading", { name: "Derniers virements" }),
  });
  await expect(transfers.getByRole("listitem")).toHaveCount(3);
  await expect(transfers.getByRole("listitem").nth(1)).toHaveText(`${formatDate(inDays(-14))}2 soins9,00 €`);
  await expect(page.getByText("184,60 €")).toBeVisible();
  await expect(page.getByText(`le ${formatDate(inDays(12))}, par prélèvement SEPA`)).toBeVisible();
  await expect(page.getByText("Vous n’avez aucune demande en cours")).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await attention(page).getByRole("link", { name: "Voir les documents à envoyer" }).click();
  await expect(page).toHaveURL(/remboursements\?statut=/);
  await page.goBack();
  await attention(page).getByRole("link", { name: "Rétablir la télétransmission" }).click();
  await expect(page.getByText("Rétablir la télétransmission pour Paul")).toBeInViewport();
});

test("the card is one tap, and the first link after the menus by keyboard", async ({ page, context, db }) => {
  const { accountId } = await aHousehold(db);
  await enter(context, db, accountId);
  await page.goto("/espace");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");

  await expect(page.getByRole("link", { name: "Afficher ma carte" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/espace\/carte$/);
});

test("a newcomer finds nothing to do, and what will come", async ({ page, context, db }) => {
  const { accountId } = await aSpace(db, { firstSubscribedOn: inDays(0), effectiveOn: inDays(0) });
  await enter(context, db, accountId);
  await page.goto("/espace");

  await expect(page.getByText("Tout est en ordre")).toBeVisible();
  await expect(attention(page)).toHaveCount(0);
  await expect(page.getByText("Les virements que nous vous ferons apparaîtront ici")).toBeVisible();
  await expect(page.getByText("Aucune échéance n’est annoncée")).toBeVisible();
  await expect(page.getByRole("link", { name: "Afficher ma carte" })).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test("an unpaid instalment comes first, with what it means and where to go", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db);
  await anInstalment(db, space, inDays(-20), { status: "unpaid", formalNoticeOn: inDays(-5) });
  await enter(context, db, space.accountId);
  await page.goto("/espace");

  const item = attention(page).getByRole("listitem").first();
  await expect(item).toContainText(`Cotisation impayée : 78,40 €, due depuis le ${formatDate(inDays(-20))}`);
  await expect(item).toContainText(`peuvent être suspendues à partir du ${formatDate(inDays(25))}`);
  await expectNoAxeFault(page);
  await item.getByRole("link", { name: "Voir comment régler" }).click();
  await expect(page.getByRole("heading", { name: "Une cotisation impayée" })).toBeVisible();
});

test("a former member sees until when the space can be read, and no card", async ({ page, context, db }) => {
  const { accountId } = await aSpace(db, { endedOn: inDays(-30) });
  await enter(context, db, accountId);
  const until = formatDate(inDays(-30).add({ years: 5 }));
  for (const address of ["/espace", "/espace/contrat", "/espace/cotisations"]) {
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText(`dans cet espace jusqu’au ${until}`);
    await expectNoAxeFault(page);
  }
  for (const address of ["/espace/remboursements", "/espace/cotisations", "/espace/contrat", "/espace"]) {
    await page.goto(address);
    await expect(page.getByRole("main")).not.toContainText(/apparaît(ra|ront)? ici|[Tt]élétransmission/);
  }
  await expect(page.getByRole("link", { name: "Afficher ma carte" })).toHaveCount(0);
  await expect(page.getByText("Aucune échéance")).toHaveCount(0);
});

test("five years after the end, sign-in says that the space is closed, and who to ask", async ({
  page,
  db,
}) => {
  const { email } = await anAccount(db, {
    person: { endedOn: inDays(-1).subtract({ years: 5 }).toString() },
  });
  await signIn(page, email, goodPassword);

  await expect(refusal(page)).toContainText("votre espace est fermé");
  await expectNoAxeFault(page);
  await refusal(page).getByRole("link", { name: "Contacter un conseiller" }).click();
  await expect(page).toHaveURL(/contact$/);
});

async function unconfirmed(context: BrowserContext, db: Db) {
  const space = await aSpace(db);
  await db
    .update(accounts)
    .set({ emailVerifiedAt: Temporal.Now.instant().subtract({ hours: 24 * 400 }) })
    .where(eq(accounts.id, space.accountId));
  await enter(context, db, space.accountId);
  return space;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("once a year the address is asked for; « Oui » is thanked and not asked again", async ({
      page,
      context,
      db,
    }) => {
      const { accountId, email } = await unconfirmed(context, db);
      await page.goto("/espace");
      await expect(attention(page)).toContainText(`Votre adresse est-elle toujours ${email} ?`);
      if (javaScriptEnabled) await expectNoAxeFault(page);
      const yes = page.getByRole("button", { name: "Oui, c’est toujours mon adresse" });
      await (javaScriptEnabled ? yes.dblclick() : yes.click());

      await expect(page.getByRole("status").filter({ hasText: "votre adresse est confirmée" })).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeFault(page);
      await page.goto("/espace");
      await expect(page.getByText("Tout est en ordre")).toBeVisible();
      expect(await auditKinds(db, accountId)).toEqual(["email-confirmed"]);
    });

    test("two tabs: an address that changed since is not confirmed, and the page says so", async ({
      page,
      context,
      db,
    }) => {
      const { accountId } = await unconfirmed(context, db);
      await page.goto("/espace");
      await db
        .update(accounts)
        .set({ email: `nouvelle-${accountId}@courriel.example` })
        .where(eq(accounts.id, accountId));
      await page.getByRole("button", { name: "Oui, c’est toujours mon adresse" }).click();

      await expect(page.getByRole("alert").filter({ hasText: "Votre adresse a changé" })).toBeVisible();
      expect(await auditKinds(db, accountId)).toEqual([]);
    });
  });
}

test("the public pages lead back to the space while one is in it, and to sign-in afterwards", async ({
  page,
  context,
  db,
}) => {
  const { accountId } = await aSpace(db);
  await enter(context, db, accountId);
  await page.goto("/espace");
  await page.getByRole("link", { name: "Contact", exact: true }).first().click();
  await page.waitForURL(/contact$/);
  for (const address of ["/contact", "/plan-du-site", "/n-existe-pas"]) {
    await page.goto(address);
    await expect(page.getByRole("banner").getByRole("link", { name: "Mon espace" })).toBeVisible();
    await expect(page.getByRole("banner").getByRole("link", { name: "Se connecter" })).toHaveCount(0);
  }
  await page.getByRole("banner").getByRole("link", { name: "Mon espace" }).click();
  await page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(page.getByText("La déconnexion est faite")).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Se connecter" })).toBeVisible();
});

test("an address of the space that does not exist says so in its title", async ({ page, context, db }) => {
  const { accountId } = await aSpace(db);
  await enter(context, db, accountId);
  for (const address of [
    "/espace/n-existe-pas",
    "/espace/contrat?contrat=4f1e7c1e-0000-4000-8000-000000000000",
  ]) {
    await page.goto(address);
    await expect(page).toHaveTitle(/^Page introuvable/);
  }
});

test("« Non » leads to the change of address", async ({ page, context, db }) => {
  await unconfirmed(context, db);
  await page.goto("/espace");
  await page.getByRole("link", { name: "Non, elle a changé" }).click();

  await expect(page).toHaveURL(/coordonnees\/e-mail$/);
});
