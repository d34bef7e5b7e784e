import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { secretSettings, secretsOf } from "./support/setting-secrets";

/** What the image copies, packages of others aside; what browsers load is in it. */
const files = readdirSync(".next/standalone", { recursive: true, encoding: "utf8" })
  .filter((name) => !name.startsWith("node_modules/"))
  .map((name) => path.join(".next/standalone", name))
  .filter((file) => statSync(file).isFile());

test("no secret is in what was built: neither those that run it, nor those around its build", () => {
  // `npm test` builds with each of these settings at « sentinelle-NAME ».
  const around = secretSettings.map((name) => `sentinelle-${name}`);
  const secrets = [...secretsOf(process.env), ...around].map((secret) => Buffer.from(secret));
  expect(secrets.length).toBeGreaterThan(secretSettings.length + 5);
  expect(files.length).toBeGreaterThan(500);
  const found = files.filter((file) => {
    const bytes = readFileSync(file);
    return secrets.some((secret) => bytes.includes(secret));
  });
  expect(found).toEqual([]);
});

test("nothing that looks like a secret is there: no settings file, no private key, no value after its name", () => {
  expect(files.filter((file) => /(^|\/)\.env|\.(pem|key|p12)$/.test(file))).toEqual([]);
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----(\s|\\n)*[\w+/]{32}/;
  const value = /\b[A-Z_]+_(SECRET|TOKEN|PASSWORD|PEPPERS|KEYS?)=["']?[\w+/]{16}/;
  const written = (text: string) => key.test(text) || value.test(text);
  const texts = files.filter((file) => /\.(m?js|cjs|json|html|rsc|txt|css|sql)$/.test(file));
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter((file) => written(readFileSync(file, "utf8")))).toEqual([]);
  expect(texts).toContain(".next/standalone/commands/worker.mjs");
});
