import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { ownEnvironment } from "@/scripts/stack";

/** Nobody's: a file that belongs to it anywhere was written by what is under test. */
export const strangerId = 64_321;
const isRoot = process.getuid?.() === 0;

/** What a process that ended said, and how it ended. */
export type Ended = { code: number | null; said: string };

/**
 * The built server alone, as an image or a function holds it: what `.next/standalone` has, in a folder where nothing can
 * be written, run by a user that owns nothing and has no temporary folder.
 */
export async function bareServer() {
  const home = mkdtempSync("/var/tmp/espace-bare-");
  const folder = path.join(home, "app");
  await cp(".next/standalone", folder, { recursive: true, verbatimSymlinks: true });
  await chmod("a-w,a+rX", home);

  function start(args: string[], settings: Record<string, string>, logFile?: string): ChildProcess {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...ownEnvironment(settings), HOME: "/nonexistent", TMPDIR: "/nonexistent" },
      ...(isRoot && { uid: strangerId, gid: strangerId }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log = logFile && createWriteStream(logFile, { flags: "a" });
    if (log) for (const said of [child.stdout, child.stderr]) said.pipe(log, { end: false });
    return child;
  }

  async function run(args: string[], settings: Record<string, string>): Promise<Ended> {
    const child = start(args, settings);
    let said = "";
    for (const pipe of [child.stdout, child.stderr])
      pipe?.on("data", (chunk) => {
        said += chunk;
      });
    const [code] = await once(child, "close");
    return { code, said };
  }

  async function remove() {
    await chmod("u+w", home);
    rmSync(home, { recursive: true, force: true });
  }
  return { folder, start, run, remove };
}

async function chmod(mode: string, folder: string) {
  await once(spawn("chmod", ["-R", mode, folder]), "close");
}
