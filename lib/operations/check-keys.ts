import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { lookupHash, unseal } from "@/lib/core/crypto";
import type { Env } from "@/lib/core/env";
import { type Finding, findingsOf } from "./finding";
import { peppers } from "./key-use";
import { sealedBytes, sealedColumns, sealedName, sealedUnder } from "./sealed-columns";

/** In each sealed column: the oldest rows are where a key that was taken away is missed first. */
const rowsLookedAt = 20_000;

/** Whether the rings hold the keys that the data names, texts open, and the hashes are those of our LOOKUP_KEY. */
export async function checkKeys(settings: Env, db: Db): Promise<Finding[]> {
  const { found, ok, fault } = findingsOf("Clés");
  const ring = settings.DATA_KEYS.map(([name]) => name);
  const missing = await missingDataKeys(db, ring);
  for (const { key, places } of missing)
    fault(
      `des textes sont chiffrés sous «\u00a0${key}\u00a0», que DATA_KEYS n’a plus (${places.join(", ")})`,
      "remettez cette clé dans l’anneau, puis «\u00a0npm run ops -- keys rotate\u00a0»",
    );
  const unopened = await unopenedColumns(db, ring);
  if (unopened.length > 0)
    fault(
      `des textes ne s’ouvrent pas\u00a0: ${unopened.join(", ")}`,
      "une clé de DATA_KEYS porte un nom qui n’est pas le sien\u00a0: remettez la bonne",
    );
  if (missing.length + unopened.length === 0) ok("les textes chiffrés s’ouvrent");
  const lost = (await peppers(db, settings)).filter(({ standing }) => standing === "missing");
  for (const { key, count } of lost)
    fault(
      `${count} mots de passe ont le poivre «\u00a0${key}\u00a0», que PASSWORD_PEPPERS n’a plus`,
      "remettez-le dans l’anneau\u00a0: sans lui ces personnes ne se connectent plus",
    );
  if (lost.length === 0) ok("les poivres des mots de passe sont là");
  const same = await isOurLookupKey(db);
  if (same === false)
    fault(
      "LOOKUP_KEY n’est pas celle qui a fait les empreintes de la base",
      "remettez l’ancienne\u00a0: sans elle aucun NIR n’est retrouvé",
    );
  if (same) ok("LOOKUP_KEY est celle de la base");
  return found;
}

async function missingDataKeys(db: Db, ring: string[]): Promise<{ key: string; places: string[] }[]> {
  const places = new Map<string, string[]>();
  for (const place of sealedColumns) {
    const key = sql.raw(sealedUnder(place));
    const rows = await db.execute<{ key: string }>(sql`
      select distinct key from (
        select ${key} as key from ${sql.raw(place.table)} where ${key} is not null limit ${rowsLookedAt}) as looked`);
    for (const row of rows) {
      if (!ring.includes(row.key)) places.set(row.key, [...(places.get(row.key) ?? []), sealedName(place)]);
    }
  }
  return [...places].map(([key, where]) => ({ key, places: where }));
}

/** One text of each column and key of the ring is opened. */
async function unopenedColumns(db: Db, ring: string[]): Promise<string[]> {
  const unopened = new Set<string>();
  for (const place of sealedColumns) {
    for (const key of ring) {
      const [row] = await db.execute<{ sealed: Buffer; context: string }>(sql`
        select ${sql.raw(sealedBytes(place))} as sealed, (${sql.raw(place.context)})::text as context
        from (select * from ${sql.raw(place.table)} where ${sql.raw(sealedUnder(place))} is not null
          limit ${rowsLookedAt}) as looked
        where ${sql.raw(sealedUnder(place))} = ${key} limit 1`);
      if (row && open(row) === undefined) unopened.add(sealedName(place));
    }
  }
  return [...unopened];
}

function open({ sealed, context }: { sealed: Buffer; context: string }): string | undefined {
  try {
    return unseal(sealed, context);
  } catch {
    return undefined;
  }
}

/** Whether a member's NIR gives the hash that is stored; nothing without a member whose NIR opens. */
async function isOurLookupKey(db: Db): Promise<boolean | undefined> {
  const [row] = await db.execute<{ sealed: Buffer; context: string; hash: Buffer }>(
    sql`select nir_sealed as sealed, id::text as context, nir_hash as hash from members limit 1`,
  );
  const nir = row && open(row);
  return nir === undefined ? undefined : lookupHash("nir", nir).equals(row?.hash ?? Buffer.alloc(0));
}
