import { availableParallelism } from "node:os";
import type postgres from "postgres";
import { z } from "zod";
import { unseal } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Backup, dumpOf, measureFile } from "./backup-folder";
import { fingerprint, type TablePrint } from "./fingerprint";
import { findTools, runTool, type ToolFault } from "./postgres-tools";
import { type ScratchRefusal, withScratchDatabase } from "./scratch-database";
import { sealedBytes, sealedColumns, sealedName } from "./sealed-columns";

/** A table that did not come back as it was: nothing on a side where it is not there at all. */
export type Difference = { name: string; saved: number | undefined; restored: number | undefined };

export type Verified = {
  seconds: number;
  tables: number;
  rows: number;
  differences: Difference[];
  /** Sealed columns whose texts open under no key of DATA_KEYS. */
  unopened: string[];
};

export type VerifyRefusal =
  | "dump-missing"
  | "dump-altered"
  | "tools-missing"
  | "tools-too-old"
  | ScratchRefusal
  | ToolFault;

type Verifying = {
  /** A server whose role may create databases: the product's own, or another. */
  serverUrl: string;
  onStep?: (step: "reading" | "restoring" | "comparing") => void;
};

/** Restores a backup into a scratch database, and compares every table with what was saved. The database is dropped. */
export async function verifyBackup(
  backup: Backup,
  { serverUrl, onStep = () => {} }: Verifying,
): Promise<Result<Verified, VerifyRefusal>> {
  const started = performance.now();
  onStep("reading");
  const { dump, tool } = backup.manifest;
  const found = await measureFile(dumpOf(backup)).catch(() => undefined);
  if (!found) return refuse("dump-missing");
  if (found.sha256 !== dump.sha256) return refuse("dump-altered");
  const tools = await findTools(tool);
  if (!tools.ok) return tools;
  const scratch = await withScratchDatabase(serverUrl, async ({ url, client }) => {
    onStep("restoring");
    const restored = await runTool(
      tools.value.restore,
      [...restoring, `--dbname=${nameIn(url)}`, dumpOf(backup)],
      url,
    );
    if (!restored.ok) return restored;
    onStep("comparing");
    return ok(await compare(client, backup));
  });
  if (!scratch.ok) return scratch;
  if (!scratch.value.ok) return scratch.value;
  return ok({ ...scratch.value.value, seconds: Math.round((performance.now() - started) / 100) / 10 });
}

const restoring = [
  "--no-owner",
  "--no-privileges",
  "--exit-on-error",
  "--no-password",
  `--jobs=${Math.min(4, availableParallelism())}`,
];

const nameIn = (url: string) => new URL(url).pathname.slice(1);

async function compare(client: postgres.Sql, { manifest }: Backup): Promise<Omit<Verified, "seconds">> {
  const restored = await client.begin((tx) => fingerprint(tx));
  return {
    tables: restored.length,
    rows: restored.reduce((sum, { rows }) => sum + rows, 0),
    differences: differencesBetween(manifest.tables, restored),
    unopened: await unopenedIn(client),
  };
}

function differencesBetween(saved: TablePrint[], restored: TablePrint[]): Difference[] {
  const names = new Set([...saved, ...restored].map(({ name }) => name));
  const find = (prints: TablePrint[], name: string) => prints.find((print) => print.name === name);
  return [...names].flatMap((name) => {
    const [was, is] = [find(saved, name), find(restored, name)];
    const same = was && is && was.rows === is.rows && was.checksum === is.checksum;
    return same ? [] : [{ name, saved: was?.rows, restored: is?.rows }];
  });
}

const Text = z.array(z.object({ sealed: z.instanceof(Buffer), context: z.string() }));

/** One text of each sealed column is opened. */
async function unopenedIn(client: postgres.Sql): Promise<string[]> {
  const unopened: string[] = [];
  for (const place of sealedColumns) {
    const bytes = sealedBytes(place);
    const rows = await client.unsafe(
      `select ${bytes} as sealed, (${place.context})::text as context from ${place.table} where ${bytes} is not null limit 1`,
    );
    if (!Text.parse([...rows]).every(({ sealed, context }) => opens(sealed, context)))
      unopened.push(sealedName(place));
  }
  return unopened;
}

function opens(sealed: Buffer, context: string): boolean {
  try {
    unseal(sealed, context);
    return true;
  } catch {
    return false;
  }
}
