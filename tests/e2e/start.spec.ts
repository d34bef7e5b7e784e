import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { freePort } from "@/db/embedded";
import { hiddenFields } from "@/scripts/plain-form";
import { ownEnvironment, startWeb } from "@/scripts/stack";
import { anAccount, goodPassword } from "../support/people";
import { anAddress, expect, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
import { home } from "./support/stack";

test("a server with faults in its settings does not start, and lists them all", async () => {
  const settings = {
    PORT: String(await freePort()),
    APP_URL: "espace",
    DATABASE_URL: "mysql://ailleurs",
    SESSION_KEY: "court",
  };
  const server = spawn(process.execPath, [".next/standalone/server.js"], { env: ownEnvironment(settings) });
  const [said, code] = await Promise.all([
    text(server.stderr),
    new Promise((exit) => server.once("exit", exit)),
  ]);

  expect(code).toBe(1);
  for (const name of ["APP_URL", "DATABASE_URL", "SESSION_KEY", "LOOKUP_KEY", "SMTP_URL", "MAIL_FROM"]) {
    expect(said).toMatch(new RegExp(`- ${name} : `));
  }
});

test("a server whose port is taken says so and stops", async ({ app }) => {
  const { port } = new URL(app);
  const settings = { ...givenSettings(), APP_URL: app, PORT: port, HOSTNAME: "127.0.0.1" };
  const server = spawn(process.execPath, [".next/standalone/server.js"], { env: ownEnvironment(settings) });
  const [told, logged, code] = await Promise.all([
    text(server.stderr),
    text(server.stdout),
    new Promise((exit) => server.once("exit", exit)),
  ]);

  expect(code).toBe(1);
  expect(told + logged).toContain("EADDRINUSE");
});

test("a server that finds no database starts, serves what needs none, and is not ready", async () => {
  const port = await freePort();
  const app = `http://127.0.0.1:${port}`;
  const nowhere = `postgres://espace:x@127.0.0.1:${await freePort()}/espace`;
  const settings = { ...givenSettings(), APP_URL: app, DATABASE_URL: nowhere };
  const web = await startWeb(settings, port, `${home}/no-database-web.log`);
  const statusOf = async (path: string) => (await fetch(`${app}${path}`, { redirect: "manual" })).status;

  expect(await statusOf("/contact")).toBe(200);
  expect(await statusOf("/api/health/ready")).toBe(503);
  expect(await statusOf("/api/health/open"), "the proxy goes on sending: the help stays up").toBe(200);
  await web.stop();
});

test("the worker of the image refuses bad settings likewise", async () => {
  const worker = spawn(process.execPath, ["commands/worker.mjs"], {
    cwd: ".next/standalone",
    env: ownEnvironment({ DATABASE_URL: "mysql://ailleurs" }),
  });
  const [said, code] = await Promise.all([
    text(worker.stderr),
    new Promise((exit) => worker.once("exit", exit)),
  ]);
  expect(code).toBe(1);
  expect(said).toContain("DATABASE_URL");
});

test("under HTTPS every cookie is bound to its host, and sent only there", async ({ db }) => {
  const { email } = await anAccount(db);
  const port = await freePort();
  const app = "https://espace.mutuelle.example";
  const own = process.env as Record<string, string>;
  const web = await startWeb({ ...own, APP_URL: app, PASSWORD_COST: "12" }, port, `${home}/https-web.log`);
  const proxied = {
    "x-forwarded-host": "espace.mutuelle.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": anAddress(),
  };
  const url = `http://127.0.0.1:${port}`;
  const page = await (await fetch(`${url}/connexion`, { headers: proxied })).text();
  const form = new FormData();
  for (const [name, value] of Object.entries({
    ...hiddenFields(page),
    identifier: email,
    password: goodPassword,
  }))
    form.set(name, value);
  const answer = await fetch(`${url}/connexion`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { ...proxied, origin: app },
  });
  const door = await fetch(`${url}/api/auth/csrf`, { headers: proxied });
  await web.stop();

  const cookies = answer.headers.getSetCookie();
  expect(answer.status).toBe(303);
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(["__Host-session", "__Host-appareil"]);
  const ofDoor = door.headers.getSetCookie();
  expect(ofDoor.map((cookie) => cookie.split("=")[0])).toEqual([
    "__Host-next-auth.csrf-token",
    "__Host-next-auth.callback-url",
  ]);
  for (const cookie of [...cookies, ...ofDoor])
    for (const said of [/; Path=\/;/, /; Secure/, /; HttpOnly/, /; SameSite=lax/i])
      expect(cookie).toMatch(said);
});
