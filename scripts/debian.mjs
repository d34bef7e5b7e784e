import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const quietly = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
let isUpdated = false;

/** Installs a package of Debian's, as root and where there are such packages. Others are told by whoever needs it. */
export function installDebian(name) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  if (!isUpdated) spawnSync("apt-get", ["update", "-qq"], quietly);
  isUpdated = true;
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], quietly);
}
