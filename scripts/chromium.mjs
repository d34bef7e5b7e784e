import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where a Chromium may be, the first that exists serving. */
export const chromium = () =>
  [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    process.env.CHROMIUM ?? "",
  ].find(existsSync);

/** Finds a Chromium, or installs Debian's as root; elsewhere says what to install. Gives where it is. */
export function ensureChromium() {
  const found = chromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.log("Installation de Chromium…");
    const quiet = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
    const installed = chromium();
    if (installed) return installed;
  }
  console.error(
    "Les parcours ont besoin d’un navigateur Chromium. Installez-le (Debian et Ubuntu : « sudo apt-get install chromium »),\n" +
      "ou indiquez où il est : CHROMIUM=/chemin/vers/chromium npm test",
  );
  process.exit(1);
}
