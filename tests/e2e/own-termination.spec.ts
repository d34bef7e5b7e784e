import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts } from "@/db/schema";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { aSpace, inDays, today } from "../support/space";
import { aTermination } from "../termination/support";
import { confirmButton, fillReason, toRecap, toReceipt } from "./support/ask-termination";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, linkIn, mailFor, test } from "./support/fixtures";

const longAgo = { firstSubscribedOn: inDays(-800), effectiveOn: inDays(-800) };
const endOf = async (db: Db, contractId: string) =>
  (await db.select().from(contracts).where(eq(contracts.id, contractId)))[0]!.endedOn?.toString();

test("in the space, who is known is not asked; the request is sent, read again, then given up", async ({
  page,
  context,
  db,
}) => {
  const { accountId, contractId, email } = await aSpace(db, longAgo);
  await enter(context, db, accountId);
  await page.goto(routes.ownTermination);
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue(email);
  await expect(page.getByLabel("Nom", { exact: true })).toHaveCount(0);
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await fillReason(page, { motive: "retirement" });
  await toRecap(page);
  await expect(page.getByText("ne s’applique pas aujourd’hui")).toBeVisible();
  await expect(page.getByText("Sans la date, ce motif ne peut pas s’appliquer")).toBeVisible();
  await expectNoAxeFault(page);
  await toReceipt(page);
  await expectNoAxeFault(page);
  expect(await endOf(db, contractId)).toBe(today.add({ months: 1 }).toString());

  await page.goto(routes.memberHome);
  await page.getByRole("link", { name: "Résiliation du contrat" }).click();
  await expect(page.getByText(formatDate(today.add({ months: 1 })), { exact: true })).toBeVisible();
  const avis = await page.getByRole("link", { name: /avis de réception/ }).getAttribute("href");
  expect((await page.request.get(avis!)).headers()["content-type"]).toBe("application/pdf");
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Annuler ma demande de résiliation" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "est annulée" })).toBeVisible();
  expect(await endOf(db, contractId)).toBeUndefined();
});

test("a request that came from elsewhere is contested, in the space and by the e-mail to the address on file", async ({
  page,
  context,
  browser,
  app,
  db,
}) => {
  const now = Temporal.Now.instant();
  const mine = await aSpace(db, longAgo);
  await aTermination(db, mine, { now });
  await enter(context, db, mine.accountId);
  await page.goto(routes.ownTermination);
  await page.getByRole("button", { name: "Je ne suis pas à l’origine de cette demande" }).click();
  await expect(page.getByText("Suspendue", { exact: true })).toBeVisible();
  await expectNoAxeFault(page);
  expect(await endOf(db, mine.contractId)).toBeUndefined();

  const theirs = await aSpace(db, longAgo);
  await aTermination(db, theirs, { now });
  const outside = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  const other = await outside.newPage();
  await other.goto(linkIn(await mailFor(theirs.email, /vérifiez que c’est bien vous/)));
  await expect(other.getByRole("button", { name: "Annuler ma demande" })).toHaveCount(0);
  await other.getByRole("button", { name: "Je ne suis pas à l’origine de cette demande" }).click();
  await expect(other.getByText("Suspendue", { exact: true })).toBeVisible();
  expect(await endOf(db, theirs.contractId)).toBeUndefined();
  await outside.close();
});

test("another member sees nothing of a request, and what is begun in a space is not shown outside it", async ({
  page,
  context,
  db,
}) => {
  const mine = await aSpace(db, longAgo);
  const id = await aTermination(db, mine, { now: Temporal.Now.instant() });
  const other = await aSpace(db, longAgo);
  await enter(context, db, other.accountId);
  await page.goto(routes.ownTermination);
  expect((await page.request.get(`/espace/resiliation/avis/${id}`)).status()).toBe(404);
  await toRecap(page);
  await page.goto(routes.terminateRecap);
  await expect(page).toHaveURL(/resilier\?message=sans-demande$/);
  await expect(page.getByRole("alert").filter({ hasText: "Aucune demande n’est en cours" })).toBeVisible();
  await enter(context, db, mine.accountId);
  await page.goto(routes.ownTerminationRecap);
  await expect(page).toHaveURL(/espace\/resiliation\?message=sans-demande$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre demande de résiliation");
  await expect(page.getByText("ouvrez le lien de l’e-mail reçu")).toBeVisible();
  await expectNoAxeFault(page);
  await expect(confirmButton(page)).toHaveCount(0);
});

test("a young adhesion may still be renounced: the space and the recap say until when", async ({
  page,
  context,
  app,
  db,
}) => {
  const { accountId } = await aSpace(db, { firstSubscribedOn: inDays(-3), effectiveOn: inDays(-3) });
  await enter(context, db, accountId);
  await page.goto(`${routes.ownTermination}?motif=move&evenement=${inDays(-10)}`);
  const offer = page.getByText(`Vous pouvez encore renoncer jusqu’au ${formatDate(inDays(11))}`);
  await expect(offer).toBeVisible();
  await expect(page.locator("#demande").getByLabel("Motif", { exact: true })).toHaveValue("move");
  await toRecap(page);
  await expect(offer).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Modifier : La raison" }).click();
  await fillReason(page, { motive: "renunciation" });
  await toRecap(page);
  await expect(offer).toHaveCount(0);
  await expect(page.getByText("Tout ce que vous avez payé vous est rendu")).toBeVisible();

  const cookiesHeld = async () => (await context.cookies()).map(({ name }) => name);
  expect(await cookiesHeld()).toContain("resiliation");
  await page.request.post("/deconnexion", { headers: { origin: app } });
  expect(await cookiesHeld()).not.toContain("resiliation");
});

test("a former member is led to the certificat de radiation", async ({ page, context, db }) => {
  const { accountId } = await aSpace(db, { ...longAgo, endedOn: inDays(-5) });
  await enter(context, db, accountId);
  await page.goto(routes.ownTermination);
  await expect(page.getByRole("heading", { name: "Votre contrat est terminé" })).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Ouvrir mes documents" }).click();
  await expect(page).toHaveURL(/documents$/);
});
