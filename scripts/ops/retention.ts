import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { retentionRules } from "@/lib/operations/retention-rules";
import { type Removed, runRetention } from "@/lib/operations/run-retention";
import { type Told, tellRemovals } from "@/lib/operations/tell-removals";
import { runCommand, type Said, table } from "../command";

export const usage = `  npm run ops -- retention run [--dry-run] [--before AAAA-MM-JJ]
      supprime ce dont la durée de conservation est passée\u00a0; --dry-run compte sans rien supprimer\u00a0; --before s’arrête
      à ce qui était passé ce jour-là (un jour à venir ne va qu’avec --dry-run)`;

/** Removes what is kept no more, showing how far it went. Interrupted, it is run again. */
export async function run(words: string[]): Promise<void> {
  const asked = read(words);
  await runCommand(async (db) => (asked ? remove(db, asked) : { refused: usage }));
}

type Asked = { on: Temporal.PlainDate; dryRun: boolean };

function read(words: string[]): Asked | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { "dry-run": { type: "boolean" }, before: { type: "string" } },
    });
    const today = civilDate(now());
    const on = values.before ? Temporal.PlainDate.from(values.before) : today;
    const dryRun = values["dry-run"] ?? false;
    if (positionals.join(" ") !== "run") return undefined;
    return !dryRun && Temporal.PlainDate.compare(on, today) > 0 ? undefined : { on, dryRun };
  } catch {
    return undefined;
  }
}

async function remove(db: Db, { on, dryRun }: Asked): Promise<Said> {
  const at = now();
  const told = toldWords(
    await tellRemovals(db, { on: dryRun ? on : civilDate(at), now: at, dryRun }),
    dryRun,
  );
  const removed = await runRetention(db, { on, now: at, dryRun, onProgress: showProgress });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (removed.length === 0) return { said: `${told}\nRien à supprimer.` };
  const rows = merged(removed).map(({ kind, table, rows }) => [
    retentionRules[kind].what,
    table,
    rows.toLocaleString("fr-FR"),
  ]);
  return { said: `${told}\n${table([dryRun ? "À SUPPRIMER" : "SUPPRIMÉ", "TABLE", "LIGNES"], rows)}` };
}

/** Whose documents leave within three months (L. 221-6-6). */
function toldWords({ told, withoutAddress }: Told, dryRun: boolean): string {
  const [mailed, posted] = [told, withoutAddress].map((count) => count.toLocaleString("fr-FR"));
  return `Contrats dont les documents seront bientôt retirés\u00a0: ${mailed} ${dryRun ? "à annoncer" : "annoncés"} par e-mail, ${posted} à annoncer par courrier.`;
}

/** One line for a table that has several periods of one kind. */
const merged = (removed: Removed[]): Removed[] =>
  removed.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.table.localeCompare(b.table));

const showProgress = ({ table, seen }: { table: string; seen: number }) => {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${table}\u00a0: ${seen.toLocaleString("fr-FR")} lignes regardées`);
};
