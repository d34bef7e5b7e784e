import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { type DemoIdentifier, writeDemoFeed } from "@/db/demo/write-demo-feed";
import { civilDate, now } from "@/lib/core/clock";
import { runFeed } from "@/lib/feed/run-feed";

/** A person of the demonstration, once more: the same life under another number. `name` tells twins apart. */
export type Twin = { of: DemoIdentifier; name: string };

type Row = Record<string, string>;

const files = [
  "members",
  "contracts",
  "beneficiaries",
  "contributions",
  "reimbursements",
  "contacts",
  "bank_accounts",
];

/** The feed brings twins of people of the demonstration, whose own feed was loaded before. `folder` is made for it. */
export async function bringTwins(url: string, folder: string, twins: readonly Twin[]): Promise<void> {
  const today = civilDate(now());
  writeDemoFeed(path.join(folder, "people"), today);
  const twinFolder = path.join(folder, "twins");
  mkdirSync(twinFolder, { recursive: true });
  for (const file of files) writeTwins(path.join(folder, "people"), twinFolder, `${file}.csv`, twins);
  const outcome = await runFeed({ url, folder: twinFolder, now: now() });
  if (!outcome.ok) throw new Error(outcome.sentence);
  const refused = Object.values(outcome.summary).some(
    (counts) => typeof counts === "object" && "rejected" in counts && counts.rejected > 0,
  );
  if (refused) throw new Error(`Le flux des jumeaux a des lignes refusées\u00a0: voir ${twinFolder}`);
}

/** Eight digits, the same for the same name. */
export const twinNumber = (name: string): string =>
  `00${String(createHash("sha256").update(name).digest().readUInt32BE() % 1_000_000).padStart(6, "0")}`;

/** How the management system would name a twin, and what is hers. */
export const twinIdentifier = (name: string, identifier: string): string => `${identifier}.${name}`;

function writeTwins(from: string, to: string, file: string, twins: readonly Twin[]): void {
  const rows: Row[] = parse(readFileSync(path.join(from, file), "utf8"), { delimiter: ";", columns: true });
  const written = twins.flatMap(({ of, name }) =>
    rows.filter((row) => ownerOf(file, row) === of).map((row) => twinRow(row, name)),
  );
  const columns = Object.keys(rows[0] ?? {});
  writeFileSync(path.join(to, file), stringify(written, { delimiter: ";", header: true, columns }));
}

const ownerOf = (file: string, row: Row) =>
  file === "members.csv" ? row.identifiant : row.identifiant_adherent;

/** Identifiers, number and mandate are the twin's; the address waits for the walk that needs one. */
function twinRow(row: Row, name: string): Row {
  const entries = Object.entries(row).map(([column, cell]) => [column, twinCell(column, cell, name)]);
  return Object.fromEntries(entries);
}

function twinCell(column: string, cell: string, name: string): string {
  if (cell === "") return cell;
  if (column.startsWith("identifiant")) return twinIdentifier(name, cell);
  if (column === "numero_adhesion") return twinNumber(name);
  if (column === "email") return "";
  return column === "rum" ? `RUM-${twinNumber(name)}` : cell;
}
