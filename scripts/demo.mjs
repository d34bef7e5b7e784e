import { installPackages, run } from "./install.mjs";

installPackages();
// Ctrl-C reaches the demonstration itself, which stops what it started.
process.on("SIGINT", () => {});
run(process.execPath, ["--import", "tsx", "scripts/demo.ts", ...process.argv.slice(2)]);
