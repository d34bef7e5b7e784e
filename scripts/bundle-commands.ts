import { cpSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import config from "@/next.config";

/** What a person or a supervisor runs beside the web server. */
const commands = ["worker", "ops"];

/**
 * Writes each command as `commands/NAME.mjs` in the folder of the built server, with the packages of ours in it: it
 * starts there with nothing else. What Next leaves outside of its bundles is found in the folder's `node_modules`.
 */
export function bundleCommands(server: string): void {
  buildSync({
    entryPoints: commands.map((name) => `scripts/${name}.ts`),
    outdir: path.join(server, "commands"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    external: config.serverExternalPackages ?? [],
    // Packages written for `require` find it as they expect.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    define: { "process.env.NODE_ENV": '"production"' },
    charset: "utf8",
    logLevel: "warning",
  });
  cpSync("db/migrations", path.join(server, "db/migrations"), { recursive: true });
}
