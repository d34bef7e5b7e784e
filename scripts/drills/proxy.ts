import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { freePort } from "@/db/embedded";
import { ownEnvironment } from "../stack";

export type FrontProxy = { url: string; stop(): Promise<void> };

/**
 * Caddy with the very file of the deployments (`deploy/Caddyfile`), in front of servers on ports of this machine.
 * @param folder where it keeps its log and the files of pages (`_next/static` of each build)
 * @param port where it listens
 */
export async function startProxy(folder: string, port: number, upstreams: number[]): Promise<FrontProxy> {
  const admin = `localhost:${await freePort()}`;
  const caddy = spawn(
    "caddy",
    ["run", "--config", path.resolve("deploy/Caddyfile"), "--adapter", "caddyfile"],
    {
      env: ownEnvironment({
        XDG_DATA_HOME: path.resolve(folder),
        XDG_CONFIG_HOME: path.resolve(folder),
        SITE_ADDRESS: `http://localhost:${port}`,
        UPSTREAMS: upstreams.map((one) => `127.0.0.1:${one}`).join(" "),
        STATIC_FOLDER: path.resolve(folder, "static"),
        PAGES_FOLDER: path.resolve("deploy"),
        CADDY_ADMIN: admin,
      }),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const log = createWriteStream(`${folder}/caddy.log`);
  for (const said of [caddy.stdout, caddy.stderr]) said.pipe(log, { end: false });
  const exited = once(caddy, "exit");
  const url = `http://localhost:${port}`;
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (caddy.exitCode !== null) throw new Error(`Caddy does not start: ${folder}/caddy.log`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async stop() {
      caddy.kill("SIGTERM");
      await exited;
    },
  };
}
