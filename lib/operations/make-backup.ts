import { rm } from "node:fs/promises";
import postgres from "postgres";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, type Result, refuse } from "@/lib/core/result";
import { isFull } from "@/lib/core/storage";
import {
  type Backup,
  beginBackup,
  dumpOf,
  endBackup,
  inventory,
  type Manifest,
  measureFile,
} from "./backup-folder";
import { fingerprint, type TablePrint } from "./fingerprint";
import { findTools, runTool, type ToolFault, type Tools } from "./postgres-tools";

export type BackupRefusal = "tools-missing" | "tools-too-old" | "folder-missing" | ToolFault;

type Making = {
  /** PostgreSQL itself, not a pooler: the dump reads a snapshot that a session holds. */
  url: string;
  backupFolder: string;
  /** The folder of documents, when they are in one. */
  storageFolder?: string | undefined;
  now: Temporal.Instant;
  onTable?: (done: number, total: number) => void;
};

/**
 * Writes a backup of the database: a dump, and the print of every table in the very snapshot that is dumped. Others
 * write meanwhile. It has its name once it is whole, and is read by us alone. Refuses what stops it, and leaves nothing.
 */
export async function makeBackup(making: Making): Promise<Result<Backup, BackupRefusal>> {
  const client = postgres(making.url, { max: 1, max_lifetime: null, onnotice: () => {} });
  let folder: string | undefined;
  try {
    const server = await majorOf(client);
    const tools = await findTools(server);
    if (!tools.ok) return tools;
    folder = await beginBackup(making.backupFolder);
    const started = performance.now();
    const dumped = await dumpSnapshot(client, { ...making, folder, tools: tools.value });
    if (!dumped.ok) return dumped;
    const manifest = await describe(making, folder, {
      ...dumped.value,
      server,
      tool: tools.value.major,
      started,
    });
    const backup = await endBackup(folder, making.backupFolder, manifest);
    folder = undefined;
    return ok(backup);
  } catch (error) {
    if (isFull(error)) return refuse("disk-full");
    if (codeOf(error) === "ENOENT") return refuse("folder-missing");
    if (codeOf(error) === "EACCES") return refuse("not-allowed");
    throw error;
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
    await client.end();
  }
}

const Version = z.tuple([z.object({ version: z.coerce.number() })]);

/** 15, 16… */
export async function majorOf(client: postgres.Sql): Promise<number> {
  const rows = await client`select current_setting('server_version_num') as version`;
  const [{ version }] = Version.parse([...rows]);
  return Math.floor(version / 10_000);
}

type Dumped = { tables: TablePrint[]; migration: string };
type Dumping = Making & { folder: string; tools: Tools };
const Snapshot = z.tuple([z.object({ id: z.string(), migration: z.string() })]);

/** The dump and the prints are taken side by side, both in the snapshot of this transaction. */
function dumpSnapshot(
  client: postgres.Sql,
  { url, folder, tools, onTable }: Dumping,
): Promise<Result<Dumped, ToolFault>> {
  return client.begin("isolation level repeatable read read only", async (tx) => {
    await tx`set local idle_in_transaction_session_timeout = 0`;
    const rows = await tx`
      select pg_export_snapshot() as id, max(created_at)::text as migration from drizzle.__drizzle_migrations`;
    const [{ id, migration }] = Snapshot.parse([...rows]);
    const stopping = new AbortController();
    const parameters = [
      "--format=custom",
      "--no-password",
      `--snapshot=${id}`,
      `--file=${dumpOf({ folder })}`,
    ];
    const dump = runTool(tools.dump, parameters, url, stopping.signal);
    try {
      const tables = await fingerprint(tx, onTable);
      const dumped = await dump;
      return dumped.ok ? ok({ tables, migration }) : dumped;
    } catch (error) {
      stopping.abort();
      await dump.catch(() => {});
      throw error;
    }
  });
}

type Facts = Dumped & { server: number; tool: number; started: number };

async function describe({ now, storageFolder }: Making, folder: string, facts: Facts): Promise<Manifest> {
  const { started, ...said } = facts;
  const files = storageFolder && (await inventory(storageFolder));
  const dump = await measureFile(dumpOf({ folder }));
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return {
    format: 1,
    madeAt: now.toString({ smallestUnit: "second" }),
    seconds,
    dump,
    ...said,
    ...(files && { files }),
  };
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
