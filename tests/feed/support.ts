import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import { files } from "@/lib/feed/files";
import { runFeed } from "@/lib/feed/run-feed";
import { type FileName, fileNames } from "@/lib/feed/summary";
import { freshDatabase } from "../support/database";

/** A Tuesday in winter, at noon in France. */
export const noon = Temporal.Instant.from("2026-02-10T11:00:00Z");

export type Fields = Record<string, string>;

/** A valid line of members.csv; its numbers follow from `n`. */
export const member = (n: number, fields: Fields = {}): Fields => ({
  identifiant: `A${n}`,
  numero_adhesion: String(n).padStart(8, "0"),
  nir: "2550814168025",
  nom: "Exemple",
  prenom: "Marie",
  date_naissance: "1955-08-14",
  email: "",
  ...fields,
});

/** A valid line of contracts.csv for the member of the same `n`. */
export const contract = (n: number, fields: Fields = {}): Fields => ({
  identifiant: `C${n}`,
  identifiant_adherent: `A${n}`,
  nature: "individuel",
  produit: "Santé Sérénité",
  niveau: "Confort",
  options: "",
  responsable: "oui",
  employeur: "",
  premiere_souscription: "2020-01-01",
  date_effet: "2024-01-01",
  echeance: "12-31",
  date_fin: "",
  ...fields,
});

const csv = (columns: readonly string[], rows: Fields[]) =>
  `${[columns.join(";"), ...rows.map((row) => columns.map((column) => row[column]).join(";"))].join("\n")}\n`;

export const membersCsv = (...rows: Fields[]): string => csv(files.members.columns, rows);
export const contractsCsv = (...rows: Fields[]): string => csv(files.contracts.columns, rows);
export const fileCsv = (name: FileName, ...rows: Fields[]): string => csv(files[name].columns, rows);

type Contents = Partial<Record<FileName, string | Buffer>>;

export type Folder = {
  path: string;
  write(contents: Contents): void;
  /** The lines of rejects.csv without its header, or nothing when there is no such file. */
  rejects(): string[] | undefined;
};

/** A folder of the feed, removed after the test. */
export function aFolder(contents: Contents = {}): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), "feed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write: Folder["write"] = (written) => {
    for (const name of fileNames) {
      const content = written[name];
      if (content !== undefined) writeFileSync(path.join(folder, `${name}.csv`), content);
    }
  };
  write({ members: membersCsv(), contracts: contractsCsv(), ...contents });
  const rejects = () => {
    const file = path.join(folder, "rejects.csv");
    return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\r\n").slice(1) : undefined;
  };
  return { path: folder, write, rejects };
}

export type FeedDatabase = { url: string; sql: postgres.Sql };

/** A migrated database of its own, for one test. */
export async function aFeedDatabase(): Promise<FeedDatabase> {
  const url = await freshDatabase();
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  onTestFinished(() => sql.end());
  return { url, sql };
}

/** Runs the feed and gives its summary; a feed that stops is a failed test. */
export async function feed({ url }: FeedDatabase, folder: Folder, now = noon) {
  const outcome = await runFeed({ url, folder: folder.path, now });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.summary;
}

/** Loads lines at once and gives the summary and the rejects. */
export async function feedLines(
  database: FeedDatabase,
  members: Fields[],
  contracts: Fields[] = [],
  now = noon,
) {
  const folder = aFolder({ members: membersCsv(...members), contracts: contractsCsv(...contracts) });
  const summary = await feed(database, folder, now);
  return { summary, rejects: folder.rejects() ?? [] };
}

const written = [
  "members",
  "contracts",
  "beneficiaries",
  "contributions",
  "reimbursements",
  "guarantees",
  "accounts",
  "secrets",
  "audit_events",
  "graphile_worker._private_jobs",
];

/** Each row of the database at its place and version: anything written shows. */
export async function rowVersions({ sql }: FeedDatabase): Promise<string[]> {
  const tables = await Promise.all(
    written.map((table) => sql.unsafe(`select '${table} ' || ctid || ' ' || xmin as version from ${table}`)),
  );
  return tables.flat().map((row) => row.version);
}

/** The invitations planned, by the member's identifier. */
export async function invitations({ sql }: FeedDatabase): Promise<Record<string, string>> {
  const rows = await sql`
    select m.external_id, j.run_at, t.identifier, j.key, a.id, j.payload
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    join accounts a on j.key = 'invite:' || a.id
    join members m on m.id = a.member_id
    where t.identifier = 'invite-member' and j.payload::jsonb = jsonb_build_object('accountId', a.id)
    order by m.external_id`;
  return Object.fromEntries(rows.map((row) => [row.external_id, row.run_at.toISOString()]));
}
