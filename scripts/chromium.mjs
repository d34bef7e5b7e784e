import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The shell without windows first: it draws the same pages, and a fifth quicker. */
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const found = () => [process.env.CHROMIUM ?? "", ...places].find((place) => existsSync(place));

/** Where Chromium is. Root gets Debian's package when there is none; others are told what to install. */
export function ensureChromium() {
  const browser = found() ?? installed();
  if (browser) return browser;
  console.error(
    "Les parcours ont besoin d’un navigateur Chromium. Installez-le (Debian, Ubuntu : « sudo apt-get install chromium »),\n" +
      "ou dites où il est : CHROMIUM=/chemin/vers/chromium npm test",
  );
  process.exit(1);
}

function installed() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installation de Chromium…");
  const quietly = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], quietly);
  for (const name of ["chromium-headless-shell", "chromium"]) {
    if (!found()) spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], quietly);
  }
  return found();
}
