import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleCommands } from "./bundle-commands";

const sources = [
  "app",
  "components",
  "lib",
  "db",
  "emails",
  "public",
  "scripts/build.ts",
  "scripts/bundle-commands.ts",
];
const settings = [
  "package-lock.json",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];
const stampFile = ".next/source-digest";

/** Builds the server when its sources changed since the last build; its commands each time, in half a second. */
export function ensureBuilt(): void {
  const digest = sourceDigest();
  if (
    existsSync(".next/standalone/server.js") &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === digest
  ) {
    bundleCommands(".next/standalone");
    return;
  }
  console.log("Construction du site (une à deux minutes la première fois)…");
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stampFile, digest);
}

/** What a build is made of, in 64 characters: two builds of the same sources bear the same name. */
export function sourceDigest(): string {
  const hash = createHash("sha256");
  for (const file of [...sources.flatMap(filesIn), ...settings]) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
  return names
    .map((name) => path.join(place, name))
    .filter((file) => !file.startsWith("public/captcha/") && statSync(file).isFile());
}
