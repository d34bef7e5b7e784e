import postgres from "postgres";
import { log } from "@/lib/core/log";

export type Presence = {
  end(): Promise<void>;
  /** Gives back the worker's own jobs, without waiting for another to miss it. */
  giveBack(): Promise<void>;
};

export type Watch = {
  /** Between two looks for the jobs of dead workers. */
  sweepSeconds?: number;
  /** A look that hears nothing for so long: PostgreSQL hangs, or the network swallows, and nothing says so. */
  silentSeconds?: number;
  onSilence?: () => void;
};

/**
 * A worker killed outright leaves its jobs locked. Each worker therefore holds a connection that bears its name:
 * PostgreSQL closes it with the process, and any other worker gives back the jobs of a name missed at two looks.
 */
export function showPresence(databaseUrl: string, workerId: string, watch: Watch = {}): Presence {
  const { sweepSeconds = 5, silentSeconds = 60, onSilence = () => {} } = watch;
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
  let isLooking = false;
  const sweep = async () => {
    if (isLooking) return;
    isLooking = true;
    const silence = setTimeout(onSilence, silentSeconds * 1_000);
    await look().catch((err) => log.error({ err }, "dead workers not looked for"));
    clearTimeout(silence);
    isLooking = false;
  };
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
