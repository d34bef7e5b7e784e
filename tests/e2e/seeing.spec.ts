import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Db, openDb } from "@/db/client";
import { freePort } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { ensureDatabase, type Running, startWeb, startWorkerProcess } from "@/scripts/stack";
import { anAccount } from "../support/people";
import { expect, mailFor, test } from "./support/fixtures";
import { postForm } from "./support/http-form";
import { home } from "./support/stack";

test.describe.configure({ mode: "serial" });

const token = "jeton-de-lecture-des-mesures-0123456789";
const secret = `sentinelle-${randomUUID()}`;

let collector: Server;
let collected = "";
let db: Db & { close(): Promise<void> };
let web: Running;
let worker: Running;
let app: string;
let workerUrl: string;

/** A database and a worker of its own: the job that a page enqueues must be done where it is looked at. */
test.beforeAll(async () => {
  collector = createServer(async (request, response) => {
    collected += `${await text(request)}\n`;
    response.end("{}");
  });
  await new Promise<void>((listening) => collector.listen(0, "127.0.0.1", listening));
  const own = process.env as Record<string, string>;
  const url = await ensureDatabase(own.DATABASE_URL!, "seeing");
  await migrateDatabase(url);
  db = openDb(url, { max: 2 });
  const [port, workerPort] = [await freePort(), await freePort()];
  [app, workerUrl] = [`http://localhost:${port}`, `http://localhost:${workerPort}`];
  const settings = {
    ...own,
    APP_URL: app,
    DATABASE_URL: url,
    METRICS_TOKEN: token,
    WORKER_PORT: String(workerPort),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_BSP_SCHEDULE_DELAY: "100",
  };
  worker = startWorkerProcess(settings, `${home}/seeing-worker.log`);
  web = await startWeb(settings, port, `${home}/seeing-web.log`);
});

test.afterAll(async () => {
  await Promise.all([web.stop(), worker.stop()]);
  await db.close();
  collector.closeAllConnections();
  collector.close();
});

const scrape = async (address: string, sent = token) => {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${sent}` } });
  return { status: answer.status, headers: answer.headers, lines: (await answer.text()).split("\n") };
};

/** The sum of the figures of the lines that match. */
const figure = (lines: string[], line: RegExp) =>
  lines.filter((one) => line.test(one)).reduce((sum, one) => sum + Number(one.split(" ").at(-1)), 0);

const valuesOf = (lines: string[], label: string) =>
  new Set(lines.flatMap((line) => line.match(new RegExp(`[{,]${label}="([^"]*)"`))?.[1] ?? []));

test("metrics open to their token alone, and do not exist where none is set", async () => {
  const open = await scrape(`${app}/api/metrics`);
  expect(open.status).toBe(200);
  expect(open.headers.get("cache-control")).toBe("no-store");
  expect((await scrape(`${app}/api/metrics`, "autre")).status).toBe(401);
  expect((await fetch(`${app}/api/metrics`)).status).toBe(401);
  expect((await scrape(`${process.env.APP_URL}/api/metrics`)).status).toBe(404);
});

test("odd addresses and methods make no label of their own, and no secret is in a label", async () => {
  const odd = [
    `/lien/mot-de-passe/${secret}`,
    `/aide/${secret}`,
    `/${secret}`,
    `/espace/${secret}/x`,
    `/x?${secret}`,
  ];
  for (const path of odd) await fetch(`${app}${path}`, { redirect: "manual" });
  await fetch(`${app}/contact`, { method: "PROPFIND" });

  const { lines } = await scrape(`${app}/api/metrics`);
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(".next/routes-manifest.json", "utf8"));
  const known = [...staticRoutes, ...dynamicRoutes].map(({ page }) => page);
  const requests = lines.filter((line) => line.startsWith("espace_http_request_duration_seconds"));
  const routes = [...valuesOf(requests, "route")];
  expect(routes).toEqual(
    expect.arrayContaining(["/lien/[purpose]/[secret]", "/aide/[slug]", "/contact", "other"]),
  );
  expect(routes.filter((route) => ![...known, "other", "file"].includes(route))).toEqual([]);
  expect([...valuesOf(requests, "method")].sort()).toEqual(["GET", "other"]);
  expect([...valuesOf(requests, "status")].filter((status) => !/^([2-5]xx|aborted)$/.test(status))).toEqual(
    [],
  );
  expect(lines.join("\n")).not.toContain(secret);
  expect(figure(lines, /^espace_http_requests_in_flight /), "this one").toBe(1);
  expect(figure(lines, /^espace_database_up /)).toBe(1);
  expect(figure(lines, /^espace_database_connections\{/)).toBeGreaterThan(0);
  expect(figure(lines, /^espace_database_wait_seconds /)).toBeLessThan(2);
  expect(figure(lines, /^espace_build_info\{process="web",/)).toBe(1);
});

test("a page, the job that it enqueued and the e-mail of that job are told by metrics and traces, under one request", async () => {
  const { email } = await anAccount(db);
  const asked = await postForm("/mot-de-passe-oublie", { email }, { app });
  expect(asked.status).toBe(303);
  const requestId = asked.headers["x-request-id"];
  await mailFor(email, /./);

  await expect
    .poll(async () =>
      figure((await scrape(`${workerUrl}/metrics`)).lines, /^espace_mails_total\{outcome="sent"\}/),
    )
    .toBe(1);
  const { lines } = await scrape(`${workerUrl}/metrics`);
  expect(figure(lines, /^espace_job_duration_seconds_count\{job="send-mail",outcome="done"\}/)).toBe(1);
  expect(figure(lines, /^espace_build_info\{process="worker",/)).toBe(1);
  expect(figure(lines, /^espace_jobs\{state="given_up"\}/)).toBe(0);

  const spans = () => spansOf(collected).filter((span) => span.attributes["espace.request_id"] === requestId);
  await expect
    .poll(() => spans().map(({ name }) => name))
    .toEqual(
      expect.arrayContaining([
        "POST /mot-de-passe-oublie",
        "job request-password-reset",
        "job send-mail",
        "mail",
      ]),
    );
  const mail = spans().find(({ name }) => name === "mail");
  expect(mail?.attributes["espace.template"]).toBe("password-reset");
  expect(collected).not.toContain(email);
  expect(collected).not.toContain(secret);
  expect(spansOf(collected).map(({ name }) => name)).toContain("GET /lien/[purpose]/[secret]");
});

test("a worker tells that it lives and is ready, and its metrics to the token alone", async () => {
  expect((await fetch(`${workerUrl}/health/live`)).status).toBe(200);
  expect((await fetch(`${workerUrl}/health/ready`)).status).toBe(200);
  expect((await fetch(`${workerUrl}/metrics`)).status).toBe(401);
  expect((await fetch(`${workerUrl}/autre`)).status).toBe(404);
});

type Sent = { name: string; attributes: Record<string, unknown> };

/** The spans of what the collector received: OTLP over HTTP, in JSON. */
function spansOf(bodies: string): Sent[] {
  type Attribute = { key: string; value: Record<string, unknown> };
  type Body = { resourceSpans: { scopeSpans: { spans: { name: string; attributes: Attribute[] }[] }[] }[] };
  const read: Body[] = bodies
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((body) => JSON.parse(body));
  return read
    .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
    .flatMap(({ spans }) => spans)
    .map(({ name, attributes }) => ({
      name,
      attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
    }));
}
