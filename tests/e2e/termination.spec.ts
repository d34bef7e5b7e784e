import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, members, terminations } from "@/db/schema";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { mayAcknowledge } from "@/lib/termination/limits";
import type { MotiveKind } from "@/lib/termination/motive";
import { aMember, digits } from "../support/people";
import { inDays, today } from "../support/space";
import {
  anEmail,
  askTermination,
  confirmButton,
  fillTermination,
  toRecap,
  toReceipt,
} from "./support/ask-termination";
import { expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, linkIn, mailFor, refusal, test } from "./support/fixtures";
import { postForm } from "./support/http-form";

type Contract = Partial<typeof contracts.$inferInsert>;

const typed = (day: Temporal.PlainDate) =>
  [day.day, day.month, day.year].map((part) => String(part).padStart(2, "0")).join("/");
const renewedOn = (day: Temporal.PlainDate) => day.toString().slice(5);

/** A member whose address the mutual knows, and whose individual contract began long ago, without an échéance near. */
async function aMemberWith(db: Db, contract: Contract = {}) {
  const member = await aMember(db);
  await db.update(members).set({ email: anEmail() }).where(eq(members.id, member.id));
  const begun = {
    firstSubscribedOn: inDays(-800),
    effectiveOn: inDays(-800),
    renewal: renewedOn(inDays(200)),
  };
  await db
    .update(contracts)
    .set({ ...begun, ...contract })
    .where(eq(contracts.memberId, member.id));
  return member;
}

const unknown = { firstName: "Odile", lastName: "Sentinelle" };
const recent = { firstSubscribedOn: inDays(-120), effectiveOn: inDays(-120) };
const requestsOf = (db: Db, memberId: string) =>
  db.select().from(terminations).where(eq(terminations.memberId, memberId));
const endOf = async (db: Db, memberId: string) =>
  (await db.select().from(contracts).where(eq(contracts.memberId, memberId)))[0]!.endedOn?.toString();
const fact = (page: Page, term: string) =>
  page.locator("dt", { hasText: term }).locator("xpath=following-sibling::dd");

type Case = {
  contract?: Contract;
  motive?: MotiveKind;
  event?: Temporal.PlainDate;
  ends: Temporal.PlainDate;
  article: string;
  /** Whether the motive is said not to apply. */
  notApplied?: boolean;
};

const inAMonth = today.add({ months: 1 });

/** Rows of the law, each made true today. */
const cases: Record<string, Case> = {
  "a year and more: a month after receipt": { ends: inAMonth, article: "L. 221\u201110\u20112" },
  "under a year: the échéance whose notice is met": {
    contract: { ...recent, renewal: renewedOn(inDays(100)) },
    ends: inDays(100),
    article: "L. 221\u201110 du",
  },
  "échéance too near: a month, for the motive does not apply": {
    contract: { renewal: renewedOn(inDays(40)) },
    motive: "renewal",
    ends: inAMonth,
    article: "L. 221\u201110\u20112",
    notApplied: true,
  },
  "moved two months ago: a month, before a year": {
    contract: { ...recent, renewal: renewedOn(inDays(100)) },
    motive: "move",
    event: today.subtract({ months: 2 }),
    ends: inAMonth,
    article: "L. 221\u201117",
  },
  "moved four months ago: the échéance, before a year": {
    contract: { ...recent, renewal: renewedOn(inDays(100)) },
    motive: "move",
    event: today.subtract({ months: 4 }),
    ends: inDays(100),
    article: "L. 221\u201110 du",
    notApplied: true,
  },
};

for (const [name, { contract, motive, event, ends, article, notApplied = false }] of Object.entries(cases)) {
  test(name, async ({ page, db }) => {
    const member = await aMemberWith(db, contract);
    await askTermination(page, member, { motive, eventOn: event && typed(event), link: event !== undefined });

    const end = page.locator("section", {
      has: page.getByRole("heading", { name: "La fin de votre contrat" }),
    });
    await expect(end.getByText(formatDate(ends), { exact: true })).toBeVisible();
    await expect(end).toContainText(article);
    await expect(end.getByText("ne s’applique pas aujourd’hui")).toHaveCount(notApplied ? 1 : 0);
    if (notApplied) await expectNoAxeFault(page);
    await toReceipt(page);
    await expect(fact(page, "Dernier jour du contrat")).toHaveText(formatDate(ends));
    expect(await endOf(db, member.id)).toBe(ends.toString());
  });
}

test("from the home page to the confirmed request in three pages; the member chooses between two ends", async ({
  page,
  db,
}) => {
  const member = await aMemberWith(db, { renewal: renewedOn(inDays(100)) });
  const email = anEmail();
  await page.goto(routes.home);
  await page.getByRole("main").getByRole("link", { name: "Résilier votre contrat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Résilier votre contrat");
  await expect(
    page.getByText("Vous allez débuter l’enregistrement de votre demande de résiliation"),
  ).toBeVisible();
  await expectNoAxeFault(page);
  await fillTermination(page, member, { motive: "renewal", email });
  await toRecap(page);

  const ends = page.getByRole("group", { name: /^Plusieurs dates/ });
  await expect(ends.getByRole("radio", { checked: true })).toHaveValue(inDays(100).toString());
  await expect(ends.getByText(`à partir du ${formatDate(inDays(101))}`)).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await ends.getByText(formatDate(inAMonth), { exact: true }).click();
  const before = Temporal.Now.instant();
  await toReceipt(page);
  await expect(fact(page, "Dernier jour du contrat")).toHaveText(formatDate(inAMonth));
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  const [received] = await requestsOf(db, member.id);
  expect(received!.receivedAt.epochMilliseconds).toBeGreaterThanOrEqual(before.epochMilliseconds);
  await expect(fact(page, "Référence")).toHaveText(received!.reference);
  const avis = await page.request.get("/resilier/avis.pdf");
  expect([avis.status(), avis.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await page.reload();
  await expect(fact(page, "Référence")).toHaveText(received!.reference);
  await mailFor(email, /^Votre demande de résiliation est reçue/);

  const calendar = page.getByRole("link", { name: "Garder ces dates dans mon agenda" });
  const dates = await (await page.request.get((await calendar.getAttribute("href"))!)).text();
  expect(dates).not.toContain("Elle vaut si vous avez confirmé");
  await page.getByRole("button", { name: "Effacer ce que j’ai saisi" }).click();
  await expect(page.getByRole("status").filter({ hasText: "est effacé" })).toBeVisible();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("");
  expect((await page.request.get("/resilier/avis.pdf")).status()).toBe(404);
});

test("a compulsory contract: the ways that exist are shown, and the request is sent all the same", async ({
  page,
  db,
}) => {
  const member = await aMemberWith(db, { nature: "collectif-obligatoire", employer: "Exemple SA" });
  await askTermination(page, member);
  await expect(page.getByText("Ce contrat est celui de votre employeur")).toBeVisible();
  await expectNoAxeFault(page);
  await toReceipt(page);
  await expect(page.getByText("À l’étude")).toBeVisible();
  const [request] = await requestsOf(db, member.id);
  expect([request!.state, request!.decisionReason]).toEqual(["to-decide", "compulsory"]);
  expect(await endOf(db, member.id)).toBeUndefined();
});

test("without JavaScript: a company, then a relative, see their own fields and are answered by a person", async ({
  browser,
  app,
  db,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  const page = await context.newPage();
  await page.goto(routes.terminate);
  await expect(page.getByLabel("Nom de l’entreprise")).toBeHidden();
  await page.getByLabel("Celui de mon entreprise").check();
  await expect(page.getByLabel("Date de naissance")).toBeHidden();
  await page.getByLabel("Nom de l’entreprise").fill("Exemple SARL");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(refusal(page)).toContainText("Saisissez le numéro d’adhésion ou de contrat");
  await expect(page.getByLabel("Nom de l’entreprise")).toHaveValue("Exemple SARL");
  await page.getByLabel("Numéro d’adhésion ou de contrat").fill("inconnu");
  await page.getByLabel("Adresse e-mail").fill(anEmail());
  await toRecap(page);
  await expect(page.getByText("Un conseiller retrouve le contrat et vous répond par e-mail")).toBeVisible();
  await toReceipt(page);

  await page.goto(routes.terminate);
  await page.getByLabel("Celui d’un proche décédé").check();
  await expect(page.getByLabel("Motif", { exact: true })).toBeHidden();
  const member = await aMemberWith(db);
  await page.getByLabel("Nom", { exact: true }).fill(member.lastName);
  await page.getByLabel("Prénom", { exact: true }).fill(member.firstName);
  await page.getByLabel("Date de naissance").fill("14081955");
  await page.getByLabel("Numéro d’adhésion ou de contrat").fill(member.membershipNumber);
  await page.getByLabel("Date du décès").fill(typed(inDays(-3)));
  await page.getByLabel("Vos nom et prénom").fill("Paul Sentinelle");
  await toRecap(page);
  await expect(page.getByText("La date du décès compte, pas celle de votre démarche")).toBeVisible();
  await toReceipt(page);
  await expect(page.getByText("La date du décès compte, pas celle de votre démarche")).toBeVisible();
  await expect(page.getByText("certificat de radiation")).toHaveCount(0);
  expect((await requestsOf(db, member.id)).map(({ decisionReason }) => decisionReason)).toEqual(["death"]);
  await context.close();
});

test("an unknown number, a wrong name and a member whom nothing reaches are answered alike, byte for byte", async ({
  db,
}) => {
  const { membershipNumber } = await aMemberWith(db);
  const unreached = await aMember(db);
  const base = {
    asker: "member",
    firstName: "Odile",
    bornOn: "14/08/1955",
    risk: "health",
  };
  const answers = [];
  for (const [lastName, contractNumber] of [
    ["Inconnuesi", membershipNumber],
    ["Inconnuesi", digits(8)],
    ["Sentinelle", unreached.membershipNumber],
  ] as const) {
    const sent = await postForm(routes.terminate, {
      ...base,
      lastName,
      contractNumber,
      email: "meme@courriel.example",
    });
    expect(sent.status).toBe(303);
    const cookie = sent.headers["set-cookie"]!.split(";")[0]!;
    const recap = await fetch(`${process.env.APP_URL}${routes.terminateRecap}`, { headers: { cookie } });
    const nonce = recap.headers.get("content-security-policy")!.match(/nonce-([^']+)/)![1]!;
    const body = await recap.text();
    const shown = body.match(/name="shown" value="([^"]+)"/)![1]!;
    const plain = [nonce, shown, contractNumber, lastName].reduce(
      (text, part) => text.replaceAll(part, "X"),
      body,
    );
    answers.push({ cookie: cookie.length, location: sent.headers.location, plain });
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toEqual(answers[2]);
  expect(answers[0]!.plain).toContain("La date de fin vous sera précisée par e-mail");
});

test("an address written to too often today receives nothing more: the page says so, and gives the avis", async ({
  page,
  db,
}) => {
  const email = anEmail();
  for (let time = 0; time < 5; time++) await mayAcknowledge(db, email, Temporal.Now.instant());
  await askTermination(page, { ...unknown, membershipNumber: digits(8) }, { email });
  await toReceipt(page);
  await expect(page.getByText("a reçu trop de messages aujourd’hui")).toBeVisible();
  await expect(page.getByText("part tout de suite")).toHaveCount(0);
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  expect((await page.request.get("/resilier/avis.pdf")).status()).toBe(200);
});

test("by keyboard alone; a refused form keeps what was typed, and the back button too", async ({
  page,
  db,
}) => {
  const member = await aMemberWith(db);
  await page.goto(routes.terminate);
  await page.getByLabel("Le mien").focus();
  const tabTo = async (name: string) => {
    for (let stops = 0; stops < 4; stops++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.getAttribute("name") === wanted, name))
        return;
    }
    throw new Error(`${name} is too far`);
  };
  const fields = {
    lastName: member.lastName,
    firstName: member.firstName,
    bornOn: "31/02/1955",
    contractNumber: member.membershipNumber,
  };
  for (const [name, text] of Object.entries(fields)) {
    await tabTo(name);
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await expect(refusal(page)).toBeFocused();
  await expect(refusal(page).getByRole("link", { name: /n’existe pas|adresse e-mail complète/ })).toHaveCount(
    2,
  );
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue(member.lastName);
  await expectNoAxeFault(page);
  await page.getByLabel("Date de naissance").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("14/08/1955");
  await page.getByLabel("Adresse e-mail").focus();
  await page.keyboard.type(anEmail());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/recapitulatif$/);

  await page.goBack();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue(member.lastName);
  await page.goForward();
  await page.getByRole("link", { name: "Modifier : La raison" }).press("Enter");
  await expect(page.getByLabel("Date de naissance")).toHaveValue("14/08/1955");
  await page.getByLabel("Motif", { exact: true }).selectOption("other");
  await toRecap(page);
  await confirmButton(page).press("Enter");
  await expect(page).toHaveURL(/confirmation$/);
  expect((await requestsOf(db, member.id)).map(({ motive }) => motive)).toEqual(["other"]);
});

test("changed in another tab, the recap is shown again; pressed twice, confirmed again, it is one request", async ({
  page,
  context,
  db,
}) => {
  const member = await aMemberWith(db, { renewal: renewedOn(inDays(100)) });
  await askTermination(page, member);
  const other = await context.newPage();
  await askTermination(other, member, { motive: "renewal" });
  await page.bringToFront();
  await confirmButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "pas encore envoyée" })).toBeVisible();
  await expect(page.getByText("Résiliation à échéance")).toBeVisible();
  await expectNoAxeFault(page);
  await confirmButton(page).dblclick();
  await expect(page).toHaveURL(/confirmation$/);
  await other.bringToFront();
  await confirmButton(other).click();
  await expect(other).toHaveURL(/confirmation$/);
  await other.goBack();
  await expect(other.getByRole("heading", { level: 1 })).toContainText(/résiliation est reçue|Vérifiez/);
  expect(await requestsOf(db, member.id)).toHaveLength(1);
});

test("who asked gives the request up by the link of the e-mail, once the contract’s end was set", async ({
  page,
  db,
}) => {
  const member = await aMemberWith(db);
  const email = anEmail();
  await askTermination(page, member, { email });
  await toReceipt(page);
  await page.goto(linkIn(await mailFor(email, /résiliation est reçue/)));
  await expect(page).toHaveURL(/resilier\/suivi$/);
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await page.getByRole("button", { name: "Annuler ma demande de résiliation" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "est annulée" })).toBeVisible();
  await expect(page.getByText("Annulée", { exact: true })).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expectNoAxeFault(page);
  expect(await endOf(db, member.id)).toBeUndefined();
  await mailFor(email, /est annulée/);
});

test("a link that opens nothing says what to do", async ({ page }) => {
  await page.goto(`/resilier/lien/${"a".repeat(43)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/n’est plus valable$/);
  await expectNoAxeFault(page);
  const answer = await page.request.get(`/resilier/lien/${"a".repeat(43)}`, { maxRedirects: 0 });
  expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers()["cache-control"]).toBe("no-store");
  expect(answer.headers()["set-cookie"] ?? "").not.toContain("a".repeat(43));
});
