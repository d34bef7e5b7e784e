import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { mailTemplates } from "@/lib/core/mail";
import { aDatabase } from "../support/database";

const db = await aDatabase();

test("every column says what it is and whether it is personal", async () => {
  const silent = await db.execute(sql`
    select c.table_name || '.' || c.column_name as name
    from information_schema.columns c
    where c.table_schema = 'public'
      and coalesce(col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position), '') !~ '^.+ [|] personal: (yes|no)$'`);

  expect(silent.map((row) => row.name)).toEqual([]);
});

test("an audit event can be neither changed nor removed", async () => {
  await db.execute(sql`insert into audit_events (at, kind) values (now(), 'test')`);

  await expect(db.execute(sql`update audit_events set kind = 'other'`)).rejects.toThrow();
  await expect(db.execute(sql`delete from audit_events`)).rejects.toThrow();
  await expect(db.execute(sql`truncate audit_events`)).rejects.toThrow();
});

test("the database knows every e-mail that the code can send, and no other", async () => {
  const [constraint] = await db.execute<{ known: string }>(sql`
    select pg_get_constraintdef(oid) as known from pg_constraint where conname = 'mails_template'`);
  const known = [...(constraint?.known ?? "").matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
  expect(known.sort()).toEqual([...mailTemplates].sort());
});
