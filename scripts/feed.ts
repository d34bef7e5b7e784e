import { directUrl } from "@/db/client";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { type Progress, runFeed } from "@/lib/feed/run-feed";
import { describeSummary, rejectedLines } from "@/lib/feed/summary";
import { readEnvFile } from "./env-file";

/** 0: everything went in. 1: some lines were rejected. 2: the feed could not be read to its end. */
type ExitCode = 0 | 1 | 2;

process.exitCode = await main(process.argv.slice(2));

async function main([folder, ...others]: string[]): Promise<ExitCode> {
  if (!folder || others.length > 0) return stop("Indiquez un dossier\u00a0: npm run feed -- DOSSIER");
  const url = databaseUrl();
  if (!url) return 2;
  const onProgress = process.stderr.isTTY ? drawProgress : undefined;
  try {
    const outcome = await runFeed({ url, folder, now: now(), onProgress });
    if (onProgress) process.stderr.write("\r\x1b[K");
    if (!outcome.ok) return stop(outcome.sentence);
    console.log(describeSummary(outcome.summary));
    return rejectedLines(outcome.summary) > 0 ? 1 : 0;
  } catch (error) {
    log.error({ err: error }, "feed stopped");
    return stop(sentenceFor(error));
  }
}

function databaseUrl(): string | undefined {
  readEnvFile();
  try {
    return directUrl();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
    return undefined;
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
    return "La base de données n’a pas encore ses tables\u00a0: lancez d’abord ses migrations.";
  return `Le chargement s’est arrêté${code && ` (${code})`}. ${again}`;
}

/** On a terminal only: « ███████░░░  70 %  140 000 lignes ». */
function drawProgress({ bytesRead, bytesTotal, lines }: Progress) {
  const share = bytesTotal === 0 ? 1 : Math.min(1, bytesRead / bytesTotal);
  const width = 30;
  const bar = "█".repeat(Math.round(share * width)).padEnd(width, "░");
  const percent = String(Math.floor(share * 100)).padStart(3);
  process.stderr.write(`\r${bar} ${percent}\u00a0%  ${lines.toLocaleString("fr-FR")} lignes\x1b[K`);
}
