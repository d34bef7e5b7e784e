import { type Db, directUrl, openDb } from "@/db/client";
import { log } from "@/lib/core/log";
import { readEnvFile } from "./env-file";

/** What a command says at its end: to who reads it, or as a refusal. */
export type Said = { said: string } | { refused: string };

/**
 * Runs an operator's command on the database: PostgreSQL itself where there is a pooler, since commands hold sessions.
 * Exit code 0: done; 1: refused; 2: it could not be tried.
 */
export async function runCommand(act: (db: Db) => Promise<Said>): Promise<void> {
  process.exitCode = 2;
  const url = databaseUrl();
  if (!url) return;
  try {
    const db = openDb(url, { max: 2, kind: "command" });
    const outcome = await act(db).finally(() => db.close());
    if ("said" in outcome) console.log(outcome.said);
    else console.error(outcome.refused);
    process.exitCode = "said" in outcome ? 0 : 1;
  } catch (error) {
    log.error({ err: error }, "command stopped");
    console.error(sentenceFor(error));
  }
}

/** PostgreSQL's own address, or nothing once the faults of the settings are told. */
export function databaseUrl(): string | undefined {
  readEnvFile();
  try {
    return directUrl();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The database's own message quotes what it was given: its code alone is said. */
function sentenceFor(error: unknown): string {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined);
  if (code === undefined) return "La commande s’est arrêtée\u00a0: la cause est dans le journal ci-dessus.";
  if (code === "42P01")
    return "La base de données n’a pas encore ses tables\u00a0: lancez d’abord «\u00a0npm run ops -- migrate\u00a0».";
  return `La base de données ne répond pas (${code}). Rien n’a été changé\u00a0: relancez la commande ensuite.`;
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

/** Rows in columns, under their names, for a terminal. */
export function table(names: string[], rows: string[][]): string {
  const all = [names, ...rows];
  const widths = names.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
