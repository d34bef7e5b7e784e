import { existsSync } from "node:fs";
import { installDebian } from "./debian.mjs";

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
  for (const name of ["chromium-headless-shell", "chromium"]) if (!found()) installDebian(name);
  return found();
}
