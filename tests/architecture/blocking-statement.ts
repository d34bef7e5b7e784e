/** What the statements before have made, by files already applied elsewhere or by this one. */
export type Known = {
  /** Tables of earlier files: they may be large. */
  tables: Set<string>;
  /** `CHECK ("column" IS NOT NULL)` validated by this file. */
  neverNull: Set<string>;
  stepByStep: boolean;
};

type Rule = (statement: string, known: Known) => string | false | undefined;

/**
 * Says why a statement would make pages wait on a large table, or nothing. Only a table that an earlier file made is
 * taken for large: one made in the same file is empty.
 */
export function blockingStatement(statement: string, known: Known): string | undefined {
  const bare = statement.replace(/--.*$/gm, "").trim();
  const table = tableOf(bare);
  if (!table || !known.tables.has(table)) return undefined;
  for (const rule of rules) {
    const why = rule(bare, known);
    if (why) return `${table}: ${why}`;
  }
  return undefined;
}

/** The table that a statement changes or indexes. */
export const tableOf = (statement: string): string | undefined =>
  /(?:alter\s+table(?:\s+if\s+exists)?(?:\s+only)?|\bindex\b.*?\bon|^\s*(?:update|delete\s+from|truncate(?:\s+table)?|cluster|lock(?:\s+table)?|vacuum\s+full|reindex\s+table(?:\s+concurrently)?))\s+"?(?:public"?\."?)?(\w+)"?/is.exec(
    statement,
  )?.[1];

const isBatch = (statement: string) => /^do\b/i.test(statement) && /\bcommit\s*;/i.test(statement);

const rules: Rule[] = [
  (one) =>
    /^create\s+(unique\s+)?index\b/i.test(one) &&
    !/^create\s+(unique\s+)?index\s+concurrently\s+if\s+not\s+exists\s+"/i.test(one) &&
    'CREATE INDEX keeps writes out: write CREATE INDEX CONCURRENTLY IF NOT EXISTS "name", step by step',
  (one, { stepByStep }) =>
    /\bconcurrently\b/i.test(one) &&
    !stepByStep &&
    "CONCURRENTLY needs « -- step by step » on the first line",
  (one) =>
    /\badd\s+(constraint\s+"?\w+"?\s+)?(check|foreign\s+key)\b/i.test(one) &&
    !/\bnot\s+valid\b/i.test(one) &&
    "a CHECK or a FOREIGN KEY reads the whole table: add it NOT VALID, then VALIDATE it",
  (one, { stepByStep }) =>
    /\b(not\s+valid|validate\s+constraint)\b/i.test(one) &&
    !stepByStep &&
    "NOT VALID then VALIDATE only help « -- step by step »: in one transaction the first lock stays",
  (one) =>
    /\badd\s+(constraint\s+"?\w+"?\s+)?(unique|primary\s+key|exclude)\b/i.test(one) &&
    !/\busing\s+index\b/i.test(one) &&
    "a UNIQUE or PRIMARY KEY builds its index under lock: make it CONCURRENTLY, then USING INDEX",
  (one, { neverNull }) => {
    const column = /alter\s+(?:column\s+)?"?(\w+)"?\s+set\s+not\s+null/i.exec(one)?.[1];
    return (
      column &&
      !neverNull.has(column) &&
      "SET NOT NULL reads the whole table: validate CHECK (… IS NOT NULL) first, in the same file"
    );
  },
  (one) =>
    /\badd\s+column\b/i.test(one) &&
    /\b(gen_random_uuid|random|clock_timestamp|nextval|uuidv7|uuid_generate_v\d)\s*\(|\b(small|big)?serial\b|\bgenerated\b/i.test(
      addedColumn(one),
    ) &&
    "a default that differs from row to row writes the table again: add the column, set its default, fill it in batches",
  (one) =>
    /\badd\s+column\b/i.test(one) &&
    /\bnot\s+null\b/i.test(addedColumn(one)) &&
    !/\bdefault\b/i.test(addedColumn(one)) &&
    "a column NOT NULL without default is refused where there are rows",
  (one) =>
    /\badd\s+column\b/i.test(one) &&
    /\b(check|unique|primary\s+key|references)\b/i.test(addedColumn(one)) &&
    "a constraint on a new column reads the table: add it NOT VALID apart",
  (one) =>
    /\balter\s+(column\s+)?"?\w+"?\s+(set\s+data\s+)?type\b/i.test(one) &&
    "a change of type writes the table again: add a column, fill it in batches, read the new one",
  (one) =>
    /^(update|delete|truncate|cluster|lock|vacuum)\b/i.test(one) &&
    "it keeps every row or the table to its end: batches in a DO that commits",
  (one) =>
    /^reindex\b/i.test(one) && !/\bconcurrently\b/i.test(one) && "REINDEX keeps readers out: CONCURRENTLY",
  (one) =>
    /\bset\s+(logged|unlogged|tablespace)\b/i.test(one) && "it writes the table again while nobody reads it",
];

const addedColumn = (statement: string): string =>
  /add\s+column\b[^,;]*(\([^)]*\))?[^,;]*/i.exec(statement)?.[0] ?? "";

/** A block without COMMIT is one transaction, whatever it does. */
export const isOneLongBlock = (statement: string): boolean => {
  const bare = statement.replace(/--.*$/gm, "").trim();
  return /^do\b/i.test(bare) && /\b(update|delete\s+from|insert\s+into)\b/i.test(bare) && !isBatch(bare);
};
