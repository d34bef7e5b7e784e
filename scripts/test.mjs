import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium.mjs";
import { installPackages, root } from "./install.mjs";
import { ensurePeers } from "./peers.mjs";

installPackages();
const browser = ensureChromium();
ensurePeers();
rmSync(`${root}/.test`, { recursive: true, force: true });
mkdirSync(`${root}/.test`, { recursive: true });

/** A machine that builds may have secrets around: the tests search what is built for these (tests/e2e/built.spec.ts). */
const secretsAround = Object.fromEntries(
  "SESSION_KEY LOOKUP_KEY CAPTCHA_KEY DATA_KEYS PASSWORD_PEPPERS DATABASE_URL DATABASE_DIRECT_URL DATABASE_REPLICA_URL SMTP_URL HCAPTCHA_SECRET STORAGE_S3_SECRET CRON_SECRET METRICS_TOKEN"
    .split(" ")
    .map((name) => [name, `sentinelle-${name}`]),
);

/** Each step counts what it ran; a step without a count of its own is one test. All run, so that all faults are told. */
const counts = [
  step("Style", ["npx", "biome", "check"]),
  step("Types", ["npx", "next", "typegen"], ["npx", "tsc", "--noEmit", "--incremental", "false"]),
  step("Règles et verbes, sur PostgreSQL", [
    "npx",
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=.test/unit.json",
  ]),
  step("Construction", ["node", "--import", "tsx", "scripts/ensure-built.ts"]),
  step("Parcours dans un navigateur", ["npx", "playwright", "test"]),
];

for (const fault of faults()) console.log(`\n✗ ${fault}`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function step(title, ...commands) {
  console.log(`\n— ${title}`);
  const start = Date.now();
  const around = title === "Construction" ? secretsAround : {};
  const env = { ...process.env, ...around, NEXT_TELEMETRY_DISABLED: "1", CHROMIUM: browser };
  const ok = commands.every(
    ([command, ...args]) => spawnSync(command, args, { cwd: root, stdio: "inherit", env }).status === 0,
  );
  console.log(`  ${ok ? "réussi" : "échec"} en ${Math.round((Date.now() - start) / 1000)} s`);
  return counted(title, ok);
}

/** What vitest or Playwright wrote of their run; a run that died before writing is one failure. */
function counted(title, ok) {
  const one = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const report = title.startsWith("Règles")
    ? "unit.json"
    : title.startsWith("Parcours")
      ? "e2e.json"
      : undefined;
  if (!report || !existsSync(`${root}/.test/${report}`)) return one;
  const json = JSON.parse(readFileSync(`${root}/.test/${report}`, "utf8"));
  const { passed, failed } = json.stats
    ? { passed: json.stats.expected, failed: json.stats.unexpected + json.stats.flaky }
    : { passed: json.numPassedTests, failed: json.numFailedTests };
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/** What failed and why, said again at the end: the beginning of a long output is the first part to be lost. */
function faults() {
  const units = (report("unit.json").testResults ?? []).flatMap(({ assertionResults, message }) =>
    assertionResults.length === 0 && message
      ? [message]
      : assertionResults
          .filter(({ status }) => status === "failed")
          .map(
            ({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join("\n").slice(0, 1500)}`,
          ),
  );
  const journeys = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(journeys)];
  const failed = (report("e2e.json").suites ?? [])
    .flatMap(journeys)
    .filter(({ tests }) => tests.some(({ status }) => status === "unexpected"));
  return [
    ...units,
    ...failed.map((spec) => `${spec.file}:${spec.line} ${spec.title}\n${why(spec).slice(0, 1500)}`),
  ];
}

function why({ tests }) {
  return tests
    .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message)))
    .join("\n");
}

function report(name) {
  const file = `${root}/.test/${name}`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
