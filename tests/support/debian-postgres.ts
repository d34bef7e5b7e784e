import { execFile } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@/db/embedded";

const bin = "/usr/lib/postgresql/15/bin";
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const run = (program: string, ...parameters: string[]) =>
  promisify(execFile)(path.join(bin, program), parameters, isRoot ? nobody : {});

/** The oldest PostgreSQL that the product knows, Debian's, with the programs that operators have. Gives its address. */
export async function startDebianPostgres(): Promise<{ url: string; destroy(): Promise<void> }> {
  const home = mkdtempSync("/var/tmp/espace-debian-");
  const data = path.join(home, "data");
  const passwordFile = path.join(home, "password");
  writeFileSync(passwordFile, "essai");
  if (isRoot) for (const place of [home, passwordFile]) chownSync(place, nobody.uid, nobody.gid);
  const access = ["-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  await run("initdb", "-D", data, ...access, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  await run("pg_ctl", "start", "-w", "-D", data, "-l", path.join(home, "log"), "-o", settings);
  return {
    url: `postgres://postgres:essai@127.0.0.1:${port}/postgres`,
    async destroy() {
      await run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
