import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { openDb } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { auditEvents, members } from "@/db/schema";
import { listBackups, measureFile } from "@/lib/operations/backup-folder";
import { makeBackup } from "@/lib/operations/make-backup";
import { findTools, runTool } from "@/lib/operations/postgres-tools";
import { ensureDatabase } from "@/scripts/stack";
import { startDebianPostgres } from "../support/debian-postgres";
import { ops } from "../support/ops";
import { aMember, now } from "../support/people";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(path.resolve(".test/backups-"));
let server: Awaited<ReturnType<typeof startDebianPostgres>>;
let db: ReturnType<typeof openDb>;
let settings: Record<string, string>;

beforeAll(async () => {
  server = await startDebianPostgres();
  const url = await ensureDatabase(server.url, "espace");
  await migrateDatabase(url);
  db = openDb(url);
  mkdirSync(path.join(folder, "files"));
  writeFileSync(path.join(folder, "files/piece"), "un document");
  settings = { DATABASE_URL: url, BACKUP_FOLDER: folder, STORAGE_FOLDER: path.join(folder, "files") };
  for (let n = 0; n < 20; n++) await aMember(db);
});
afterAll(async () => {
  await db.close();
  await server.destroy();
});

/** Where the newest backup is; its name is the moment of its making. */
const newest = async () => (await listBackups(folder))[0]!;
const scratchDatabases = async () =>
  [...(await db.execute(sql`select datname from pg_database where datname like 'espace_verify_%'`))].length;

test("a backup is made while members are written, restored, and found the same; each is audited", async () => {
  let writing = true;
  const writer = (async () => {
    while (writing) await db.transaction((tx) => aMember(tx));
  })();
  const made = await ops(settings, "backup", "make");
  writing = false;
  await writer;
  expect(made, made.err).toMatchObject({ code: 0, out: expect.stringContaining("1 fichier, 11 octets") });
  const backup = await newest();
  const counted = (name: string) => backup.manifest.tables.find((table) => table.name === name)!.rows;
  expect(counted("public.members")).toBeGreaterThanOrEqual(20);
  expect(counted("public.members")).toBe(counted("public.contracts"));
  expect(backup.manifest.files).toMatchObject({ count: 1, bytes: 11 });
  expect(statSync(backup.folder).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(backup.folder))
    expect(statSync(path.join(backup.folder, name)).mode & 0o777).toBe(0o600);

  const verified = await ops(settings, "backup", "verify");
  expect(verified, verified.err).toMatchObject({
    code: 0,
    out: expect.stringContaining("restaurée et identique"),
  });
  expect(await scratchDatabases()).toBe(0);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.kind, "backup-verified"));
  expect(events[0]!.details).toMatchObject({ by: "operator", backup: backup.name, outcome: "same" });
  expect((await ops(settings, "backup", "list")).out).toContain(backup.name);
});

test("without the data keys that closed them, what comes back is not said to be good", async () => {
  const other = { ...settings, DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}` };
  const { code, err } = await ops(other, "backup", "verify");
  expect(code).toBe(1);
  expect(err).toContain("members.nir_sealed\u00a0: ne s’ouvre sous aucune clé");
});

test("a table that does not come back, and rows that changed, are each named", async () => {
  const backup = await newest();
  const manifestFile = path.join(backup.folder, "manifest.json");
  const dumpFile = path.join(backup.folder, "database.dump");
  const [goodManifest, goodDump] = [readFileSync(manifestFile), readFileSync(dumpFile)];
  await db.update(members).set({ firstName: "Autre" });
  const { stdout } = await promisify(execFile)(
    "/usr/lib/postgresql/15/bin/pg_dump",
    ["--format=custom", "--exclude-table=feed_runs", settings.DATABASE_URL!],
    { encoding: "buffer", maxBuffer: 1e8 },
  );
  writeFileSync(dumpFile, stdout);
  const manifest = { ...backup.manifest, dump: await measureFile(dumpFile) };
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const { code, err } = await ops(settings, "backup", "verify");
  writeFileSync(manifestFile, goodManifest);
  writeFileSync(dumpFile, goodDump);
  expect(code).toBe(1);
  expect(err).toContain("public.feed_runs\u00a0: 0 lignes sauvées, absente après restauration");
  expect(err).toContain("public.members\u00a0: ");
  expect(err).not.toContain("public.help_pages");
  expect(await scratchDatabases()).toBe(0);
});

test("a dump that was cut is refused before anything is restored; one that pg_restore cannot read drops its database", async () => {
  const backup = await newest();
  const dumpFile = path.join(backup.folder, "database.dump");
  truncateSync(dumpFile, Math.floor(backup.manifest.dump.bytes / 2));
  const cut = await ops(settings, "backup", "verify");
  expect(cut).toMatchObject({ code: 1, err: expect.stringContaining("coupé ou abîmé") });

  const manifest = { ...backup.manifest, dump: await measureFile(dumpFile) };
  writeFileSync(path.join(backup.folder, "manifest.json"), JSON.stringify(manifest));
  const unreadable = await ops(settings, "backup", "verify", backup.name);
  expect(unreadable).toMatchObject({ code: 1, err: expect.stringContaining("pg_restore ne sait pas lire") });
  expect(await scratchDatabases()).toBe(0);
});

test("a disk without room, a folder that is not there, tools older than the server: each is said, and nothing is left", async () => {
  const tools = await findTools(15);
  const url = settings.DATABASE_URL!;
  const full = await runTool(tools.ok ? tools.value.dump : "", ["--format=plain", "--file=/dev/full"], url);
  expect(full).toEqual({ ok: false, refusal: "disk-full" });
  const missing = await makeBackup({ url, backupFolder: path.join(folder, "nowhere"), now });
  expect(missing).toMatchObject({ ok: false, refusal: "folder-missing" });
  const newer = await ops(
    { ...settings, DATABASE_URL: `${inject("postgresUrl").replace(/postgres$/, "migrated")}` },
    "backup",
    "make",
  );
  expect(newer).toMatchObject({ code: 1, err: expect.stringContaining("plus ancien que le serveur") });
  expect(await findTools(15, [folder])).toMatchObject({ refusal: "tools-missing" });
  expect(readdirSync(folder).filter((name) => name.startsWith(".making"))).toEqual([]);
});

test("a role that may not create databases is told what to do", async () => {
  await db.execute(sql`create role limited login password 'essai'`);
  const limited = Object.assign(new URL(server.url), { username: "limited" }).toString();
  const made = await ops(settings, "backup", "make");
  expect(made.code, made.err).toBe(0);
  const { code, err } = await ops(settings, "backup", "verify", "--into", limited);
  expect(code).toBe(1);
  expect(err).toContain("CREATEDB");
});
