import { createHmac } from "node:crypto";
import path from "node:path";
import { Piscina } from "piscina";
import { env } from "@/lib/core/env";

/** A hash nobody's password opens, at today's cost: an unknown identifier costs one real comparison too. */
const decoy = () =>
  `$2b$${String(env().PASSWORD_COST).padStart(2, "0")}$${"abcdefghijklmnopqrstuO"}${"Q3Xo5m1Vn0Zb2Lk8Jh4Gf6Ds9Aa7Pq1"}`;

/** Hashes a password under the newest pepper. Gives « pepper:bcrypt », about 0.3 s of one worker thread. */
export async function hashPassword(password: string): Promise<string> {
  const [name, pepper] = newestPepper();
  const hash: string = await inThread({ text: peppered(password, pepper), cost: env().PASSWORD_COST });
  return `${name}:${hash}`;
}

/** Whether a password is the one that was hashed. Without a stored hash the answer is no, after the same work. */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [name, hash] = split(stored);
  const pepper = env().PASSWORD_PEPPERS.find(([id]) => id === name)?.[1] ?? newestPepper()[1];
  const same: boolean = await inThread({ text: peppered(password, pepper), hash: hash ?? decoy() });
  return same && hash !== undefined;
}

/** Whether a hash is behind today's pepper or cost: the next sign-in makes it again. */
export function isBehind(stored: string): boolean {
  const [name, hash] = split(stored);
  return name !== newestPepper()[0] || Number(hash?.split("$")[2]) < env().PASSWORD_COST;
}

/** bcrypt reads 72 bytes and stops at a NUL: it is given 64 base64 characters made with the pepper. */
const peppered = (password: string, pepper: string) =>
  createHmac("sha384", Buffer.from(pepper, "base64")).update(password, "utf8").digest("base64");

function split(stored: string | null | undefined): [string | undefined, string | undefined] {
  const [name, hash] = stored?.split(":") ?? [];
  return [name, hash];
}

function newestPepper(): [string, string] {
  const newest = env().PASSWORD_PEPPERS.at(-1);
  if (!newest) throw new Error("no pepper");
  return newest;
}

let threads: Piscina | undefined;

const inThread = (task: { text: string; cost?: number; hash?: string }) =>
  pool().run(task, { name: "bcrypt" });

function pool(): Piscina {
  threads ??= new Piscina({
    filename: path.resolve("lib/account/bcrypt-worker.mjs"),
    minThreads: 1,
    maxThreads: env().HASH_THREADS,
    maxQueue: 30 * env().HASH_THREADS,
    idleTimeout: 60_000,
  });
  return threads;
}
