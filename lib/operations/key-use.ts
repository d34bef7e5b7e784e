import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Env, env } from "@/lib/core/env";
import { type SealedColumn, sealedColumns, sealedName, sealedUnder } from "./sealed-columns";

/** How many texts a data key closes, or how many passwords a pepper is mixed into, and where. */
export type KeyUse = { key: string; count: number; where: string[] };

/** A key of a ring, the last being the one that serves; or one that the data needs and the ring lacks. */
export type RingKey = KeyUse & { standing: "newest" | "former" | "missing" };

/** Every data key: those of the ring in its order, then those that the database names and nobody has. */
export async function dataKeys(db: Db, settings: Env = env()): Promise<RingKey[]> {
  return standings(ringNames(settings.DATA_KEYS), await countByDataKey(db));
}

/** Every pepper likewise, by the passwords of members and of the people of the mutual. */
export async function peppers(db: Db, settings: Env = env()): Promise<RingKey[]> {
  const rows = await db.execute<{ key: string; where: string; count: number }>(sql`
    select split_part(password_hash, ':', 1) as key, 'accounts' as where, count(*)::int as count
      from accounts where password_hash is not null group by 1
    union all
    select split_part(password_hash, ':', 1), 'staff', count(*)::int
      from staff where password_hash is not null group by 1`);
  return standings(ringNames(settings.PASSWORD_PEPPERS), gathered(rows));
}

/** How many texts each data key closes, over every sealed column unless some are named. */
export async function countByDataKey(db: Db, places = sealedColumns): Promise<KeyUse[]> {
  const all: { key: string; where: string; count: number }[] = [];
  for (const place of places) all.push(...(await countIn(db, place)));
  return gathered(all);
}

async function countIn(db: Db, place: SealedColumn) {
  const key = sealedUnder(place);
  const rows = await db.execute<{ key: string; count: number }>(sql`
    select ${sql.raw(key)} as key, count(*)::int as count from ${sql.raw(place.table)}
    where ${sql.raw(key)} is not null group by 1`);
  return rows.map((row) => ({ ...row, where: sealedName(place) }));
}

function gathered(rows: Iterable<{ key: string; where: string; count: number }>): KeyUse[] {
  const uses = new Map<string, KeyUse>();
  for (const { key, where, count } of rows) {
    const former = uses.get(key) ?? { key, count: 0, where: [] };
    uses.set(key, { key, count: former.count + count, where: [...former.where, where] });
  }
  return [...uses.values()];
}

function standings(ring: string[], uses: KeyUse[]): RingKey[] {
  const unused = { count: 0, where: [] };
  const held = ring.map((key, place) => ({
    ...(uses.find((use) => use.key === key) ?? { key, ...unused }),
    standing: place === ring.length - 1 ? ("newest" as const) : ("former" as const),
  }));
  const missing = uses.filter(({ key }) => !ring.includes(key));
  return [...held, ...missing.map((use) => ({ ...use, standing: "missing" as const }))];
}

const ringNames = (ring: [string, string][]) => ring.map(([name]) => name);
