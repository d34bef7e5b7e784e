import { type Db, directUrl } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { type Backup, listBackups } from "@/lib/operations/backup-folder";
import { makeBackup } from "@/lib/operations/make-backup";
import { type Verified, verifyBackup } from "@/lib/operations/verify-backup";
import { runCommand, type Said, table } from "../command";
import { showProgress } from "../progress";
import { sentences } from "./backup-sentences";

export const usage = `Sauvegardes (dans BACKUP_FOLDER)\u00a0:
  npm run ops -- backup make             sauve la base, avec l’empreinte de chaque table
  npm run ops -- backup list             montre celles qui sont là
  npm run ops -- backup verify [NOM] [--into ADRESSE]
                                         restaure la dernière dans une base d’essai, compare, puis retire cette base`;

/** Saves the database, shows what is saved, proves that it comes back. */
export const run = (words: string[]): Promise<void> =>
  runCommand(async (db) => {
    const backupFolder = env().BACKUP_FOLDER;
    if (!backupFolder)
      return {
        refused: "BACKUP_FOLDER manque\u00a0: donnez le dossier des sauvegardes (voir .env.example).",
      };
    const [verb, ...more] = words;
    if (verb === "make" && more.length === 0) return make(db, backupFolder);
    if (verb === "list" && more.length === 0) return list(backupFolder);
    const asked = verb === "verify" ? readVerify(more) : undefined;
    return asked ? verify(db, backupFolder, asked) : { refused: usage };
  });

type Asked = { name: string | undefined; into: string | undefined };

function readVerify(words: string[]): Asked | undefined {
  const at = words.indexOf("--into");
  const into = at < 0 ? undefined : words[at + 1];
  if (at >= 0 && !into?.startsWith("postgres")) return undefined;
  const [name, ...others] = words.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  return others.length === 0 ? { name, into } : undefined;
}

async function make(db: Db, backupFolder: string): Promise<Said> {
  const { STORAGE_FOLDER, STORAGE_S3_BUCKET } = env();
  const progress = showProgress();
  const made = await makeBackup({
    url: directUrl(),
    backupFolder,
    storageFolder: STORAGE_S3_BUCKET ? undefined : STORAGE_FOLDER,
    now: now(),
    onTable: (done, total) => progress.show({ done, total, words: `${done} tables sur ${total}` }),
  }).finally(() => progress.end());
  if (!made.ok) return { refused: sentences[made.refusal] };
  const { name, manifest } = made.value;
  const details = { by: "operator", backup: name, bytes: String(manifest.dump.bytes) };
  await recordEvent(db, { kind: "backup-made", details, now: now() });
  return {
    said: `Sauvegarde ${name}\u00a0: ${said(made.value)}, en ${manifest.seconds} s.\n${filesSaid(made.value)}`,
  };
}

const said = ({ manifest: { tables, dump } }: Backup) =>
  `${figure(tables.length)} tables, ${figure(tables.reduce((sum, { rows }) => sum + rows, 0))} lignes, ${size(dump.bytes)}`;

const filesSaid = ({ manifest: { files } }: Backup) =>
  files
    ? `Documents à copier de STORAGE_FOLDER\u00a0: ${figure(files.count)} ${files.count > 1 ? "fichiers" : "fichier"}, ${size(files.bytes)}.`
    : "Les documents sont dans le seau S3\u00a0: sauvez-le par ailleurs.";

async function list(backupFolder: string): Promise<Said> {
  const backups = await listBackups(backupFolder);
  if (backups.length === 0) return { said: `Aucune sauvegarde dans ${backupFolder}.` };
  const rows = backups.map((backup) => [
    backup.name,
    age(backup),
    said(backup),
    String(backup.manifest.server),
  ]);
  return { said: table(["NOM", "ÂGE", "CONTENU", "POSTGRESQL"], rows) };
}

async function verify(db: Db, backupFolder: string, { name, into }: Asked): Promise<Said> {
  const backups = await listBackups(backupFolder);
  const backup = name ? backups.find((one) => one.name === name) : backups[0];
  if (!backup) return { refused: `Aucune sauvegarde${name ? ` ${name}` : ""} entière dans ${backupFolder}.` };
  const serverUrl = into ?? directUrl();
  const progress = showProgress();
  const onStep = (step: keyof typeof steps) => progress.show(steps[step]);
  const outcome = await verifyBackup(backup, { serverUrl, onStep }).finally(() => progress.end());
  await record(db, backup, outcome.ok ? outcome.value : outcome.refusal);
  if (!outcome.ok)
    return { refused: `Sauvegarde ${backup.name} (${age(backup)})\u00a0: ${sentences[outcome.refusal]}` };
  return conclude(backup, outcome.value);
}

const steps = {
  reading: { done: 0, total: 3, words: "lecture de la sauvegarde" },
  restoring: { done: 1, total: 3, words: "restauration" },
  comparing: { done: 2, total: 3, words: "comparaison" },
};

async function record(db: Db, backup: Backup, found: Verified | string): Promise<void> {
  const outcome = typeof found === "string" ? found : isWhole(found) ? "same" : "different";
  const figures: Record<string, string> =
    typeof found === "string"
      ? {}
      : { tables: String(found.tables), rows: String(found.rows), seconds: String(found.seconds) };
  const details = { by: "operator", backup: backup.name, outcome, ...figures };
  await recordEvent(db, { kind: "backup-verified", details, now: now() });
}

const isWhole = ({ differences, unopened }: Verified) => differences.length === 0 && unopened.length === 0;

function conclude(backup: Backup, verified: Verified): Said {
  const { differences, unopened, tables, rows, seconds } = verified;
  const head = `Sauvegarde ${backup.name} (${age(backup)})`;
  if (isWhole(verified))
    return {
      said: `${head}\u00a0: restaurée et identique, ${figure(tables)} tables, ${figure(rows)} lignes, en ${seconds} s.`,
    };
  const lines = [
    ...differences.map(
      ({ name, saved, restored }) =>
        `  ${name}\u00a0: ${saved === undefined ? "inconnue de la sauvegarde" : `${figure(saved)} lignes sauvées`}, ${restored === undefined ? "absente après restauration" : `${figure(restored)} restaurées`}`,
    ),
    ...unopened.map((place) => `  ${place}\u00a0: ne s’ouvre sous aucune clé de DATA_KEYS`),
  ];
  return { refused: [`${head}\u00a0: elle ne rend pas ce qui a été sauvé.`, ...lines].join("\n") };
}

function age({ madeAt }: Backup): string {
  const hours = Math.floor(now().since(madeAt, { largestUnit: "hour" }).total("hours"));
  if (hours < 1) return "moins d’une heure";
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} jours`;
}

const figure = (count: number) => count.toLocaleString("fr-FR");

const units: [number, string][] = [
  [1e9, "Go"],
  [1e6, "Mo"],
  [1e3, "ko"],
];

function size(bytes: number): string {
  const [divisor, unit] = units.find(([least]) => bytes >= least) ?? [1, "octets"];
  return `${(bytes / divisor).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} ${unit}`;
}
