import postgres from "postgres";

const patienceMs = 1000;

/**
 * Which publication the database is at, or undefined when it does not answer within a second. Each look has a
 * connection of its own: one kept open may be lost without a word, and pages would wait for it.
 */
export async function readPublication(databaseUrl: string): Promise<string | undefined> {
  const sql = postgres(databaseUrl, { max: 1, fetch_types: false, prepare: false, onnotice: () => {} });
  try {
    const answer = await Promise.race([sql`select generation::text from help_generation`, patience()]);
    return answer?.[0]?.generation;
  } catch {
    return undefined;
  } finally {
    void sql.end({ timeout: 0 });
  }
}

const patience = () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs).unref());
