import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { ok, type Result, refuse } from "@/lib/core/result";

/** PostgreSQL's own programs, of one version. */
export type Tools = { dump: string; restore: string; major: number };

/**
 * The programs that fit a server, from the PATH and where Debian, Red Hat and Homebrew put them: `pg_dump` reads servers
 * as old as itself or older, so the oldest that is not older than the server is taken.
 * @param serverMajor 15, 16…
 */
export async function findTools(
  serverMajor: number,
  folders = usualFolders(),
): Promise<Result<Tools, "tools-missing" | "tools-too-old">> {
  const found = await Promise.all(folders.map(toolsIn));
  const tools = found.filter((one) => one !== undefined).sort((a, b) => a.major - b.major);
  const fitting = tools.find(({ major }) => major >= serverMajor);
  if (fitting) return ok(fitting);
  return refuse(tools.length === 0 ? "tools-missing" : "tools-too-old");
}

function usualFolders(): string[] {
  const under = (parent: string, name: RegExp, bin: string) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter((entry) => name.test(entry))
          .map((entry) => path.join(parent, entry, bin))
      : [];
  return [
    ...(process.env.PATH ?? "").split(path.delimiter).filter(Boolean),
    ...under("/usr/lib/postgresql", /^\d+$/, "bin"),
    ...under("/usr", /^pgsql-\d+$/, "bin"),
    ...under("/opt/homebrew/opt", /^(postgresql@\d+|libpq)$/, "bin"),
  ];
}

async function toolsIn(folder: string): Promise<Tools | undefined> {
  const [dump, restore] = [path.join(folder, "pg_dump"), path.join(folder, "pg_restore")];
  if (!existsSync(dump) || !existsSync(restore)) return undefined;
  const said = await promisify(execFile)(dump, ["--version"]).catch(() => undefined);
  const major = Number(said?.stdout.match(/\(PostgreSQL\) (\d+)/)?.[1]);
  return major ? { dump, restore, major } : undefined;
}

export type ToolFault =
  | "disk-full"
  | "not-allowed"
  | "extension-missing"
  | "not-readable"
  | "rows-refused"
  | "tool-failed";

/**
 * Runs one of them on a database. Its address goes by the environment, where no list of processes shows the password.
 * What it says quotes rows: it is read for what it means, and kept nowhere.
 */
export async function runTool(
  program: string,
  parameters: string[],
  url: string,
  signal?: AbortSignal,
): Promise<Result<true, ToolFault>> {
  const child = spawn(program, parameters, {
    env: { ...process.env, LC_ALL: "C", ...libpqEnvironment(url) },
    stdio: ["ignore", "ignore", "pipe"],
    ...(signal && { signal }),
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [code, said] = await Promise.all([exit, text(child.stderr)]);
  return code === 0 ? ok(true) : refuse(faultIn(said));
}

const meanings: [RegExp, ToolFault][] = [
  [/No space left on device|Disk quota exceeded/, "disk-full"],
  [/permission denied|must be owner/i, "not-allowed"],
  [/extension "[^"]+" is not available/, "extension-missing"],
  [
    /not appear to be a valid archive|could not read from input file|unexpected end of file|corrupt|magic/i,
    "not-readable",
  ],
  [/COPY failed|violates/, "rows-refused"],
];

const faultIn = (said: string): ToolFault =>
  meanings.find(([pattern]) => pattern.test(said))?.[1] ?? "tool-failed";

function libpqEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const ssl = searchParams.get("sslmode") ?? searchParams.get("ssl");
  return {
    PGHOST: hostname.replace(/^\[|\]$/g, ""),
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGCONNECT_TIMEOUT: "10",
    ...(ssl && { PGSSLMODE: ssl === "true" ? "require" : ssl }),
  };
}
