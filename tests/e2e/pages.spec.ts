import type { Page } from "@playwright/test";
import { routes } from "@/lib/core/routes";
import { anAccount, goodPassword } from "../support/people";
import { expect, expectNoAxeFault, signIn, test } from "./support/fixtures";

const all = Object.values(routes).filter((address) => !address.includes("?"));
/** What the people of the mutual see once signed in has journeys of its own. */
const isDesk = (address: string) => address.startsWith(`${routes.staffLogin}/`);
const pages = all.filter((address) => !address.startsWith(routes.memberHome) && !isDesk(address));
/**
 * Pages that lead elsewhere: the counter and the copy when there is no card to show, the password while it is fresh,
 * the steps of a termination that nobody began.
 */
const leadingOn: string[] = [
  routes.cardAtCounter,
  routes.cardOffline,
  routes.provePassword,
  routes.terminateRecap,
  routes.terminateDone,
  routes.ownTerminationRecap,
  routes.ownTerminationDone,
];
const space = all.filter((address) => address.startsWith(routes.memberHome) && !leadingOn.includes(address));

for (const address of pages) {
  test(`${address} has its title, its language, one h1, passes axe and fits a phone of 320 px`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);

    await expect(page).toHaveTitle(/.+ MGAS$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("contentinfo").getByRole("link", { name: /^Accessibilité/ })).toHaveAttribute(
      "href",
      routes.accessibility,
    );
    expect(await sidewaysScroll(page)).toBe(0);
    await expectNoAxeFault(page);
    expect(complaints).toEqual([]);
  });
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a page that does not exist says so, with ways on", async ({ page }) => {
  const answer = await page.goto("/nulle-part");
  expect(answer?.status()).toBe(404);
  await expectNoAxeFault(page);
});

test("no link of the site is dead", async ({ page, request }) => {
  test.setTimeout(150_000);
  const seen = new Set<string>();
  const waiting: string[] = ["/"];
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    expect((await request.get(address)).status(), address).toBe(200);
    await page.goto(address);
    const links = await page
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const link of links) {
      const anchor = link.startsWith("#") ? link : link.startsWith("/#") ? link.slice(1) : "";
      if (anchor && (link.startsWith("#") || address === "/"))
        expect(await page.locator(anchor).count(), `${address}${anchor}`).toBe(1);
      if (link.startsWith("/")) waiting.push(link.split("#")[0] || "/");
    }
  }
  expect(seen.size).toBeGreaterThan(10);
});

test("titles differ from page to page, outside and inside", async ({ page, db }) => {
  const { email } = await anAccount(db);
  const titles: string[] = [];
  const read = async (addresses: string[]) => {
    for (const address of addresses) {
      await page.goto(address);
      titles.push(await page.title());
    }
  };
  await read(pages.filter((page) => !page.endsWith("/messagerie") && !leadingOn.includes(page)));
  await signIn(page, email, goodPassword);
  await page.waitForURL(/espace$/);
  await read(space);
  expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
});

test("the space fits a phone and a zoom of 400 %, in light and dark", async ({ page, db }) => {
  const { email } = await anAccount(db, {
    person: { lastName: "de L’Exemple-d’Outre-Fiction", firstName: "Anne-Élisabeth" },
  });
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 256 });
    expect(await sidewaysScroll(page)).toBe(0);
    await expectNoAxeFault(page);
  }
});

test("the three text versions open without a script", async ({ browser, app }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(app);
  const versions = page.getByText("Je consulte la version texte");
  await expect(versions).toHaveCount(3);
  for (const version of await versions.all()) await version.click();
  await expect(
    page.getByRole("listitem").filter({ hasText: "« Je crée mon espace »" }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "JE RÉCUPÈRE MON IDENTIFIANT" }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "JE RÉCUPÈRE MON MOT DE PASSE" }).first(),
  ).toBeVisible();
});

test("every page says what browsers must refuse", async ({ request }) => {
  for (const address of [...pages, "/espace", "/nulle-part"]) {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).toMatch(/script-src 'self' '(nonce|sha256)-/);
    expect(policy, address).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(headers["strict-transport-security"], address).toContain("max-age=63072000");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["permissions-policy"], address).toBeDefined();
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});

test("a page of the space is never stored by a browser or a proxy", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const answer = await page.reload();
  expect(answer?.headers()["cache-control"]).toContain("no-store");
});

test("after a link within the page, the back button still shows the page it leads to", async ({ page }) => {
  await page.goto(routes.contact);
  await page.getByRole("link", { name: "Aller au contenu" }).press("Enter");
  await expect(page).toHaveURL(/#/);
  await page.getByRole("contentinfo").getByRole("link", { name: "Mentions légales" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mentions légales" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/contact/i);
  await page.goBack();
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Mentions légales" })).toBeVisible();
});
