import { usage as keysUsage, run as runKeys } from "./feed-keys";
import { run as runFeed, usage as runUsage } from "./feed-run";
import { run as runRuns, usage as runsUsage } from "./feed-runs";

export const usage = ["Échanges avec le système de gestion\u00a0:", runUsage, runsUsage, keysUsage].join(
  "\n",
);

const verbs: Record<string, (words: string[]) => Promise<void>> = {
  run: runFeed,
  runs: runRuns,
  keys: runKeys,
};

/** Reads the files of the management system, shows the readings, keeps its keys. */
export async function run([verb = "", ...words]: string[]): Promise<void> {
  const act = verbs[verb];
  if (act) return act(words);
  console.error(usage);
  process.exitCode = 2;
}
