import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { freePort } from "@/db/embedded";
import { deployUnderLoad } from "@/scripts/drills/deploy-under-load";
import { startDrill } from "@/scripts/drills/product";
import { type FrontProxy, startProxy } from "@/scripts/drills/proxy";
import { expect, expectNoAxeFault, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
import { home } from "./support/stack";

test("each server is replaced while people read and write: no request fails, no change is lost or made twice", async () => {
  test.setTimeout(300_000);
  const product = await startDrill(`${home}/deployment`, givenSettings(), ["fsync=off"]);
  const asked = { requests: 1_000, perSecond: 70, members: 12 };
  const said = await deployUnderLoad(product, asked).finally(() => product.stop());

  const failures = [...said.tally.values()].flatMap((one) => one.failures);
  expect(failures, errorsLogged(product.home)).toEqual([]);
  expect(said.replaced).toBeGreaterThanOrEqual(2);
  expect(said.requests).toBeGreaterThanOrEqual(1_000);
  expect(said.confirmed).toBeGreaterThan(20);
  expect(said.written).toBe(said.confirmed);
});

/** What the servers and the proxy wrote of their errors: a failure names its request. */
const errorsLogged = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").split("\n"))
    .filter((line) => /"level":([56]0|"error")/.test(line))
    .join("\n");

test.describe("the proxy of the deployments", () => {
  const folder = `${home}/proxy`;
  const seen: { url: string; headers: IncomingMessage["headers"] }[] = [];
  let upstream: Server;
  let proxy: FrontProxy;

  /** A server that says what reached it, beside one that is not there. */
  test.beforeAll(async () => {
    mkdirSync(`${folder}/static/_next`, { recursive: true });
    cpSync(".next/static", `${folder}/static/_next/static`, { recursive: true });
    upstream = createServer(async (request, response) => {
      const body = await text(request).catch(() => "");
      seen.push({ url: request.url ?? "", headers: request.headers });
      response.end(`${body.length}`);
    });
    await new Promise<void>((listening) => upstream.listen(0, "127.0.0.1", listening));
    const { port } = upstream.address() as AddressInfo;
    proxy = await startProxy(folder, await freePort(), [port, await freePort()]);
  });
  test.afterAll(async () => {
    await proxy.stop();
    upstream.closeAllConnections();
    upstream.close();
  });

  test("stops what is larger than its form may be", async () => {
    const send = async (path: string, bytes: number) => {
      const answer = await fetch(`${proxy.url}${path}`, { method: "POST", body: Buffer.alloc(bytes) });
      return answer.ok ? Number(await answer.text()) : answer.status;
    };
    const mega = 1_000_000;
    expect(await send("/connexion", 0.9 * mega)).toBe(0.9 * mega);
    expect(await send("/connexion", 1.1 * mega)).not.toBe(1.1 * mega);
    expect(await send("/equipe/aide/images", 5.5 * mega)).toBe(5.5 * mega);
    expect(await send("/equipe/aide/images", 6.5 * mega)).not.toBe(6.5 * mega);
    expect(await send("/api/pieces", 26 * mega)).toBe(26 * mega);
    expect(await send("/api/pieces", 28 * mega)).not.toBe(28 * mega);
  });

  test("says the address of the client and an id of its own, whatever the client wrote", async () => {
    const id = randomUUID();
    await fetch(`${proxy.url}/${id}`, {
      headers: { "x-forwarded-for": "203.0.113.9", "x-request-id": "a-b-c-d-e-f" },
    });
    const { headers } = seen.find(({ url }) => url === `/${id}`)!;
    expect(headers["x-forwarded-for"]).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-forwarded-proto"]).toBe("http");
  });

  test("keeps health, metrics and jobs to the inside", async () => {
    for (const path of ["/api/health/ready", "/api/health/open", "/api/metrics", "/api/jobs/run"])
      expect((await fetch(`${proxy.url}${path}`)).status, path).toBe(404);
    expect(seen.map(({ url }) => url)).not.toContain("/api/jobs/run");
  });

  test("gives what pages load, of every build, and leaves the rest to the servers", async () => {
    const [file = ""] =
      readFileSync(".next/server/app/contact.html", "utf8").match(/\/_next\/static\/[^"]+\.js/) ?? [];
    const answer = await fetch(`${proxy.url}${file}`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(seen.map(({ url }) => url)).not.toContain(file);
    await fetch(`${proxy.url}/_next/static/not-kept.js`);
    expect(seen.map(({ url }) => url)).toContain("/_next/static/not-kept.js");
  });

  test("says itself that no server answers, on a page that people can read", async ({ page }) => {
    const alone = await startProxy(folder, await freePort(), [await freePort()]);
    const answer = await page.goto(`${alone.url}/espace`);
    expect([502, 503]).toContain(answer?.status());
    expect(answer?.headers()["retry-after"]).toBe("30");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Votre espace est momentanément indisponible",
    );
    await expectNoAxeFault(page);
    await alone.stop();
  });
});
