import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { currentRequest } from "@/lib/core/request-context";

/** What the worker runs, and what each job carries: ids and sealed texts, never a name, an address or a secret. */
export type Jobs = {
  "send-mail": { mailId: string };
  "request-password-reset": { sealedEmail: string; requestId: string };
  "invite-member": { accountId: string };
  "forget-expired": object;
  "announce-change": { changeId: string };
  "deliver-webhook": { webhookId: string; changeId: string };
  "apply-bank-account": { memberId: string; bankAccountId: string };
  "acknowledge-request": { memberId: string; requestId: string };
  "make-export": { memberId: string; exportId: string };
  "remove-expired-files": object;
  "end-contract": { terminationId: string };
  "send-termination-letter": { letterId: string };
  "publish-help": { pageId: string; version: number };
  "run-retention": object;
};

type When = {
  runAt?: Temporal.Instant;
  key?: string;
  /** Jobs of one queue run one at a time. */
  queue?: string;
  /** Jobs due together start by the smallest; 0 unless told. */
  priority?: number;
};

/** The field of a payload that names the request it comes from: the logs of the job name it too. */
export const requestField = "$request";

/** Enqueues a job in the caller's transaction: it runs if and only if the change stands. A key keeps one job of its name. */
export async function addJob<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  payload: Jobs[Name],
  when: When = {},
) {
  const { requestId } = currentRequest() ?? {};
  const carried = requestId ? { ...payload, [requestField]: requestId } : payload;
  await db.execute(sql`
    select graphile_worker.add_job(
      ${name}, ${JSON.stringify(carried)}::json,
      run_at => ${when.runAt?.toString() ?? null}::timestamptz,
      job_key => ${when.key ?? null}::text,
      queue_name => ${when.queue ?? null}::text,
      priority => ${when.priority ?? null}::integer,
      max_attempts => 25
    )`);
}
