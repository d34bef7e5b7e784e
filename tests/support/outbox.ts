import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { auditEvents, mails } from "@/db/schema";

/** The e-mails decided for an account, oldest first. */
export const mailsTo = async (db: Db, accountId: string) =>
  (await db.select().from(mails).where(eq(mails.accountId, accountId)).orderBy(asc(mails.requestedAt))).map(
    ({ template }) => template,
  );

/** The jobs waiting, whole. */
export const jobsWaiting = (db: Db) =>
  db.execute<{
    task_identifier: string;
    payload: Record<string, string>;
    run_at: Date;
    key: string | null;
  }>(sql`
    select t.identifier as task_identifier, j.payload, j.run_at, j.key
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);

export const auditKinds = async (db: Db, accountId: string) =>
  (
    await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.accountId, accountId))
      .orderBy(asc(auditEvents.id))
  ).map(({ kind }) => kind);
