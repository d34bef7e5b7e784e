import { ensureChromium } from "./chromium.mjs";
import { installPackages, run } from "./install.mjs";

installPackages();
// Ctrl-C reaches the walk itself, which stops what it started.
process.on("SIGINT", () => {});
run(process.execPath, ["--import", "tsx", "scripts/tutorials.ts", ...process.argv.slice(2)], {
  ...process.env,
  CHROMIUM: ensureChromium(),
});
