import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contentSecurityPolicy } from "@/lib/core/content-security";
import { inlineScriptHashes } from "@/lib/core/inline-scripts";
import { isPublishedAddress } from "@/lib/help/published-addresses";
import { sourceDigest } from "./built";
import { bundleCommands } from "./bundle-commands";
import { copyCaptchaWorker } from "./captcha-worker";

const prerendered = ".next/server/app";
const standalone = ".next/standalone";

/** Builds the server that `npm start` runs, whole in one folder, with the policy of each static page. */
function build(): void {
  copyCaptchaWorker();
  execFileSync("npx", ["next", "build"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      BUILD_ID: sourceDigest().slice(0, 20),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    },
  });
  for (const folder of [".next", `${standalone}/.next`])
    writePolicies(path.join(folder, "routes-manifest.json"));
  cpSync("public", `${standalone}/public`, { recursive: true });
  cpSync(".next/static", `${standalone}/.next/static`, { recursive: true });
  bundleCommands(standalone);
  removeSettings();
}

/** Next copies `.env` beside the server: its secrets would leave with the build. `npm start` reads it where it is. */
function removeSettings(): void {
  for (const name of readdirSync(standalone).filter((name) => name.startsWith(".env")))
    rmSync(path.join(standalone, name));
}

/**
 * Names the actions alike in every build, so that a form opened before a deployment can be sent after it. It protects
 * nothing: no action holds a variable of the code around it, which is what Next would seal with it.
 */
const actionsKey = createHash("sha256").update("espace-adherent actions").digest("base64");

type Manifest = { headers: { source: string; regex: string; headers: { key: string; value: string }[] }[] };

/**
 * A static page is made before any request: no nonce can be in it. The hashes of its inline scripts are, as
 * response headers that the server reads at its start. The page « not found » answers at every address, but those of
 * published content, whose pages bring their own hashes (`lib/help/published-pages.ts`).
 */
function writePolicies(manifestFile: string): void {
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const pages = staticPages();
  const notFound = pages.get("/_not-found") ?? [];
  const others = [...pages].filter(([address]) => !isPublishedAddress(address));
  const unknown = others.find(([address]) => !isForFailures(address));
  // Kept as built, it would never show a maintenance notice.
  if (unknown) throw new Error(`${unknown[0]} is prerendered: name it in lib/help/published-addresses.ts`);
  const rules = others.map(([address, hashes]) => rule(address, `^${address}(?:/)?$`, hashes));
  manifest.headers = [
    rule("/:path*", "^(?:/((?:[^/]+?)(?:/(?:[^/]+?))*))?(?:/)?$", notFound),
    ...rules,
    ...manifest.headers,
  ];
  writeFileSync(manifestFile, JSON.stringify(manifest));
}

const rule = (source: string, regex: string, hashes: string[]) => ({
  source,
  regex,
  headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy(hashes) }],
});

function staticPages(): Map<string, string[]> {
  const files = readdirSync(prerendered, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  return new Map(
    files.map((file) => [
      addressOf(file),
      inlineScriptHashes(readFileSync(path.join(prerendered, file), "utf8")),
    ]),
  );
}

const isForFailures = (address: string) => address.startsWith("/_");

const addressOf = (file: string) => `/${file.replace(/\.html$/, "").replace(/^index$/, "")}`;

build();
