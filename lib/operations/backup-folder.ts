import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, opendir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  seconds: z.number(),
  server: z.number(),
  tool: z.number(),
  migration: z.string(),
  dump: z.object({ bytes: z.number(), sha256: z.string() }),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), checksum: z.string() })),
  /** The storage as it was just after: nothing when it is a bucket, which its owner saves. */
  files: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }).optional(),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof Manifest>;

/** A backup: a folder of BACKUP_FOLDER that holds `database.dump` and `manifest.json`. */
export type Backup = { name: string; folder: string; madeAt: Temporal.Instant; manifest: Manifest };

export const dumpOf = ({ folder }: { folder: string }): string => path.join(folder, "database.dump");

/** The whole backups of a folder, the newest first. One that is being made has no name yet. */
export async function listBackups(backupFolder: string): Promise<Backup[]> {
  const names = (await readdir(backupFolder)).filter((name) => /^\d{8}T\d{6}Z$/.test(name)).sort();
  const found = await Promise.all(names.reverse().map((name) => readBackup(backupFolder, name)));
  return found.filter((backup) => backup !== undefined);
}

async function readBackup(backupFolder: string, name: string): Promise<Backup | undefined> {
  const folder = path.join(backupFolder, name);
  const text = await readFile(path.join(folder, "manifest.json"), "utf8").catch(() => "");
  const manifest = Manifest.safeParse(parsed(text));
  if (!manifest.success) return undefined;
  return { name, folder, madeAt: Temporal.Instant.from(manifest.data.madeAt), manifest: manifest.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes a folder to write in, for us alone, and removes those that killed commands left. */
export async function beginBackup(backupFolder: string): Promise<string> {
  for (const name of await readdir(backupFolder)) {
    const pid = Number(name.match(/^\.making-(\d+)$/)?.[1]);
    if (pid && !isAlive(pid)) await rm(path.join(backupFolder, name), { recursive: true, force: true });
  }
  const folder = path.join(backupFolder, `.making-${process.pid}`);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Writes the manifest beside the dump, has the disk keep both, then gives the folder its name: all or nothing. */
export async function endBackup(making: string, backupFolder: string, manifest: Manifest): Promise<Backup> {
  const madeAt = Temporal.Instant.from(manifest.madeAt);
  const name = madeAt.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
  const dump = await open(dumpOf({ folder: making }), "r+");
  await dump.chmod(0o600);
  await dump.sync();
  await dump.close();
  const file = await open(path.join(making, "manifest.json"), "wx", 0o600);
  await file.writeFile(`${JSON.stringify(manifest, null, 1)}\n`);
  await file.sync();
  await file.close();
  const folder = path.join(backupFolder, name);
  await rename(making, folder);
  return { name, folder, madeAt, manifest };
}

/** Size and SHA-256 of a file, read piece by piece. */
export async function measureFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest("hex") };
}

/** How many files a folder holds, their bytes, and a hash of the list « path size »: what a copy of it must show too. */
export async function inventory(folder: string): Promise<{ count: number; bytes: number; sha256: string }> {
  const lines: string[] = [];
  let bytes = 0;
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const size = await stat(file).then(
      (facts) => facts.size,
      () => undefined,
    );
    if (size === undefined) continue;
    bytes += size;
    lines.push(`${path.relative(folder, file)} ${size}`);
  }
  const sha256 = createHash("sha256").update(lines.sort().join("\n")).digest("hex");
  return { count: lines.length, bytes, sha256 };
}
