import { randomInt, randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { auditEvents, contracts, members, terminations } from "@/db/schema";
import { formatDate } from "@/lib/core/format";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import type { Recording } from "@/lib/termination/record-termination";
import { aSpace, inDays, today } from "../support/space";
import { aTermination, declaredBy } from "../termination/support";
import { expectNoSideScroll } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, expectNoAxeFault, mailFor, refusal, test } from "./support/fixtures";

const justNow = () => Temporal.Now.instant();
const inOneMonth = today.add({ months: 1 });

/** A first name that nobody else has here: letters alone. */
const aName = () =>
  `Odile${Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join("")}`;

/** A member of several years, with a space, and the number that the card gives. */
async function aLongMember(db: Db, contract: Parameters<typeof aSpace>[1] = {}) {
  const firstName = aName();
  const since = { effectiveOn: inDays(-2000), firstSubscribedOn: inDays(-2000) };
  const space = await aSpace(db, { ...since, ...contract }, { firstName });
  const [row] = await db
    .select({ number: members.membershipNumber })
    .from(members)
    .where(eq(members.id, space.memberId));
  return { ...space, firstName, number: row!.number };
}

async function aDesk(browser: Browser, db: Db, app: string, name: string, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: app, javaScriptEnabled });
  const person = await enterStaff(context, db, { name });
  return { page: await context.newPage(), context, ...person };
}

const aRequest = (db: Db, of: Parameters<typeof aTermination>[1], over: Partial<Recording> = {}) =>
  aTermination(db, of, { now: justNow(), ...over });

const at = (id: string) => `/equipe/resiliations/${id}`;

const endOf = async (db: Db, memberId: string) =>
  (await db.select().from(contracts).where(eq(contracts.memberId, memberId)))[0]!.endedOn?.toString() ?? null;

const rowOf = async (db: Db, id: string) =>
  (await db.select().from(terminations).where(eq(terminations.id, id)))[0]!;

test("a request with a wrong number: found by its names, decided, and dated by e-mail", async ({
  browser,
  app,
  db,
}) => {
  const space = await aLongMember(db);
  const asker = `${randomUUID()}@courriel.example`;
  const declared = declaredBy({
    ...{ lastName: "SENTINELLE", firstName: space.firstName.toUpperCase() },
    ...{ contractNumber: "00 99 88", email: asker, words: "Je pars chez ma sœur." },
  });
  const id = await aRequest(db, undefined, { declared });
  const { page, staffId } = await aDesk(browser, db, app, "Nadia Guichet");

  await page.goto("/equipe/resiliations?raison=dossier");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await page.goto(at(id));
  await expect(page.getByRole("main")).toContainText("Je pars chez ma sœur.");
  await expect(page.getByRole("row", { name: /^Numéro/ })).toContainText("Différent");
  await expect(page.getByRole("row", { name: /^Nom/ })).toContainText("Identique");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await page.getByRole("link", { name: `Choisir ${space.firstName}` }).press("Enter");

  const decide = page.getByRole("button", { name: /^Fixer la fin/ });
  await expect(page.getByRole("heading", { name: "Ce que donnent les règles" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(formatDate(inOneMonth));
  await expect(page.getByRole("main")).toContainText("L. 221\u201110\u20112");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await decide.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "La fin du contrat est fixée" })).toBeVisible();
  await expectNoAxeFault(page);
  expect(await endOf(db, space.memberId)).toBe(inOneMonth.toString());
  expect((await mailFor(asker, /^La date de fin/)).text).toContain(formatDate(inOneMonth));
  await mailFor(space.email, /^Résiliation de votre contrat/);

  const avis = page.getByRole("link", { name: "Avis avec la date de fin (PDF)" });
  const file = await page.request.get((await avis.getAttribute("href"))!);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect(file.headers()["content-disposition"]).toMatch(/^attachment/);
  const noted = await db
    .select({ kind: auditEvents.kind })
    .from(auditEvents)
    .where(and(eq(auditEvents.memberId, space.memberId), eq(auditEvents.staffId, staffId)));
  expect(new Set(noted.map(({ kind }) => kind))).toEqual(new Set(["file-opened", "termination-decided"]));
  await page.context().close();
});

test("a death: the day of the certificate is established, and the contract ends on it", async ({
  browser,
  app,
  db,
}) => {
  const space = await aLongMember(db);
  const declared = declaredBy({ asker: "relative", firstName: space.firstName, contactName: "Paul Proche" });
  const motive = { kind: "death" as const, eventOn: inDays(-9), linkStated: false };
  const id = await aRequest(db, space, { declared, motive });
  const { page } = await aDesk(browser, db, app, "Nadia Guichet");

  await page.goto(at(id));
  await expect(page.getByRole("main")).toContainText(formatDate(inDays(-9)));
  await page.getByText("Le motif ou sa date sont autres").press("Enter");
  await page.getByLabel("Date de l’événement").fill(inDays(-12).toString());
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Compter de nouveau" }).press("Enter");
  await page.getByRole("button", { name: `Fixer la fin au ${formatDate(inDays(-12))}` }).click();
  await expect(page.getByRole("status").filter({ hasText: "La fin du contrat est fixée" })).toBeVisible();
  expect(await endOf(db, space.memberId)).toBe(inDays(-12).toString());
  await page.context().close();
});

test("a dispute: one request stands, another is annulled and its contract goes on", async ({
  browser,
  app,
  db,
}) => {
  const renewalOn = inDays(80);
  const kept = await aLongMember(db, { renewal: renewalOn.toString().slice(5) });
  const annulled = await aLongMember(db);
  const [standing, stranger] = [await aRequest(db, kept), await aRequest(db, annulled)];
  for (const [space, terminationId] of [
    [kept, standing],
    [annulled, stranger],
  ] as const) {
    const own = { memberId: space.memberId, accountId: space.accountId, terminationId, now: justNow() };
    expect(await disputeTermination(db, own)).toMatchObject({ ok: true });
  }
  const { page } = await aDesk(browser, db, app, "Nadia Guichet");

  await page.goto(at(standing));
  await expect(page.getByRole("main")).toContainText("dans l’espace de l’adhérent");
  await expectNoAxeFault(page);
  await page.getByRole("radio", { name: formatDate(renewalOn) }).press("Space");
  await page.getByRole("button", { name: /^La demande est maintenue/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "La fin du contrat est fixée" })).toBeVisible();
  expect(await endOf(db, kept.memberId)).toBe(renewalOn.toString());

  await page.goto(at(stranger));
  await page.getByText("Annuler la demande", { exact: true }).first().press("Enter");
  await page.getByRole("button", { name: "Annuler la demande" }).click();
  await expect(refusal(page)).toContainText("Choisissez la raison");
  await expectNoAxeFault(page);
  await page.getByLabel(/^Elle ne vient pas de l’adhérent/).check();
  await page.getByRole("button", { name: "Annuler la demande" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "C’est fait" })).toBeVisible();
  expect(await endOf(db, annulled.memberId)).toBeNull();
  expect(await rowOf(db, stranger)).toMatchObject({ state: "closed" });
  const told = await mailFor(annulled.email, /^Réponse à la demande/);
  expect(told.text.replace(/\s+/g, " ")).toContain("son contrat continue comme avant");
  await page.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`two advisers on one request: the second is told, and keeps what was typed (JavaScript ${javaScriptEnabled})`, async ({
    browser,
    app,
    db,
  }) => {
    const space = await aLongMember(db);
    const id = await aRequest(db, undefined, { declared: declaredBy({ contractNumber: space.number }) });
    const first = await aDesk(browser, db, app, "Nadia Guichet");
    const second = await aDesk(browser, db, app, "Paul Comptoir", javaScriptEnabled);
    await second.page.goto(at(id));
    await second.page.getByLabel("Numéro d’adhésion ou nom").fill(space.number);
    await second.page.getByRole("button", { name: "Chercher" }).click();
    await second.page.getByRole("link", { name: new RegExp(`^Sentinelle ${space.firstName}`) }).click();
    await expect(second.page.getByRole("heading", { name: "Ce que donnent les règles" })).toBeVisible();
    await first.page.goto(`${at(id)}?adherent=${space.memberId}`);
    await first.page.getByRole("button", { name: /^Fixer la fin/ }).click();
    await expect(first.page.getByRole("status").filter({ hasText: "fixée" })).toBeVisible();

    await second.page.getByText("Ne pas donner suite", { exact: true }).first().click();
    await second.page.getByLabel(/^Autre raison/).check();
    await second.page.getByLabel(/^Ce que vous ajoutez/).fill("Rappelez-nous avec votre carte.");
    await second.page.getByRole("button", { name: "Ne pas donner suite" }).click();
    await expect(refusal(second.page)).toContainText("Nadia Guichet a décidé avant vous");
    await expect(second.page.getByLabel(/^Ce que vous ajoutez/)).toHaveValue(
      "Rappelez-nous avec votre carte.",
    );
    expect(await rowOf(db, id)).toMatchObject({ state: "confirmed" });
    await first.context.close();
    await second.context.close();
  });
}

const typeNotice = async (page: Page, number: string, sentOn: Temporal.PlainDate) => {
  await page.getByLabel(/^Numéro d’adhésion/).fill(number);
  await page.getByLabel("Nouvel assureur").fill("Mutuelle des Quais");
  await page.getByLabel(/^Jour d’envoi/).fill(sentOn.toString());
  await page.getByRole("button", { name: "Vérifier" }).click();
};

for (const javaScriptEnabled of [true, false]) {
  test(`the notice of a new insurer: checked, entered, and entered twice it is one (JavaScript ${javaScriptEnabled})`, async ({
    browser,
    app,
    db,
  }) => {
    const space = await aLongMember(db);
    const { page } = await aDesk(browser, db, app, "Nadia Guichet", javaScriptEnabled);
    await page.goto("/equipe/resiliations/assureur");
    if (javaScriptEnabled) await expectNoAxeFault(page);
    await typeNotice(page, "12345678", inDays(2));
    await expect(refusal(page)).toContainText("pas encore passé");
    await expect(page.getByLabel("Nouvel assureur")).toHaveValue("Mutuelle des Quais");

    await typeNotice(page, space.number, inDays(-4));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vérifier la notification");
    await expect(page.getByRole("main")).toContainText(`${space.firstName} Sentinelle`);
    if (javaScriptEnabled) {
      await expectNoAxeFault(page);
      await expectNoSideScroll(page);
    }
    await page.getByRole("button", { name: "Enregistrer cette notification" }).click();
    await expect(page.getByRole("status").filter({ hasText: "est enregistrée" })).toBeVisible();
    await page.goto("/equipe/resiliations/assureur");
    await typeNotice(page, space.number, inDays(-4));
    await expect(page.getByRole("status").filter({ hasText: "déjà enregistrée" })).toBeVisible();
    const rows = await db.select().from(terminations).where(eq(terminations.memberId, space.memberId));
    expect(rows).toMatchObject([{ channel: "insurer", receivedOn: inDays(-3), state: "confirmed" }]);
    expect(await endOf(db, space.memberId)).toBe(inDays(-3).add({ months: 1 }).toString());
    await page.context().close();
  });
}

test("a member who telephones: one request is suspended, another's notice is given up, then entered again", async ({
  browser,
  app,
  db,
}) => {
  const [contested, insured] = [await aLongMember(db), await aLongMember(db)];
  const id = await aRequest(db, contested);
  const { page, staffId } = await aDesk(browser, db, app, "Nadia Guichet");
  await page.goto(at(id));
  await page.getByText("L’adhérent conteste cette demande").press("Enter");
  await page.getByRole("button", { name: "Suspendre la demande" }).click();
  await expect(refusal(page)).toContainText("Choisissez ce que l’adhérent conteste");
  await expectNoAxeFault(page);
  await page.getByLabel("La date de fin n’est pas la bonne").check();
  await page.getByRole("button", { name: "Suspendre la demande" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "La demande est suspendue" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("La date de fin de cette demande est contestée");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  expect(await endOf(db, contested.memberId)).toBeNull();
  expect(await rowOf(db, id)).toMatchObject({ state: "disputed", disputedBy: "staff" });
  await mailFor(contested.email, /^La demande de résiliation est contestée/);

  await page.goto("/equipe/resiliations/assureur");
  await typeNotice(page, insured.number, inDays(-4));
  await page.getByRole("button", { name: "Enregistrer cette notification" }).click();
  await page.getByText("L’adhérent renonce à sa demande").press("Enter");
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Noter qu’elle est annulée" }).click();
  await expect(page.getByRole("status").filter({ hasText: "La demande est annulée" })).toBeVisible();
  expect(await endOf(db, insured.memberId)).toBeNull();
  await page.goto("/equipe/resiliations/assureur");
  await typeNotice(page, insured.number, inDays(-4));
  await expect(page.getByRole("main")).toContainText("Cette notification a déjà été enregistrée");
  await expect(page.getByRole("main")).toContainText("Annulée par la personne");
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Enregistrer une nouvelle notification" }).click();
  await expect(page.getByRole("status").filter({ hasText: "est enregistrée" })).toBeVisible();
  const rows = await db.select().from(terminations).where(eq(terminations.memberId, insured.memberId));
  expect(rows.map(({ state }) => state).toSorted()).toEqual(["confirmed", "withdrawn"]);
  const noted = await db.select().from(auditEvents).where(eq(auditEvents.staffId, staffId));
  expect(noted.filter(({ kind }) => kind === "file-searched")).toHaveLength(2);
  await page.context().close();
});

test("an administrator reads and decides nothing; an editor finds nothing", async ({ browser, app, db }) => {
  const space = await aLongMember(db);
  const id = await aRequest(db, undefined, { declared: declaredBy({ contractNumber: space.number }) });
  const reader = await browser.newContext({ baseURL: app });
  await enterStaff(reader, db, { name: "Solène Garde", role: "administrator" });
  const page = await reader.newPage();
  await page.goto(`${at(id)}?adherent=${space.memberId}`);
  await expect(page.getByRole("heading", { name: "Ce que donnent les règles" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Fixer|suite/ })).toHaveCount(0);
  expect((await page.goto("/equipe/resiliations/assureur"))?.status()).toBe(404);
  await reader.close();

  const editor = await browser.newContext({ baseURL: app });
  await enterStaff(editor, db, { name: "Hugo Plume", role: "editor" });
  const other = await editor.newPage();
  const closed = ["/equipe/resiliations", at(id), "/equipe/resiliations/assureur"];
  for (const address of [...closed, "/equipe/resiliations/assureur/verification"])
    expect((await other.goto(address))?.status(), address).toBe(404);
  await editor.close();
});
