import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate, momentOn } from "@/lib/core/clock";
import { keptFor, keptUntil, type RetentionKind, retentionRules } from "./retention-rules";
import type { Sweep } from "./sweep";
import { sweeps } from "./sweeps";

type Kept = { what: string; rows: number; until: Temporal.PlainDate | undefined; basis: string };

export type ErasurePlan = {
  erased: { what: string; rows: number }[];
  kept: Kept[];
  /** The last day of what is kept. */
  until: Temporal.PlainDate | undefined;
};

/** What erasing a member removes at once, and what it must keep, until when and why. No name is in it. */
export async function planErasure(db: Db, memberId: string, now: Temporal.Instant): Promise<ErasurePlan> {
  const counted: ErasurePlan["erased"] = [];
  for (const { what, about } of erasedAtOnce) {
    const [row] = await db.execute<{ rows: number }>(
      sql`select (${about(sql`${memberId}::uuid`)})::int as rows`,
    );
    if (row && row.rows > 0) counted.push({ what, rows: row.rows });
  }
  const kept: Kept[] = [];
  for (const kind of keptKinds) {
    const { rows, until } = await keptOf(db, kind, memberId, civilDate(now));
    const { what, basis } = retentionRules[kind];
    if (rows > 0) kept.push({ what, rows, until, basis });
  }
  kept.push(...(await keptByTheirDate(db, memberId, civilDate(now))));
  const days = kept.flatMap(({ until }) => until ?? []);
  return { erased: counted, kept, until: days.toSorted(Temporal.PlainDate.compare).at(-1) };
}

type Counted = { what: string; about: (member: ReturnType<typeof sql>) => ReturnType<typeof sql> };

const own = (what: string, table: string, where = "true"): Counted => ({
  what,
  about: (member) =>
    sql`select count(*) from ${sql.raw(table)} where member_id = ${member} and ${sql.raw(where)}`,
});
const ofSpace = (what: string, table: string): Counted => ({
  what,
  about: (member) =>
    sql`select count(*) from ${sql.raw(table)} where account_id = (select id from accounts where member_id = ${member})`,
});

const erasedAtOnce: readonly Counted[] = [
  own("Espace et mot de passe", "accounts"),
  ofSpace("Sessions", "sessions"),
  ofSpace("Appareils reconnus", "devices"),
  ofSpace("Liens envoyés par e-mail", "secrets"),
  ofSpace("E-mails envoyés", "mails"),
  own("Coordonnées", "contact_details"),
  own("Liens vers la carte", "card_shares"),
  own("Archives de données", "data_exports"),
  own("Demandes jamais envoyées, ou annulées", "requests", "state in ('draft', 'cancelled')"),
  {
    what: "Leurs documents",
    about: (member) => sql`select count(*) from uploads u join requests r on r.member_id = u.member_id
      and r.id = u.request_id where u.member_id = ${member} and r.state in ('draft', 'cancelled')`,
  },
  own("Noms, dates de naissance et numéros de Sécurité sociale des bénéficiaires", "beneficiaries"),
  {
    what: "Nom, date de naissance, numéros et adresse e-mail de l’adhérent",
    about: (member) => sql`select count(*) from members where id = ${member}`,
  },
];

const keptKinds: readonly RetentionKind[] = [
  "contracts",
  "reimbursements",
  "documents",
  "bank-accounts",
  "requests",
  "terminations",
];

/** What the management system may not have read yet, and the journal, which holds ids alone. */
async function keptByTheirDate(db: Db, memberId: string, today: Temporal.PlainDate): Promise<Kept[]> {
  const keep = keptFor("changes-of-erased", today);
  const since = keep ? momentOn(today.subtract(keep), 0).toString() : "-infinity";
  const [found] = await db.execute<{ changes: number; events: number }>(sql`
    select (select count(*) from changes where member_id = ${memberId} and at >= ${since})::int as changes,
      (select count(*) from audit_events where account_id = (select id from accounts where member_id = ${memberId}))::int
        as events`);
  const counts = [
    ["changes-of-erased", found?.changes ?? 0],
    ["journals", found?.events ?? 0],
  ] as const;
  return counts
    .filter(([, rows]) => rows > 0)
    .map(([kind, rows]) => {
      const { what, basis } = retentionRules[kind];
      return { what, rows, until: keptUntil(kind, today, today), basis };
    });
}

async function keptOf(db: Db, kind: RetentionKind, memberId: string, today: Temporal.PlainDate) {
  let rows = 0;
  let until: Temporal.PlainDate | undefined;
  for (const sweep of sweeps.filter((one) => one.kind === kind)) {
    const found = await countOf(db, sweep, memberId);
    rows += found?.rows ?? 0;
    const day = found?.since && keptUntil(kind, Temporal.PlainDate.from(found.since), today);
    if (day && (!until || Temporal.PlainDate.compare(day, until) > 0)) until = day;
  }
  return { rows, until };
}

/** The rows of a table that are about a member, and the latest day that their period is counted from. */
async function countOf(db: Db, { table, since, about, kind }: Sweep, memberId: string) {
  if (!about) return undefined;
  const which = sql.raw(
    `${about("t", `'${memberId}'::uuid`)} and ${kind === "bank-accounts" ? "true" : `(${since("t")}) is not null`}`,
  );
  const [found] = await db.execute<{ rows: number; since: string | null }>(sql`
    select count(*)::int as rows, max(${sql.raw(since("t"))})::text as since from ${sql.raw(table)} t where ${which}`);
  return found;
}
