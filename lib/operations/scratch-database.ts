import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { ok, type Result, refuse } from "@/lib/core/result";

export type ScratchRefusal = "may-not-create" | "server-full";

const prefix = "espace_verify_";

/**
 * Lends an empty database of the server to `work`, then drops it, whatever happened. One that a killed command left has
 * nobody connected to it: it is dropped first. Refuses a role that may not create databases.
 */
export async function withScratchDatabase<T>(
  serverUrl: string,
  work: (scratch: { url: string; client: postgres.Sql }) => Promise<T>,
): Promise<Result<T, ScratchRefusal>> {
  const admin = postgres(serverUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  const name = `${prefix}${randomBytes(6).toString("hex")}`;
  try {
    await dropForgotten(admin);
    const made = await create(admin, name);
    if (!made.ok) return made;
    const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
    const client = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} });
    // Somebody is connected from now on: another verification does not take it for a forgotten one.
    await client`select 1`;
    try {
      return ok(await work({ url, client }));
    } finally {
      await client.end({ timeout: 0 });
    }
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

async function create(admin: postgres.Sql, name: string): Promise<Result<true, ScratchRefusal>> {
  try {
    await admin.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
    return ok(true);
  } catch (error) {
    if (codeOf(error) === "42501") return refuse("may-not-create");
    if (codeOf(error) === "53100") return refuse("server-full");
    throw error;
  }
}

async function dropForgotten(admin: postgres.Sql): Promise<void> {
  const forgotten = await admin<{ name: string }[]>`
    select datname as name from pg_database d
    where datname ~ ${`^${prefix}[0-9a-f]{12}$`}
      and pg_has_role(datdba, 'member')
      and not exists (select from pg_stat_activity a where a.datname = d.datname)`;
  for (const { name } of forgotten) await admin.unsafe(`drop database if exists ${name}`);
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
