import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { standsAlone } from "@/db/apply-migration";
import { type MigrationFile, migrationFiles } from "@/db/migration-files";
import { blockingStatement, isOneLongBlock, type Known, tableOf } from "./blocking-statement";

const bare = (statement: string) => statement.replace(/--.*$/gm, "").trim();
const made = (statement: string) =>
  /^create\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?/i.exec(bare(statement))?.[1];
const checkedNotNull =
  /add\s+constraint\s+"?(\w+)"?\s+check\s*\(\s*"?(\w+)"?\s+is\s+not\s+null\s*\)\s*not\s+valid/i;
const validated = /validate\s+constraint\s+"?(\w+)"?/i;

/** Every fault of the files, told in the order of the statements. */
function faultsOf(files: Pick<MigrationFile, "tag" | "statements" | "stepByStep">[]): string[] {
  const tables = new Set<string>();
  return files.flatMap(({ tag, statements, stepByStep }) => {
    const known: Known = { tables: new Set(tables), neverNull: new Set(), stepByStep };
    const changed = new Set<string>();
    const checks = new Map<string, string>();
    const faults: string[] = [];
    for (const statement of statements) {
      const fault = blockingStatement(statement, known);
      if (fault) faults.push(fault);
      if (isOneLongBlock(statement)) faults.push("a block that writes must COMMIT as it goes");
      if (standsAlone(statement) && !stepByStep) faults.push("it cannot be in a transaction");
      const [, check, column] = checkedNotNull.exec(statement) ?? [];
      if (check && column) checks.set(check, column);
      const sure = checks.get(validated.exec(statement)?.[1] ?? "");
      if (sure) known.neverNull.add(sure);
      const altered = /^alter\s+table/i.test(bare(statement)) ? tableOf(bare(statement)) : undefined;
      if (altered && known.tables.has(altered)) changed.add(altered);
      const table = made(statement);
      if (table) tables.add(table);
    }
    if (!stepByStep && changed.size > 1)
      faults.push(`${[...changed].join(", ")}: one transaction would keep one while it waits for the other`);
    return faults.map((fault) => `${tag}: ${fault}`);
  });
}

test("no migration makes pages wait on a table that may be large", () => {
  expect(faultsOf(migrationFiles())).toEqual([]);
});

const large = {
  tag: "0000",
  stepByStep: false,
  statements: ['CREATE TABLE "members" ("id" uuid);', 'CREATE TABLE "sessions" ("id" uuid);'],
};
const one = (statement: string, stepByStep = true) =>
  faultsOf([large, { tag: "0001", stepByStep, statements: [statement] }]);

test.each([
  ['CREATE INDEX "by_name" ON "members" ("name");', "CREATE INDEX keeps writes out"],
  ['CREATE UNIQUE INDEX "by_name" ON "members" ("name");', "CREATE INDEX keeps writes out"],
  ['CREATE INDEX CONCURRENTLY "by_name" ON "members" ("name");', "IF NOT EXISTS"],
  ['ALTER TABLE "members" ADD CONSTRAINT "c" CHECK ("name" <> \'\');', "NOT VALID"],
  ['ALTER TABLE "members" ADD CONSTRAINT "f" FOREIGN KEY ("a") REFERENCES "b"("id");', "NOT VALID"],
  ['ALTER TABLE public."members" ADD CONSTRAINT "u" UNIQUE("name");', "USING INDEX"],
  ['ALTER TABLE ONLY "members" ADD PRIMARY KEY ("name");', "USING INDEX"],
  ['ALTER TABLE "members" ALTER COLUMN "name" SET NOT NULL;', "SET NOT NULL reads"],
  ['ALTER TABLE "members" ALTER COLUMN "name" SET DATA TYPE text;', "change of type"],
  ['ALTER TABLE "members" ALTER "name" TYPE text;', "change of type"],
  [
    'ALTER TABLE "members" ADD COLUMN "x" uuid DEFAULT gen_random_uuid() NOT NULL;',
    "differs from row to row",
  ],
  ['ALTER TABLE "members" ADD COLUMN "x" bigserial;', "differs from row to row"],
  ['ALTER TABLE "members" ADD COLUMN "x" int GENERATED ALWAYS AS (1 + 1) STORED;', "differs from row to row"],
  ['ALTER TABLE "members" ADD COLUMN "x" text NOT NULL;', "refused where there are rows"],
  ['ALTER TABLE "members" ADD COLUMN "x" uuid REFERENCES "b"("id");', "constraint on a new column"],
  ['ALTER TABLE "members" SET LOGGED;', "writes the table again"],
  ["UPDATE members SET name = upper(name);", "batches"],
  ["DELETE FROM members WHERE name = '';", "batches"],
  ["TRUNCATE members;", "batches"],
  ["DO $$ BEGIN UPDATE members SET name = ''; END $$;", "COMMIT as it goes"],
  ["-- why\nVACUUM FULL members;", "batches"],
  ["REINDEX TABLE members;", "CONCURRENTLY"],
])("%s is refused", (statement, why) => {
  expect(one(statement)).toEqual([expect.stringContaining(why)]);
});

test.each([
  'CREATE INDEX CONCURRENTLY IF NOT EXISTS "by_name" ON "members" ("name");',
  'ALTER TABLE "members" ADD CONSTRAINT "c" CHECK ("name" <> \'\') NOT VALID;',
  'ALTER TABLE "members" VALIDATE CONSTRAINT "c";',
  'ALTER TABLE "members" ADD CONSTRAINT "u" UNIQUE USING INDEX "u";',
  'ALTER TABLE "members" ADD COLUMN "x" text;',
  'ALTER TABLE "members" ADD COLUMN "x" timestamptz DEFAULT now() NOT NULL;',
  "DO $$ BEGIN LOOP UPDATE members SET name = '' WHERE false; COMMIT; END LOOP; END $$;",
  'CREATE TABLE "small" ("id" uuid PRIMARY KEY REFERENCES "members"("id"), CHECK ("id" IS NOT NULL));',
])("%s is taken", (statement) => {
  expect(one(statement)).toEqual([]);
});

test("in one transaction, NOT VALID and CONCURRENTLY are refused, and so is a change of two tables", () => {
  expect(one('ALTER TABLE "members" ADD CONSTRAINT "c" CHECK (true) NOT VALID;', false)).toHaveLength(1);
  expect(one('CREATE INDEX CONCURRENTLY IF NOT EXISTS "i" ON "members" ("name");', false)).not.toEqual([]);
  const two = ["members", "sessions"].map((table) => `ALTER TABLE "${table}" ADD COLUMN "x" text;`);
  expect(faultsOf([large, { tag: "0001", stepByStep: false, statements: two }])).toHaveLength(1);
  expect(faultsOf([large, { tag: "0001", stepByStep: true, statements: two }])).toEqual([]);
});

test("SET NOT NULL is taken once its check is in the same file", () => {
  const statements = [
    'ALTER TABLE "members" ADD CONSTRAINT "g" CHECK ("name" IS NOT NULL) NOT VALID;',
    'ALTER TABLE "members" VALIDATE CONSTRAINT "g";',
    'ALTER TABLE "members" ALTER COLUMN "name" SET NOT NULL;',
  ];
  expect(faultsOf([large, { tag: "0001", stepByStep: true, statements }])).toEqual([]);
  const unproven = statements.filter((statement) => !statement.includes("VALIDATE"));
  expect(faultsOf([large, { tag: "0001", stepByStep: true, statements: unproven }])).toHaveLength(1);
});

test("every file of the folder is in the journal, in order", () => {
  const files = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
  expect(migrationFiles().map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
  const times = migrationFiles().map(({ createdAt }) => createdAt);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
