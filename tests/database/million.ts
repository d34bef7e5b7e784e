import postgres from "postgres";

export const people = 1_000_000;
export const sessions = 300_000;

/** The row of a number: of a person, and of their account, session, contract. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;

/**
 * Fills a database at its first migration as years of use would: a million members, each with a contract and an
 * account, and what they left. Keys follow the numbers, so that the filling is quick; nothing else depends on it.
 */
export async function fillMillion(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    set session_replication_role = replica;
    set synchronous_commit = off;
    create function id_of(n bigint) returns uuid language sql immutable
      as $$ select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
    ${tables.join(";")};
    drop function id_of;
    analyze;`);
  await sql.end();
}

const upTo = (count: number) => `generate_series(1, ${count}) n`;

const tables = [
  `insert into members select id_of(n), 'A' || n, lpad(n::text, 8, '0'), '\\x00', int8send(n), 'Nom' || n % 5000,
    'Prénom' || n % 900, '1970-01-01', null, '\\x00', now() from ${upTo(people)}`,
  `insert into contracts select id_of(n), id_of(n), 'C' || n, 'individuel', 'sante', 'confort', '{}', true, null,
    '2020-01-01', '2020-01-01', '01-01', null, '\\x00', now() from ${upTo(people)}`,
  `insert into accounts select id_of(n), id_of(n), n || '@courriel.example', 'hash', now(), now(), now()
    from ${upTo(people)}`,
  `insert into devices select id_of(n), int8send(n), 'Firefox', now(), now() from ${upTo(sessions)}`,
  `insert into sessions select int8send(n), id_of(n), int8send(n), now(), now() from ${upTo(sessions)}`,
  `insert into secrets select id_of(n), id_of(n), 'activation', null, int8send(n), now(), now(), now()
    from ${upTo(sessions)}`,
  `insert into mails select id_of(n), id_of(n), 'activation', id_of(n), '{}', now(), now() from ${upTo(sessions)}`,
  `insert into audit_events (at, account_id, kind) select now(), id_of(n), 'signed-in' from ${upTo(sessions)}`,
];
