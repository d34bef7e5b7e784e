import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { runFeed } from "@/lib/feed/run-feed";
import { describeSummary, rejectedLines } from "@/lib/feed/summary";
import { databaseUrl } from "../command";
import { showProgress } from "../progress";

/** 0: everything went in. 1: some lines were rejected. 2: the feed could not be read to its end. */
type ExitCode = 0 | 1 | 2;

export const usage = "  npm run ops -- feed run DOSSIER        lit les fichiers du système de gestion";

/** Reads the files of a folder into the database. */
export async function run(words: string[]): Promise<void> {
  process.exitCode = 2;
  process.exitCode = await read(words);
}

async function read([folder, ...others]: string[]): Promise<ExitCode> {
  if (!folder || others.length > 0) return stop(`Indiquez un dossier\u00a0:\n${usage}`);
  const url = databaseUrl();
  if (!url) return 2;
  const progress = showProgress();
  try {
    const outcome = await runFeed({
      url,
      folder,
      now: now(),
      onProgress: ({ bytesRead, bytesTotal, lines }) =>
        progress.show({
          done: bytesRead,
          total: bytesTotal,
          words: `${lines.toLocaleString("fr-FR")} lignes`,
        }),
    });
    progress.end();
    if (!outcome.ok) return stop(outcome.sentence);
    console.log(describeSummary(outcome.summary));
    return rejectedLines(outcome.summary) > 0 ? 1 : 0;
  } catch (error) {
    log.error({ err: error }, "feed stopped");
    return stop(sentenceFor(error));
  }
}

function stop(sentence: string): 2 {
  console.error(sentence);
  return 2;
}

function sentenceFor(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const again =
    "Ce qui est écrit le reste\u00a0: relancez la commande ensuite, elle reprendra sans rien doubler.";
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|CONNECT|57P0|53300|28)/.test(code)) {
    return `La base de données ne répond pas ou refuse la connexion (${code}). ${again}`;
  }
  if (code === "42P01")
    return "La base de données n’a pas encore ses tables\u00a0: lancez d’abord «\u00a0npm run ops -- migrate\u00a0».";
  return `Le chargement s’est arrêté${code && ` (${code})`}. ${again}`;
}
