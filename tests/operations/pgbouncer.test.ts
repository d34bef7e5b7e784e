import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import postgres from "postgres";
import { expect, inject, test, vi } from "vitest";
import { freePort } from "@/db/embedded";

test("Debian's PgBouncer runs the very file of the deployments, and many clients share few connections", async () => {
  const server = new URL(inject("postgresUrl"));
  const port = await freePort();
  const folder = mkdtempSync("/var/tmp/espace-pgbouncer-");
  chmodSync(folder, 0o755);
  writeFileSync(`${folder}/users.txt`, `"postgres" "${decodeURIComponent(server.password)}"\n`);
  const here = readFileSync("deploy/pgbouncer.ini", "utf8")
    .replace("host=postgres port=5432 dbname=espace", `host=127.0.0.1 port=${server.port} dbname=postgres`)
    .replace("listen_addr = *", "listen_addr = 127.0.0.1")
    .replace("listen_port = 6432", `listen_port = ${port}`)
    .replace("/etc/pgbouncer/users.txt", `${folder}/users.txt`);
  writeFileSync(`${folder}/here.ini`, here);
  const own = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const pooler = spawn("/usr/sbin/pgbouncer", [...own, `${folder}/here.ini`], { stdio: "ignore" });
  const clients = Array.from({ length: 25 }, () =>
    postgres(`postgres://postgres:${server.password}@127.0.0.1:${port}/espace`, { max: 1, prepare: false }),
  );
  try {
    await vi.waitFor(() => clients[0]!`select 1`, { timeout: 10_000, interval: 50 });
    const backends = new Set<number>();
    for (const sql of clients) backends.add((await sql`select pg_backend_pid() as pid`)[0]!.pid);
    expect(backends.size).toBe(1);
  } finally {
    await Promise.all(clients.map((sql) => sql.end()));
    const gone = once(pooler, "exit");
    pooler.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true });
  }
});
