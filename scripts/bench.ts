import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Bench, holds, type Measure, measureCells, measureNames } from "./bench/bench";
import { performancePage } from "./bench/performance-page";
import { table } from "./command";

/** Loaded one at a time: each reads the settings that it makes for itself. */
const benches: Record<string, () => Promise<Bench>> = {
  document: async () => (await import("./bench/document")).document,
  login: async () => (await import("./bench/login")).login,
  help: async () => (await import("./bench/help")).help,
  jobs: async () => (await import("./bench/jobs")).jobs,
  feed: async () => (await import("./bench/feed")).feed,
  space: async () => (await import("./bench/space")).space,
};
/** Whole: a benchmark may change the working directory, and remove it. */
const folder = path.resolve(".demo/bench");
const page = "docs/performance.md";

/**
 * `npm run bench` runs all, each in a process of its own, and writes the page of their results; `npm run bench -- NAME`
 * runs one, and puts its result among those of the others. Exit code 0: every limit held; 1: one did not, or a benchmark
 * fell.
 */
const [named, ...words] = process.argv.slice(2);
if (named === undefined) runAll();
else if (benches[named]) await runOne(named, words);
else await showUsage();

async function runOne(name: string, words: string[]): Promise<void> {
  const bench = await benches[name]?.();
  const measures = (await bench?.run(words)) ?? [];
  if (measures.length === 0) return;
  console.log(table(measureNames, measures.map(measureCells)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(resultOf(name), JSON.stringify(measures));
  const results = Object.keys(benches).map(resultKept);
  if (results.every(({ measures }) => measures.length > 0)) writeFileSync(page, performancePage(results));
  process.exitCode = measures.every(holds) ? 0 : 1;
}

function runAll(): void {
  const results = Object.keys(benches).map((name) => {
    console.log(`\n— ${name}`);
    rmSync(resultOf(name), { force: true });
    spawnSync(process.execPath, ["--import", "tsx", import.meta.filename, name], { stdio: "inherit" });
    return resultKept(name);
  });
  writeFileSync(page, performancePage(results));
  console.log(`\n${page}`);
  const all = results.flatMap(({ measures }) => measures);
  process.exitCode = all.every(holds) && results.every(({ measures }) => measures.length > 0) ? 0 : 1;
}

function resultOf(name: string): string {
  return `${folder}/${name}.json`;
}

function resultKept(name: string): { name: string; measures: Measure[] } {
  const kept = existsSync(resultOf(name));
  return { name, measures: kept ? JSON.parse(readFileSync(resultOf(name), "utf8")) : [] };
}

async function showUsage(): Promise<void> {
  const all = await Promise.all(Object.values(benches).map((load) => load()));
  console.error(["npm run bench -- NAME", ...all.map(({ usage }) => `  ${usage}`)].join("\n"));
  process.exitCode = 2;
}
