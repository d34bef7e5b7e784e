import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDatabase } from "../support/database";
import { SmtpPeer } from "../support/smtp-peer";
import { aLinkMail, anAccount, aWorker, eventually, jobs, smtpTo } from "./support";

const inAnHour = sql`update graphile_worker._private_jobs set run_at = now() + interval '1 hour', attempts = 8`;

test("the first e-mail that leaves after an outage takes along those that it put off, their attempt given back, and no others", async () => {
  const db = await aDatabase();
  const peer = await SmtpPeer.start();
  const smtp = smtpTo(peer);
  const addresses = Array.from({ length: 12 }, (_, rank) => `attente-${rank}@exemple.fr`);
  for (const address of addresses) await aLinkMail(db, await anAccount(db, address));
  await peer.stop();
  const worker = await aWorker(db, db.url, smtp);
  await eventually(async () => {
    for (const { last_error } of await jobs(db)) expect(last_error).toMatch(/^SMTP E/);
  });

  await db.execute(inAnHour);
  await db.execute(
    sql`update graphile_worker._private_jobs set last_error = 'SMTP ETIMEDOUT' where id % 2 = 0`,
  );
  await db.execute(sql`update graphile_worker._private_jobs set last_error = 'SMTP 451'
    where id = (select max(id) from graphile_worker._private_jobs)`);
  peer.behaviourFor.set("attente-5@exemple.fr", 451);
  await peer.restart();
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()
    where id = (select min(id) from graphile_worker._private_jobs)`);

  await peer.count(10);
  const left = expect.objectContaining({ attempts: 8, last_error: "SMTP 451", locked_by: null });
  await eventually(async () => expect(await jobs(db)).toEqual([left, left]));
  const gone = addresses.filter((address) => !/-(5|11)@/.test(address));
  expect(peer.mails.map(({ to }) => to).sort()).toEqual(gone.sort());
  await worker.stop();
  smtp.close();
  await peer.stop();
});
