import postgres from "postgres";
import { log } from "@/lib/core/log";

export type Presence = {
  end(): Promise<void>;
  /** Gives back the worker's own jobs, without waiting for another to miss it. */
  giveBack(): Promise<void>;
};

/**
 * A worker killed outright leaves its jobs locked. Each worker therefore holds a connection that bears its name:
 * PostgreSQL closes it with the process, and any other worker gives back the jobs of a name missed at two looks.
 */
export function showPresence(databaseUrl: string, workerId: string, sweepSeconds: number): Presence {
  const client = postgres(databaseUrl, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    // A machine that lost its power closes nothing: PostgreSQL asks after 30 s, and again three times.
    connection: {
      application_name: workerId,
      tcp_keepalives_idle: 30,
      tcp_keepalives_interval: 10,
      tcp_keepalives_count: 3,
    },
  });
  let absent: string[] = [];
  const look = async () => {
    const now = await absentWorkers(client);
    const dead = now.filter((id) => absent.includes(id));
    absent = now;
    if (dead.length === 0) return;
    await client`select graphile_worker.force_unlock_workers(${dead})`;
    log.warn({ workers: dead }, "jobs of dead workers given back");
  };
  const sweep = () => look().catch((err) => log.error({ err }, "dead workers not looked for"));
  const timer = setInterval(sweep, sweepSeconds * 1_000);
  void sweep();
  return {
    async giveBack() {
      await client`select graphile_worker.force_unlock_workers(${[workerId]})`;
    },
    async end() {
      clearInterval(timer);
      await client.end({ timeout: 5 });
    },
  };
}

async function absentWorkers(client: postgres.Sql): Promise<string[]> {
  const rows = await client<{ id: string }[]>`
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by like 'pool-%'
      and not exists (select from pg_stat_activity where application_name = locked_by)`;
  return rows.map(({ id }) => id);
}
