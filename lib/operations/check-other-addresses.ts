import { z } from "zod";
import type { Env } from "@/lib/core/env";
import { openOne, unreachable } from "./check-database";
import { codeOf, type Finding, findingsOf } from "./finding";

const lateSeconds = 60;

/** Whether the direct address is the same database, and the replica a copy of it that follows. */
export async function checkOtherAddresses(settings: Env): Promise<Finding[]> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct, DATABASE_REPLICA_URL: replica } = settings;
  const { found, ok, fault } = findingsOf("Adresse directe");
  if (direct) {
    const [one, other] = await Promise.all([identity(url), identity(direct)]);
    if (other.code) fault(...unreachable("DATABASE_DIRECT_URL", other.code));
    else if (one.id && one.id !== other.id)
      fault(
        "DATABASE_DIRECT_URL et DATABASE_URL mènent à deux bases",
        "donnez deux adresses de la même base",
      );
    else ok("c’est la même base que DATABASE_URL");
  }
  return replica ? [...found, ...(await checkReplica(replica))] : found;
}

const Identity = z.tuple([z.object({ id: z.string() })]);

/** What two addresses of one database share: its number, and the start of its server. */
async function identity(url: string): Promise<{ id?: string; code?: string }> {
  const client = openOne(url);
  try {
    const rows = await client`
      select oid || ' ' || pg_postmaster_start_time() as id from pg_database where datname = current_database()`;
    return { id: Identity.parse([...rows])[0].id };
  } catch (error) {
    return { code: codeOf(error) };
  } finally {
    await client.end({ timeout: 0 });
  }
}

const Standing = z.tuple([z.object({ copying: z.boolean(), late: z.coerce.number().nullable() })]);

async function checkReplica(url: string): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Copie de lecture");
  const client = openOne(url);
  try {
    const rows = await client`
      select pg_is_in_recovery() as copying, case
        when pg_is_in_recovery() and pg_last_wal_receive_lsn() is distinct from pg_last_wal_replay_lsn()
        then extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end as late`;
    const [{ copying, late }] = Standing.parse([...rows]);
    if (!copying)
      fault(
        "DATABASE_REPLICA_URL ne mène pas à une copie",
        "donnez l’adresse d’une copie en lecture (streaming replication), ou retirez ce réglage",
      );
    else if (late !== null && late > lateSeconds)
      warn(
        `la copie a ${Math.round(late)} s de retard`,
        "les listes se lisent sur la base en attendant\u00a0: voyez la charge et le réseau de la copie",
      );
    else ok("elle suit la base");
  } catch (error) {
    const [said, mend] = unreachable("DATABASE_REPLICA_URL", codeOf(error));
    warn(`${said}\u00a0; les listes se lisent sur la base`, mend);
  } finally {
    await client.end({ timeout: 0 });
  }
  return found;
}
