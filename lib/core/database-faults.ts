type DatabaseSettings = {
  DATABASE_URL: string;
  DATABASE_POOLER: "none" | "transaction";
  DATABASE_DIRECT_URL?: string | undefined;
  DATABASE_REPLICA_URL?: string | undefined;
};

/** What cannot work among the addresses of the database, in plain words. */
export function databaseFaults(settings: DatabaseSettings): { name: string; message: string }[] {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct, DATABASE_REPLICA_URL: replica } = settings;
  const faults = [];
  if (settings.DATABASE_POOLER === "transaction" && (!direct || samePlace(direct, url))) {
    const message = direct
      ? "c’est l’adresse de DATABASE_URL\u00a0: donnez celle de PostgreSQL lui-même, sans PgBouncer"
      : "ce réglage manque\u00a0: avec DATABASE_POOLER=transaction, les tâches, les migrations et le flux parlent à PostgreSQL lui-même";
    faults.push({ name: "DATABASE_DIRECT_URL", message });
  }
  if (replica && [url, direct].some((other) => other && samePlace(replica, other))) {
    const message = "c’est l’adresse de la base elle-même\u00a0: donnez celle de la copie, ou rien";
    faults.push({ name: "DATABASE_REPLICA_URL", message });
  }
  return faults;
}

/** Who signs in and with what options changes nothing to the place. */
function samePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((url) => (URL.canParse(url) ? new URL(url) : undefined));
  if (!a || !b) return one === other;
  const place = ({ hostname, port, pathname }: URL) => `${hostname}:${port || 5432}${pathname}`;
  return place(a) === place(b);
}
