import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { freePort, reachable } from "@/db/embedded";

const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

export type Bouncer = {
  /** The address of the database through it. */
  url: string;
  /** A table of its console: « pools », « clients », « servers ». */
  show(table: string): Promise<Record<string, string>[]>;
  stop(): Promise<void>;
};

/** PgBouncer in transaction mode in front of a database, with as many connections to it. Root lends it to `nobody`. */
export async function startBouncer(url: string, folder: string, connections: number): Promise<Bouncer> {
  const home = reachable(path.resolve(folder));
  mkdirSync(home, { recursive: true });
  const target = new URL(url);
  const port = await freePort();
  write(path.join(home, "users.txt"), `"${target.username}" "${target.password}"\n`);
  write(path.join(home, "pgbouncer.ini"), settings(target, home, port, connections));
  const child = spawn("/usr/sbin/pgbouncer", ["-q", path.join(home, "pgbouncer.ini")], {
    stdio: ["ignore", "ignore", "inherit"],
    ...(isRoot && nobody),
  });
  const exited = once(child, "exit");
  const through = (database: string) =>
    Object.assign(new URL(url), { host: `127.0.0.1:${port}`, pathname: `/${database}` }).toString();
  const show = (table: string) => askConsole(through("pgbouncer"), table);
  while (!(await show("version").catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error("pgbouncer does not start");
    await setTimeout(20);
  }
  return {
    url: through(target.pathname.slice(1)),
    show,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

function write(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (isRoot) chownSync(file, nobody.uid, nobody.gid);
}

const settings = (
  { hostname, port, username }: URL,
  home: string,
  listenPort: number,
  connections: number,
) => `
[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${home}/users.txt
admin_users = ${username}
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 300
`;

/** The console speaks the simple protocol alone. */
async function askConsole(url: string, table: string): Promise<Record<string, string>[]> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await sql.unsafe(`show ${table}`);
  } finally {
    await sql.end();
  }
}
