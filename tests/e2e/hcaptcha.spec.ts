import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { freePort } from "@/db/embedded";
import { type Running, startWeb } from "@/scripts/stack";
import { aMember } from "../support/people";
import { expect, expectNoAxeFault, refusal, test } from "./support/fixtures";
import { home } from "./support/stack";

test.describe.configure({ mode: "serial" });

let answer: "success" | "refusal" | "error-500" | "silence" = "success";
let provider: Server;
let web: Running;
let app: string;

/** hCaptcha's verification server, failures included, and a server of ours set to use it. */
test.beforeAll(async () => {
  provider = createServer((_request, response) => {
    if (answer === "silence") return;
    response.statusCode = answer === "error-500" ? 500 : 200;
    response.end(JSON.stringify({ success: answer === "success" }));
  });
  await new Promise<void>((listening) => provider.listen(0, "127.0.0.1", listening));
  const port = await freePort();
  app = `http://localhost:${port}`;
  const settings = {
    ...(process.env as Record<string, string>),
    APP_URL: app,
    CAPTCHA_PROVIDER: "hcaptcha",
    HCAPTCHA_SITE_KEY: "10000000-ffff-ffff-ffff-000000000001",
    HCAPTCHA_SECRET: "secret-for-this-test",
    HCAPTCHA_VERIFY_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/siteverify`,
  };
  web = await startWeb(settings, port, `${home}/hcaptcha-web.log`);
});

test.afterAll(async () => {
  await web.stop();
  provider.closeAllConnections();
  provider.close();
});

/** The widget's script as a page sees it: a box that gives a token, or an error. */
const widget = `
  const script = new URL(document.currentScript.src);
  let token = "";
  window.hcaptcha = {
    render(element, options) {
      const box = document.createElement("button");
      box.type = "button";
      box.textContent = "Je suis un humain";
      box.onclick = () => {
        token = "token-" + crypto.randomUUID();
        options.callback(token);
      };
      const fail = document.createElement("button");
      fail.type = "button";
      fail.textContent = "Panne du widget";
      fail.onclick = () => options["error-callback"]("network-error");
      element.append(box, fail);
      return "widget";
    },
    reset() {}, remove() {}, execute() {}, getResponse: () => token, getRespKey: () => "", close() {}, setData() {},
  };
  window[script.searchParams.get("onload")]();
`;

async function open(page: Page) {
  await page.route("https://js.hcaptcha.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: widget }),
  );
  await page.goto(app);
  await page.getByRole("link", { name: "JE CRÉE MON ESPACE" }).first().click();
  await expect(page.getByRole("button", { name: "Je suis un humain" })).toBeVisible();
}

async function ask(page: Page, member: { membershipNumber: string; nir: string }) {
  await page.getByLabel("Numéro d’adhésion").fill(member.membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(member.nir);
  await page.getByLabel("Adresse e-mail", { exact: true }).fill("humaine@courriel.example");
  await page.getByLabel("Confirmez votre adresse e-mail").fill("humaine@courriel.example");
  await page.getByRole("button", { name: "Je suis un humain" }).click();
  await page.getByRole("button", { name: "Je crée mon espace" }).click();
}

test("hCaptcha's widget loads under our policy, and its yes opens the way", async ({ page, db }) => {
  answer = "success";
  await open(page);
  await ask(page, await aMember(db));

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
});

test("its no asks to try again, with a new box, and nothing typed is lost", async ({ page, db }) => {
  answer = "refusal";
  const member = await aMember(db);
  await open(page);
  await ask(page, member);
  await expect(refusal(page)).toContainText("Cochez la case");
  await expect(page.getByLabel("Numéro d’adhésion")).toHaveValue(member.membershipNumber);

  answer = "success";
  await page.getByRole("button", { name: "Je suis un humain" }).click();
  await page.getByRole("button", { name: "Je crée mon espace" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
});

for (const failure of ["error-500", "silence"] as const) {
  test(`when its server answers ${failure}, the page says so with the telephone`, async ({ page, db }) => {
    answer = failure;
    await open(page);
    await ask(page, await aMember(db));

    await expect(refusal(page)).toContainText("est en panne");
    await expect(refusal(page).getByRole("link", { name: "01 99 00 12 34" })).toBeVisible();
  });
}

test("when its widget fails in the page, the page says so with the telephone", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Panne du widget" }).click();

  await expect(page.getByText("La vérification ne répond pas")).toBeVisible();
  await expectNoAxeFault(page);
});
