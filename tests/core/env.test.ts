import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { readSettings } from "@/lib/core/env";
import { testSettings } from "../support/settings";

const faultsOf = (source: Record<string, string | undefined>) => {
  const read = readSettings(source);
  return read.ok ? [] : read.faults.map(({ name, message }) => `${name} : ${message}`);
};
const production = (overrides: Record<string, string> = {}) => ({
  ...testSettings({ PASSWORD_COST: "12", APP_URL: "https://espace.mutuelle.example" }),
  NODE_ENV: "production",
  ...overrides,
});

test("every fault is told at once, in plain words", () => {
  const faults = faultsOf({
    ...testSettings(),
    APP_URL: "espace",
    DATABASE_URL: undefined,
    SESSION_KEY: "court",
    SMTP_URL: "",
  });

  expect(faults).toEqual([
    "APP_URL : une adresse complète est attendue, par exemple https://espace.mutuelle.example",
    "DATABASE_URL : ce réglage manque",
    "SESSION_KEY : 32 octets en base64 sont attendus",
    "SMTP_URL : ce réglage manque",
  ]);
});

test("a production with its own secrets starts", () => {
  expect(faultsOf(production())).toEqual([]);
});

test("what is wrong in an address or a level is told with the rest, and stops nothing before", () => {
  const wrong = { ...production(), APP_URL: "espace.example", LOG_LEVEL: "verbose" };
  expect(faultsOf(wrong).map((fault) => fault.split(" ")[0])).toEqual(["APP_URL", "LOG_LEVEL"]);
});

test("a worker or a feed of a public site refuses the secrets of the example too, whatever NODE_ENV says", () => {
  const example = parseEnv(readFileSync(".env.example", "utf8")) as Record<string, string>;
  expect(faultsOf({ ...example, APP_URL: "https://espace.mutuelle.example" })).toHaveLength(5);
});

test("production refuses clear text, cheap hashes and a test key", () => {
  const faults = faultsOf(production({ APP_URL: "http://espace.mutuelle.example", PASSWORD_COST: "4" }));

  expect(faults.map((fault) => fault.split(" ")[0])).toEqual(["PASSWORD_COST", "APP_URL"]);
});

test("production refuses every secret of .env.example, which is otherwise complete", () => {
  const example = parseEnv(readFileSync(".env.example", "utf8")) as Record<string, string>;
  expect(faultsOf(example)).toEqual([]);

  const faults = faultsOf({ ...example, NODE_ENV: "production", APP_URL: "https://espace.mutuelle.example" });
  expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
    "SESSION_KEY",
    "LOOKUP_KEY",
    "CAPTCHA_KEY",
    "DATA_KEYS",
    "PASSWORD_PEPPERS",
  ]);
});

test("production refuses a password of PostgreSQL that examples give, but on the machine itself", () => {
  const at = (url: string) => faultsOf(production({ DATABASE_URL: url }));
  for (const user of ["postgres:postgres", "espace:espace", "espace:password", "espace:changeme"])
    expect(at(`postgres://${user}@base.interne:5432/espace`)).toEqual([
      expect.stringMatching(/^DATABASE_URL : /),
    ]);
  for (const open of [
    "espace:tjq8-zr2v@base.interne",
    "espace@base.interne",
    "postgres:postgres@127.0.0.1:5432",
  ])
    expect(at(`postgres://${open}/espace`)).toEqual([]);
});

test(".env.example says a word of every setting", () => {
  const text = readFileSync(".env.example", "utf8");
  const source = readFileSync("lib/core/env.ts", "utf8");
  const names = [...source.matchAll(/^ {4}([A-Z_]+): /gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== "NODE_ENV");

  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(text, name).toMatch(new RegExp(`^#( .*\\n)+(# )?${name}=`, "m"));
});

test("hCaptcha needs its two keys", () => {
  expect(faultsOf(testSettings({ CAPTCHA_PROVIDER: "hcaptcha" }))).toHaveLength(2);
});

test("two keys of a ring cannot share a name, and a ring needs one", () => {
  const key = Buffer.alloc(32).toString("base64");
  expect(faultsOf(testSettings({ DATA_KEYS: `k1:${key},k1:${key}` }))).toEqual([
    "DATA_KEYS : deux clés portent le même nom",
  ]);
  expect(faultsOf(testSettings({ DATA_KEYS: "" }))).toEqual(["DATA_KEYS : ce réglage manque"]);
});

test("behind PgBouncer, jobs and migrations need an address of their own; a replica is another place", () => {
  const pooled = {
    DATABASE_URL: "postgres://web:secret@pgbouncer:6432/espace",
    DATABASE_POOLER: "transaction",
  };
  const named = (settings: Record<string, string>) =>
    faultsOf(testSettings(settings)).map((fault) => fault.split(" ")[0]);

  expect(named(pooled)).toEqual(["DATABASE_DIRECT_URL"]);
  expect(named({ ...pooled, DATABASE_DIRECT_URL: "postgres://jobs:other@pgbouncer:6432/espace" })).toEqual([
    "DATABASE_DIRECT_URL",
  ]);
  const direct = { ...pooled, DATABASE_DIRECT_URL: "postgres://web:secret@database/espace" };
  expect(named(direct)).toEqual([]);
  expect(
    named({ ...direct, DATABASE_REPLICA_URL: "postgres://web@database:5432/espace?sslmode=require" }),
  ).toEqual(["DATABASE_REPLICA_URL"]);
  expect(named({ ...direct, DATABASE_REPLICA_URL: "postgres://web:secret@replica/espace" })).toEqual([]);
});
