import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** Runs a command of this project in its own folder, and stops with its exit code when it fails. */
export function run(command, args, env = process.env) {
  try {
    execFileSync(command, args, { cwd: root, stdio: "inherit", env });
  } catch (error) {
    process.exit(error.status ?? 1);
  }
}

/** Installs the packages of the lock file when they are missing or behind it. */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 ou plus récent est nécessaire (ici : ${process.version}).`);
    process.exit(1);
  }
  const installed = path.join(root, "node_modules/.package-lock.json");
  const wanted = path.join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("Installation des paquets…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}
