import { type Db, directUrl, openDb } from "@/db/client";
import { log } from "@/lib/core/log";
import { readEnvFile } from "./env-file";

/** What a command says at its end: to who reads it, or as a refusal. */
export type Said = { said: string } | { refused: string };

/** Runs an operator's command on the database. Exit code 0: done; 1: refused; 2: it could not be tried. */
export async function runCommand(act: (db: Db) => Promise<Said>): Promise<void> {
  process.exitCode = 2;
  try {
    readEnvFile();
    const db = openDb(directUrl(), { max: 2, kind: "command" });
    const outcome = await act(db).finally(() => db.close());
    if ("said" in outcome) console.log(outcome.said);
    else console.error(outcome.refused);
    process.exitCode = "said" in outcome ? 0 : 1;
  } catch (error) {
    log.error({ err: error }, "command stopped");
    console.error(error instanceof Error && !("code" in error) ? error.message : outage);
  }
}

const outage = "La base de données ne répond pas. Rien n’a été changé\u00a0: relancez la commande ensuite.";

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
