import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { unseal } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";

type Row = Record<string, unknown>;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/**
 * Where texts are found: « table.column » of every row of every table, the queue's included, what is sealed opened by
 * each id of its row; and « file » for each file of the storage.
 */
export async function whereFound(db: Db, texts: readonly string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.execute<{ row: Row }>(sql`select to_jsonb(t) as row from ${sql.raw(name)} t`);
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        if (holds(value, row, texts)) found.push(`${name.replace("public.", "")}.${column}`);
  }
  const folder = env().STORAGE_FOLDER;
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile() && includes(readFileSync(path.join(file.parentPath, file.name)), texts))
      found.push("file");
  return [...new Set(found)].sort();
}

function holds(value: unknown, row: Row, texts: readonly string[]): boolean {
  if (typeof value === "object" && value)
    return Object.values(value).some((inner) => holds(inner, row, texts));
  if (typeof value !== "string") return false;
  const bytes = value.startsWith("\\x") ? Buffer.from(value.slice(2), "hex") : Buffer.from(value, "base64");
  return includes(Buffer.from(value), texts) || includes(bytes, texts) || opens(bytes, row, texts);
}

/** Whether sealed bytes open under one of the row's ids, on one of the texts. */
const opens = (bytes: Buffer, row: Row, texts: readonly string[]) =>
  Object.values(row).some((id) => {
    if (typeof id !== "string" || !uuid.test(id)) return false;
    try {
      return includes(Buffer.from(unseal(bytes, id)), texts);
    } catch {
      return false;
    }
  });

const includes = (bytes: Buffer, texts: readonly string[]) => texts.some((text) => bytes.includes(text));
