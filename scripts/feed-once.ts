import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs `npm run feed` under the given settings. */
export async function feedOnce(settings: Record<string, string>, folder: string): Promise<string> {
  const { PATH = "", HOME = "" } = process.env;
  const args = ["--import", "tsx", "scripts/feed.ts", folder];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { PATH, HOME, ...settings } });
  return stdout;
}
