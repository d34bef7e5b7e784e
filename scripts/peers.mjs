import { existsSync } from "node:fs";
import { installDebian } from "./debian.mjs";

/** The programs of others that the product lives with, real ones in the tests: their package, and where it puts them. */
const peers = [
  ["pgbouncer", "/usr/sbin/pgbouncer"],
  ["postgresql-15", "/usr/lib/postgresql/15/bin/postgres"],
  ["caddy", "/usr/bin/caddy"],
  ["faketime", "/usr/bin/faketime"],
];

/** Root gets the packages of Debian that are missing; others are told what to install, all at once. */
export function ensurePeers() {
  const missing = () => peers.filter(([, place]) => !existsSync(place)).map(([name]) => name);
  for (const name of missing()) installDebian(name);
  const wanted = missing();
  if (wanted.length === 0) return;
  console.error(
    `Les tests d’exploitation ont besoin de programmes qui manquent ici (Debian : « sudo apt-get install ${wanted.join(" ")} »).`,
  );
  process.exit(1);
}
