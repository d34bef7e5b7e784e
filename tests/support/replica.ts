import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type EmbeddedPostgres, reachable, startPostgres } from "@/db/embedded";

/** A streaming replica of a server, from a copy of its data made while it is stopped. */
export async function startReplica(primary: EmbeddedPostgres, folder: string): Promise<EmbeddedPostgres> {
  const home = reachable(path.resolve(folder));
  await primary.stop();
  rmSync(home, { recursive: true, force: true });
  execFileSync("cp", ["-a", primary.home, home]);
  await primary.restart();
  const { hostname, port, username, password } = new URL(primary.url);
  const from = `host=${hostname} port=${port} user=${username} password=${password}`;
  writeFileSync(path.join(home, "data/standby.signal"), "");
  appendFileSync(path.join(home, "data/postgresql.auto.conf"), `primary_conninfo = '${from}'\n`);
  return startPostgres(folder, ["fsync=off", "wal_retrieve_retry_interval=200ms"]);
}
