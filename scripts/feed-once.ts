import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ownEnvironment } from "./stack";

/** Runs `npm run ops -- feed run` under the given settings. Gives its summary. */
export async function feedOnce(settings: Record<string, string>, folder: string): Promise<string> {
  const args = ["--import", "tsx", "scripts/ops.ts", "feed", "run", folder];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: ownEnvironment(settings) });
  return stdout;
}
