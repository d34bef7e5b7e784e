/** A failure that a later attempt may find over. Its message holds codes only: a job may keep it, a log may show it. */
export class Outage extends Error {
  override name = "Outage";
}

/** What the driver and the system say of a server that cannot be reached. */
const lostConnection = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/**
 * What PostgreSQL says when it stops, starts, or has no connection left (its classes 08, 53 and 57P), or when it became
 * a standby that takes no write (25006).
 */
const refusedByServer = /^(08\w{3}|53[0-4]00|57P0[1-5]|25006)$/;

/** Whether an error says that the database is away, its causes included: a later attempt may find it back. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (lostConnection.has(code) || refusedByServer.test(code)) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(error.cause);
}
