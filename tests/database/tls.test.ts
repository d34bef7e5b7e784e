import { execFile } from "node:child_process";
import { chownSync } from "node:fs";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";

const run = promisify(execFile);
let server: EmbeddedPostgres;
let certificate: string;

/** A PostgreSQL whose certificate is for « localhost », and known to nobody. */
beforeAll(async () => {
  server = await startPostgres(`.test/tls-${process.pid}`, ["fsync=off", "max_connections=8"]);
  certificate = `${server.home}/server.crt`;
  const key = `${server.home}/server.key`;
  const made = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const names = ["-addext", "subjectAltName=DNS:localhost"];
  await run("openssl", ["req", ...made, ...names, "-keyout", key, "-out", certificate]);
  if (process.getuid?.() === 0) for (const file of [key, certificate]) chownSync(file, 65534, 65534);
  const admin = postgres(server.url, { max: 1 });
  await admin.unsafe(`alter system set ssl_cert_file = '${certificate}'`);
  await admin.unsafe(`alter system set ssl_key_file = '${key}'`);
  await admin.unsafe("alter system set ssl = on");
  await admin.end();
  await server.restart();
});
afterAll(() => server.destroy());

const address = (mode: string, host = "localhost") =>
  `${server.url.replace("127.0.0.1", host)}?sslmode=${mode}`;
const open = (url: string) => openDb(url, { max: 4, kind: "test", silentMs: 500 });
const isEncrypted = sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;

test.each([
  ["require", true],
  ["prefer", true],
  ["disable", false],
])("sslmode=%s: encrypted, %s", async (mode, encrypted) => {
  const db = open(address(mode));
  expect(await db.execute(isEncrypted)).toEqual([{ ssl: encrypted }]);
  await db.close();
});

test("a certificate that nobody signed is refused by verify-full, as an outage", async () => {
  const db = open(address("verify-full"));
  const refusal = await db.execute(sql`select 1`).catch((error) => error);
  expect(refusal.cause).toMatchObject({
    code: "CONNECTION_CLOSED",
    cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
  });
  await db.close();
});

/** What Node trusts is read when it starts. */
async function askedWithTrust(url: string): Promise<string> {
  const ask = `import { openDb } from "@/db/client"; import { sql } from "drizzle-orm";
    const db = openDb(process.argv.at(-1));
    await db.execute(sql\`select ssl from pg_stat_ssl where pid = pg_backend_pid()\`)
      .then(([row]) => console.log(row.ssl), ({ cause }) => console.log(cause.cause.code));
    await db.close();`;
  const options = { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } };
  const words = ["--import", "tsx", "--input-type=module", "--eval", ask, url];
  return (await run("node", words, options)).stdout.trim();
}

test("with its authority known, verify-full speaks to the host of the certificate and to no other", async () => {
  expect(await askedWithTrust(address("verify-full"))).toBe("true");
  expect(await askedWithTrust(address("verify-full", "127.0.0.1"))).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
});

test("a connection lost under TLS is heard: what waited in a transaction fails, and the pool opens anew", async () => {
  const db = open(address("require"));
  const transaction = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await server.restart();
    await tx.execute(sql`select 2`);
  });
  await expect(transaction).rejects.toThrow();
  while (!(await db.execute(sql`select 1`).then(Boolean, () => false)));
  expect(await db.execute(isEncrypted)).toEqual([{ ssl: true }]);
  await db.close();
});

test("a PostgreSQL without TLS is refused where TLS is asked for, and taken where it is only preferred", async () => {
  const admin = postgres(server.url, { max: 1 });
  await admin.unsafe("alter system set ssl = off");
  await admin.end();
  await server.restart();
  const [asked, preferred] = [open(address("require")), open(address("prefer"))];
  await expect(asked.execute(sql`select 1`)).rejects.toMatchObject({ cause: { code: "CONNECTION_CLOSED" } });
  expect(await preferred.execute(isEncrypted)).toEqual([{ ssl: false }]);
  await Promise.all([asked.close(), preferred.close()]);
});
