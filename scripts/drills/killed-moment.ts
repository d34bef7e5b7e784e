import postgres from "postgres";
import type { Running } from "../stack";
import { jobsDone } from "./check-confirmed";
import type { Inbox } from "./inbox";
import type { DrillProduct } from "./product";

/**
 * The worst moment: the mail server has taken the e-mail, and the worker dies before it can write so. Each time one
 * worker, one e-mail. The second departure bears the same Message-ID.
 */
export async function killAtTheMoment(
  product: DrillProduct,
  inbox: Inbox,
  { moments, delayMs }: { moments: number; delayMs: number },
): Promise<{ doubled: number; lost: number }> {
  const sql = postgres(product.databaseUrl, { max: 1, onnotice: () => {} });
  const [account] = await sql<{ id: string }[]>`select id from accounts where email is not null limit 1`;
  inbox.deliveries.length = 0;
  const ids: string[] = [];
  for (let moment = 0; moment < moments; moment += 1) {
    const worker: Running = product.worker();
    const dead = new Promise<void>((resolve) => {
      inbox.onTaken = () => {
        inbox.onTaken = undefined;
        if (delayMs === 0) resolve(worker.stop("SIGKILL"));
        else setTimeout(() => resolve(worker.stop("SIGKILL")), delayMs);
      };
    });
    const [mail] = await sql<{ id: string }[]>`
      with mail as (insert into mails (id, account_id, template, requested_at)
        values (gen_random_uuid(), ${account?.id ?? ""}, 'password-changed', now()) returning id)
      select id, graphile_worker.add_job('send-mail', json_build_object('mailId', id)) from mail`;
    ids.push(mail?.id ?? "");
    await dead;
  }
  const last = product.worker();
  await jobsDone(sql);
  await last.stop();
  await sql.end();
  const timesOf = (id: string) => inbox.deliveries.filter(({ mailId }) => mailId === id).length;
  return {
    doubled: ids.filter((id) => timesOf(id) > 1).length,
    lost: ids.filter((id) => timesOf(id) === 0).length,
  };
}
