import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { captchaSentences } from "@/app/(public)/captcha-sentences";
import { sessions } from "@/db/schema";
import { routeTo } from "@/lib/core/routes";
import { saveDraft } from "@/lib/help/save-draft";
import { submitPage } from "@/lib/help/submit-page";
import { aPublished, wholeContent } from "../help/support";
import { aSolution } from "../support/captcha";
import { anAccount, goodPassword } from "../support/people";
import { enterStaff } from "./support/enter-staff";
import { anAddress, expect, signIn, test } from "./support/fixtures";
import { postForm } from "./support/http-form";

const other = () => process.env.OTHER_APP_URL ?? "";

test("a count is one across two servers: five guesses at most, wherever they arrive", async ({ db, app }) => {
  const { email } = await anAccount(db);
  const guesses = Array.from({ length: 24 }, (_, guess) =>
    postForm("/connexion", { identifier: email, password: "raté" }, { app: guess % 2 ? app : other() }),
  );
  const answers = await Promise.all(guesses);

  const compared = answers.filter(({ body }) => body.includes("mot de passe ne correspond pas")).length;
  expect(compared).toBeGreaterThan(0);
  expect(compared).toBeLessThanOrEqual(5);
});

test("a client address is one across two servers: twenty requests for a link, then a wait", async ({
  app,
}) => {
  const clientAddress = anAddress();
  const ask = (server: string) =>
    postForm(
      "/mot-de-passe-oublie",
      { email: `${randomUUID()}@courriel.example` },
      { app: server, clientAddress },
    );
  for (let asked = 0; asked < 20; asked++) expect((await ask(asked % 2 ? app : other())).status).toBe(303);

  const refused = await ask(other());
  expect(refused.status).toBe(200);
  expect(refused.body).toContain("plusieurs demandes");
});

test("an address written by the client itself counts for nothing", async ({ app }) => {
  const clientAddress = anAddress();
  const statuses: number[] = [];
  for (let asked = 0; asked < 21; asked++) {
    const answer = await postForm(
      "/mot-de-passe-oublie",
      { email: `${randomUUID()}@courriel.example` },
      {
        app,
        clientAddress: `203.0.113.${asked}, ${clientAddress}`,
      },
    );
    statuses.push(answer.status);
  }
  expect(statuses.at(-1)).toBe(200);
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(303));
});

test("a captcha solved once serves once: what one server took, the other refuses", async ({ app }) => {
  const captcha = await aSolution("recover-identifier");
  const typed = { membershipNumber: "00000000", nir: "2550814168025", bornOn: "14/08/1955", captcha };
  const [first, second] = [
    await postForm("/adresse-e-mail-oubliee", typed, { app }),
    await postForm("/adresse-e-mail-oubliee", typed, { app: other() }),
  ];
  const unsolved = captchaSentences["captcha-unsolved"];
  expect(first.body).not.toContain(unsolved);
  expect(second.body).toContain(unsolved);
});

test("a page of help published on one server is shown by the other within half a minute", async ({
  page,
  context,
  db,
}) => {
  const slug = `deux-serveurs-${randomUUID()}`;
  const former = await aPublished(db, { slug, content: wholeContent("Deux serveurs", "La phrase d’avant.") });
  const shown = async () => (await fetch(`${other()}${routeTo.helpPage(slug)}`)).text();
  expect(await shown()).toContain("La phrase d’avant.");

  const content = wholeContent("Deux serveurs", "La phrase d’après.");
  const saved = await saveDraft(db, { ...former, content });
  if (!saved.ok) throw new Error(saved.refusal);
  await submitPage(db, { ...former, version: saved.value.version });
  await enterStaff(context, db, { name: "Inès Rédactrice", role: "editor" });
  await page.goto(routeTo.staffHelpReview(former.pageId));
  await page.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(page.getByText("La page est publiée.")).toBeVisible();
  await expect
    .poll(async () => (await shown()).includes("La phrase d’après."), { timeout: 30_000 })
    .toBe(true);
  expect(await shown()).not.toContain("La phrase d’avant.");
});

test("a session opened on one server is open, and ends, on the other", async ({ page, context, db, app }) => {
  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const home = (server: string) => fetch(`${server}/espace`, { headers: { cookie }, redirect: "manual" });
  expect((await home(other())).status).toBe(200);

  const out = await fetch(`${app}/deconnexion`, {
    method: "POST",
    headers: { cookie, origin: app },
    redirect: "manual",
  });
  expect(out.status).toBe(303);
  expect(out.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect((await home(other())).status).toBe(307);
  expect((await home(app)).status).toBe(307);
});

test("a stolen cookie opens nothing once idle for 20 minutes, nor 12 hours after sign-in", async ({
  page,
  context,
  db,
  app,
}) => {
  const { email, id } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const home = async () => (await fetch(`${app}/espace`, { headers: { cookie }, redirect: "manual" })).status;
  const live = and(eq(sessions.accountId, id), isNull(sessions.endedAt));
  const present = Temporal.Now.instant();
  expect(await home()).toBe(200);

  await db
    .update(sessions)
    .set({ seenAt: present.subtract({ minutes: 20, seconds: 1 }) })
    .where(live);
  expect(await home()).toBe(307);
  await db
    .update(sessions)
    .set({ seenAt: present, createdAt: present.subtract({ hours: 12, seconds: 1 }) })
    .where(live);
  expect(await home()).toBe(307);
  await db.update(sessions).set({ seenAt: present, createdAt: present }).where(live);
  expect(await home()).toBe(200);
});

test("NextAuth's own door keeps the same rules: its CSRF, the throttles, no reason in the address", async ({
  db,
  app,
  request,
}) => {
  const { email } = await anAccount(db);
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const knock = (password: string) =>
    request.post("/api/auth/callback/credentials", {
      form: { csrfToken, identifier: email, password, json: "true" },
      maxRedirects: 0,
    });
  const wrong = await knock("raté");
  expect(wrong.status()).toBe(401);
  expect((await wrong.json()).url).toBe(`${app}/api/auth/error?error=CredentialsSignin&provider=credentials`);
  const noToken = await request.post("/api/auth/callback/credentials", {
    form: { identifier: email, password: goodPassword },
    maxRedirects: 0,
  });
  expect(noToken.headers()["set-cookie"] ?? "").not.toContain("session=");

  expect((await knock(goodPassword)).status()).toBe(200);
  const session = await (await request.get("/api/auth/session")).json();
  expect((await request.get("/espace", { maxRedirects: 0 })).status()).toBe(200);
  expect(Object.keys(session)).toEqual(["expires"]);

  for (let knocks = 0; knocks < 3; knocks++) expect((await knock("raté")).status()).toBe(401);
  await request.post("/deconnexion", { headers: { origin: app } });
  expect((await knock(goodPassword)).status(), "the captcha is due after three failures").toBe(401);
});

test("a form posted from another site changes nothing", async ({ page, context, db, app }) => {
  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const path of ["/deconnexion", "/api/session"]) {
    for (const origin of ["https://mechant.example", undefined]) {
      const headers = { cookie, ...(origin && { origin }) };
      expect((await fetch(`${app}${path}`, { method: "POST", headers, redirect: "manual" })).status).toBe(
        403,
      );
    }
  }
  expect((await fetch(`${app}/espace`, { headers: { cookie }, redirect: "manual" })).status).toBe(200);
});
