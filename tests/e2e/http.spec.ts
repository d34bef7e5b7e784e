import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { anAccount } from "../support/people";
import { enter } from "./support/enter";
import { expect, refusal, test } from "./support/fixtures";
import { postForm } from "./support/http-form";
import { home } from "./support/stack";

/** One address of each kind of answer: pages, files, data, redirections, refusals. */
const addresses = {
  "/": 200,
  "/connexion": 200,
  "/aide": 200,
  "/espace": 307,
  "/espace/documents/carte": 307,
  "/lien/activation/inconnu": 303,
  "/contact/": 308,
  "/nulle-part": 404,
  "/resilier/fin-de-contrat.ics": 404,
  "/documents/statuts.pdf": 200,
  "/service-worker.js": 200,
  "/manifest.webmanifest": 200,
  "/icons/icon-192.png": 200,
  "/_next/static/inconnu.js": 404,
  "/api/captcha/challenge?form=sign-in": 200,
  "/api/captcha/challenge": 400,
  "/api/feed/openapi.json": 200,
  "/api/feed/changes": 401,
  "/api/auth/session": 200,
  "/api/session": 405,
};

test("every kind of answer says what browsers must refuse", async ({ request }) => {
  for (const [address, status] of Object.entries(addresses)) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(answer.status(), address).toBe(status);
    expect(headers["strict-transport-security"], address).toBe("max-age=63072000; includeSubDomains");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(headers["content-security-policy"], address).toContain(rule);
    for (const name of ["access-control-allow-origin", "server", "x-powered-by"])
      expect(headers[name], `${name} of ${address}`).toBeUndefined();
    if (status === 308) continue;
    expect(headers["cross-origin-opener-policy"], address).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], address).toBe("same-origin");
    expect(headers["referrer-policy"], address).toBe(
      address.startsWith("/lien/") ? "no-referrer" : "same-origin",
    );
  }
});

test("each answer says its type, and its alphabet where it is text", async ({ request }) => {
  for (const address of Object.keys(addresses)) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const type = answer.headers()["content-type"] ?? "";
    if ((await answer.body()).length > 0)
      expect(type, address).toMatch(
        /^(text\/(html|plain)|application\/javascript); charset=utf-8$|^(application\/(json|problem\+json|manifest\+json|pdf)|image\/png)$/i,
      );
  }
});

test("methods that nobody needs are refused", async ({ app }) => {
  for (const method of ["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
    for (const address of ["/", "/connexion", "/espace", "/api/session", "/service-worker.js"]) {
      const said = await send(app, `${method} ${address} HTTP/1.1\nHost: ici\nX-Secret: perroquet\n\n`);
      expect(said, `${method} ${address}`).toMatch(/^HTTP\/1\.1 405 /);
      expect(said).toContain("Allow: GET, HEAD, POST");
      expect(said).not.toContain("perroquet");
    }
  }
  expect(await send(app, "CONNECT mechant.example:443 HTTP/1.1\nHost: ici\n\n")).toBe("");
});

test("a message whose end can be read in two ways is refused", async ({ app }) => {
  const post = "POST /api/session HTTP/1.1\nHost: ici\n";
  const twofold = [
    `${post}Content-Length: 4\nTransfer-Encoding: chunked\n\n0\n\nGET / HTTP/1.1\nHost: ici\n\n`,
    `${post}Content-Length: 4\nContent-Length: 5\n\nabcd`,
    `${post}Transfer-Encoding: chunked, identity\n\n0\n\n`,
    `${post}Transfer-Encoding : chunked\n\n0\n\n`,
    "GET / HTTP/1.1\nHost: ici\nX-Un: a\rX-Deux: b\n\n",
  ];
  for (const message of twofold) expect(await send(app, message), message).toMatch(/^HTTP\/1\.1 400 /);
});

test("nothing but what is public is served from the disk", async ({ request }) => {
  const project = [
    "/.git/HEAD",
    "/.env",
    "/package.json",
    "/server.js",
    "/next.config.ts",
    "/lib/core/env.ts",
  ];
  const around = ["/%2e%2e/package.json", "/..%2fpackage.json", "/_next/..%2f..%2fserver.js", "/icons/%00"];
  const folders = ["/_next", "/_next/static", "/captcha", "/icons", "/tutoriels"];
  for (const address of [
    ...project,
    ...around,
    ...folders,
    "/_next/image?url=%2Ficons%2Ficon-192.png&w=64&q=75",
  ]) {
    const status = (await request.get(address)).status();
    expect([400, 404], `${address} ${status}`).toContain(status);
  }
});

test("a form posted from another site reaches no action", async () => {
  const typed = { email: "ailleurs@courriel.example" };
  expect((await postForm("/mot-de-passe-oublie", typed)).status).toBe(303);
  const elsewhere = await postForm("/mot-de-passe-oublie", typed, { origin: "https://mechant.example" });
  expect(elsewhere.status).toBe(500);
});

test.describe("without a script, where a form brings its page again", () => {
  test.use({ javaScriptEnabled: false });

  test("who asks for what is not theirs, and a form that is refused, leave a line with ids and names of fields alone", async ({
    page,
    context,
    db,
  }) => {
    const { id } = await anAccount(db);
    await enter(context, db, id);
    expect((await page.goto(`/espace/remboursements/${randomUUID()}`))?.status()).toBe(404);
    await page.goto("/espace/coordonnees/adresse");
    await page.getByLabel("Code postal").fill("perroquet");
    await page.getByRole("button", { name: "Enregistrer mon adresse" }).click();
    await expect(refusal(page)).toBeVisible();

    const lines = () =>
      readFileSync(`${home}/web.log`, "utf8")
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line));
    const mine = () => lines().filter(({ msg, account }) => msg === "request" && account === id);
    await expect
      .poll(() => mine().map(({ route, status }) => `${status} ${route}`))
      .toContain("404 /espace/remboursements/[id]");
    const refused = () => {
      const asked = mine().map(({ requestId }) => requestId);
      return lines().filter(
        ({ msg, requestId }) => msg === "a form was refused" && asked.includes(requestId),
      );
    };
    await expect.poll(() => refused().flatMap(({ fields }) => fields)).toContain("postcode");
    expect(readFileSync(`${home}/web.log`, "utf8")).not.toContain("perroquet");
  });
});

/** What a server answers to a message written by hand, a line end being CRLF. Nothing when it hangs up. */
async function send(app: string, message: string): Promise<string> {
  const { hostname, port } = new URL(app);
  const socket = connect(Number(port), hostname);
  socket.write(message.replaceAll("\n", "\r\n"));
  socket.end();
  return text(socket);
}
