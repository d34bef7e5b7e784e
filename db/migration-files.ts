import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

export type MigrationFile = {
  /** Its name without extension. */
  tag: string;
  /** What drizzle knows it by: milliseconds since 1970. */
  createdAt: number;
  hash: string;
  statements: string[];
  /** Each statement stands alone, and what is done of them is kept; otherwise they are one transaction. */
  stepByStep: boolean;
};

const folder = path.resolve("db/migrations");

/** The migrations of drizzle's journal, oldest first. */
export function migrationFiles(): MigrationFile[] {
  const journal: Journal = JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8"));
  return journal.entries.map(({ tag, when }) => {
    const text = readFileSync(path.join(folder, `${tag}.sql`), "utf8");
    return {
      tag,
      createdAt: when,
      hash: createHash("sha256").update(text).digest("hex"),
      statements: text.split("--> statement-breakpoint"),
      stepByStep: text.startsWith("-- step by step"),
    };
  });
}

type Journal = { entries: { tag: string; when: number }[] };
