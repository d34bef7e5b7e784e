import postgres from "postgres";
import { z } from "zod";
import journal from "@/db/migrations/meta/_journal.json";
import { tlsMode } from "@/db/socket";
import type { Env } from "@/lib/core/env";
import { codeOf, type Finding, findingsOf, isLocal } from "./finding";
import { keepsSession } from "./keeps-session";

const area = "Base de données";
const oldest = 15;

/** Whether PostgreSQL answers, fits, is up to date, and keeps the service from doing too much. */
export async function checkDatabase(settings: Env): Promise<Finding[]> {
  const { found, fault } = findingsOf(area);
  const client = openOne(settings.DATABASE_URL);
  checkSecrecy(settings, found);
  try {
    await checkServer(client, settings, found);
    await checkMigrations(client, found);
    await checkSession(settings, found);
  } catch (error) {
    fault(...unreachable("DATABASE_URL", codeOf(error)));
  } finally {
    await client.end({ timeout: 0 });
  }
  return found;
}

/** A database on another machine is spoken to in TLS, its certificate checked, or over a network that is closed. */
function checkSecrecy(settings: Env, found: Finding[]): void {
  const { warn, found: own } = findingsOf(area);
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_REPLICA_URL } = settings;
  for (const [name, url] of Object.entries({ DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_REPLICA_URL }))
    if (url && !(URL.canParse(url) && isLocal(url)) && tlsMode(url) !== "verify")
      warn(
        `${name} mène à une autre machine sans vérifier son certificat`,
        "ajoutez sslmode=verify-full à l’adresse, à moins que leur réseau ne soit fermé à tous les autres",
      );
  found.push(...own);
}

/** One connection that gives up after five seconds. */
export const openOne = (url: string): postgres.Sql =>
  postgres(url, { max: 1, connect_timeout: 5, prepare: false, onnotice: () => {} });

/** What is said of an address that does not open, and how to mend it. */
export function unreachable(setting: string, code: string): [said: string, mend: string] {
  const mends: Record<string, string> = {
    ECONNREFUSED: "démarrez PostgreSQL, ou corrigez l’hôte et le port",
    ENOTFOUND: "cet hôte n’existe pas\u00a0: corrigez l’adresse",
    CONNECT_TIMEOUT: "rien ne répond\u00a0: regardez le pare-feu et l’adresse",
    "28P01": "le mot de passe est refusé\u00a0: corrigez-le",
    "28000": "ce rôle ne peut pas se connecter\u00a0: voyez pg_hba.conf",
    "3D000":
      "cette base n’existe pas\u00a0: créez-la (createdb), puis lancez «\u00a0npm run ops -- migrate\u00a0»",
    "53300": "toutes les connexions sont prises\u00a0: augmentez max_connections, ou baissez DATABASE_POOL",
  };
  return [`${setting} ne mène pas à une base (${code})`, mends[code] ?? "voyez le journal de PostgreSQL"];
}

const Server = z.tuple([
  z.object({
    version: z.coerce.number(),
    encoding: z.string(),
    superuser: z.boolean(),
    lacking: z.array(z.string()),
  }),
]);

async function checkServer(client: postgres.Sql, settings: Env, found: Finding[]): Promise<void> {
  const { ok, warn, fault, found: own } = findingsOf(area);
  const rows = await client`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      (select rolsuper from pg_roles where rolname = current_user) as superuser,
      array(select name from unnest(array['unaccent', 'pg_trgm']) as name
        where name not in (select a.name from pg_available_extensions a)) as lacking`;
  const [{ version, encoding, superuser, lacking }] = Server.parse([...rows]);
  const major = Math.floor(version / 10_000);
  if (major >= oldest) ok(`PostgreSQL ${major}.${version % 10_000} répond`);
  else fault(`PostgreSQL ${major} est trop ancien`, `installez PostgreSQL ${oldest} ou plus récent`);
  if (encoding !== "UTF8")
    fault(
      `la base est en ${encoding}`,
      "refaites-la en UTF8 (createdb --encoding=UTF8 --template=template0)",
    );
  if (superuser) {
    const told = [
      "le rôle de la base est superutilisateur",
      "donnez au service un rôle à lui, propriétaire de sa base et de rien d’autre (create role … login)",
    ] as const;
    if (settings.NODE_ENV === "production" || !isLocal(settings.APP_URL)) fault(...told);
    else warn(...told);
  }
  if (lacking.length > 0)
    fault(
      `des extensions manquent\u00a0: ${lacking.join(", ")}`,
      "installez postgresql-contrib sur le serveur",
    );
  found.push(...own);
}

const Applied = z.array(z.object({ at: z.coerce.number() }));

async function checkMigrations(client: postgres.Sql, found: Finding[]): Promise<void> {
  const { ok, warn, fault, found: own } = findingsOf(area);
  const rows = await client`select created_at as at from drizzle.__drizzle_migrations`.catch((error) => {
    if (codeOf(error) === "42P01" || codeOf(error) === "3F000") return [];
    throw error;
  });
  const applied = new Set(Applied.parse([...rows]).map(({ at }) => at));
  const lacking = journal.entries.filter(({ when }) => !applied.has(when)).length;
  const known = new Set(journal.entries.map(({ when }) => when));
  const unknown = [...applied].filter((at) => !known.has(at)).length;
  if (lacking > 0)
    fault(
      `${lacking} migrations manquent sur ${journal.entries.length}`,
      "lancez «\u00a0npm run ops -- migrate\u00a0»",
    );
  else if (unknown > 0)
    warn(
      "la base est en avance sur cette version",
      "c’est normal pendant un déploiement\u00a0; sinon, déployez la nouvelle version",
    );
  else ok("migrations à jour");
  found.push(...own);
}

async function checkSession(settings: Env, found: Finding[]): Promise<void> {
  const { ok, warn, fault, found: own } = findingsOf(area);
  const { DATABASE_POOLER: pooler, DATABASE_URL: url, DATABASE_DIRECT_URL: direct } = settings;
  const kept = await keepsSession(url);
  if (pooler === "none" && !kept)
    fault(
      "DATABASE_URL mène à un pooler en mode transaction",
      "mettez DATABASE_POOLER=transaction, et l’adresse de PostgreSQL lui-même dans DATABASE_DIRECT_URL",
    );
  else if (pooler === "transaction" && kept)
    warn(
      "DATABASE_POOLER=transaction, mais DATABASE_URL garde ses sessions",
      "c’est PostgreSQL lui-même\u00a0: DATABASE_POOLER=none est plus rapide",
    );
  else ok(kept ? "sessions gardées, sans pooler" : "pooler en mode transaction, comme réglé");
  if (direct && !(await keepsSession(direct)))
    fault("DATABASE_DIRECT_URL mène aussi à un pooler", "donnez l’adresse de PostgreSQL lui-même");
  found.push(...own);
}
