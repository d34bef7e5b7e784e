import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type BuildInfo = { version: string; build: string; node: string };

/** What this process runs: the version of the product, the id of its build (« none » where there is none), Node's. */
export function buildInfo(): BuildInfo {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const build = existsSync(".next/BUILD_ID") ? readFileSync(".next/BUILD_ID", "utf8").trim() : "none";
  return { version, build, node: process.version };
}
