import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const served = ["app", "components", "emails", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|mjs|cjs)$/.test(name))
    .map((name) => path.join(folder, name)),
);
const sources = served.map((file) => ({ file, source: readFileSync(file, "utf8") }));
const holding = (pattern: RegExp) =>
  sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file);

test("nothing is written into a page as markup, and no text is run as code", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(
    holding(/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/),
  ).toEqual([]);
  expect(holding(/\beval\(|new Function\(|from "(node:)?vm"|setTimeout\("/)).toEqual([]);
});

test("no program is started, whatever somebody typed", () => {
  // Those of PostgreSQL, by an operator's command.
  expect(holding(/child_process/)).toEqual(["lib/operations/postgres-tools.ts"]);
});

test("statements of SQL hold values apart; the few written as text hold names of ours alone", () => {
  expect(holding(/\bsql\.raw\(|\.unsafe\(/)).toEqual([
    "lib/feed/stage.ts",
    "lib/feed/write-staged.ts",
    "lib/operations/erasure-plan.ts",
    "lib/operations/fingerprint.ts",
    "lib/operations/key-use.ts",
    "lib/operations/remove-member.ts",
    "lib/operations/reseal-batch.ts",
    "lib/operations/scratch-database.ts",
    "lib/operations/sweep.ts",
    "lib/operations/verify-backup.ts",
    "lib/reimbursement/conditions.ts",
  ]);
});
