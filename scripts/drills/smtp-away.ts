import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { table } from "../command";
import { postOf } from "./check-confirmed";
import type { Drill } from "./drill";
import { expectStatus } from "./gestures";
import { type Inbox, openInbox } from "./inbox";
import { applyLoad, percentile, tallyNames, tallyRows } from "./load";
import { addPeople } from "./people";
import { type DrillProduct, drillHome, drillSettings, startDrill } from "./product";
import { aVisitor } from "./visitor";

/** Between two attempts an e-mail waits longer each time: after an hour away, the next one is that far at most. */
const longestWaitMinutes = 55;

/** The mail server away for a long time: nothing is lost, everything leaves once, and how long after its return. */
export const smtpAway: Drill = {
  usage: "smtp-away --minutes 60\n    Le serveur d’e-mails absent, puis revenu.",
  async run(words) {
    const { values } = parseArgs({
      args: words,
      options: { minutes: { type: "string", default: "60" }, spaces: { type: "string", default: "200" } },
    });
    const inbox = await openInbox();
    const product = await startDrill(drillHome("smtp-away"), drillSettings({ SMTP_URL: inbox.url }));
    try {
      return await away(product, inbox, Number(values.minutes), Number(values.spaces));
    } finally {
      await product.stop();
      await inbox.stop();
    }
  },
};

/** People ask for links during the whole absence, each once. */
async function away(product: DrillProduct, inbox: Inbox, minutes: number, spaces: number): Promise<boolean> {
  const emails = await addPeople(product.databaseUrl, `${product.home}/feed`, spaces);
  const { app } = await product.web();
  product.worker();
  await inbox.stop();
  const waiting = [...emails];
  const ask = async () => {
    const email = waiting.shift();
    if (email) expectStatus(await aVisitor(app).fill("/mot-de-passe-oublie", { email }), 303);
  };
  const until = AbortSignal.timeout(minutes * 60_000);
  const perSecond = spaces / (minutes * 60);
  const tally = await applyLoad([{ kind: "mot de passe oublié", weight: 1, act: ask }], { perSecond, until });
  console.log(table(tallyNames, tallyRows(tally)));
  const back = Date.now();
  await inbox.start();
  return report(product, inbox, { back, asked: emails.length - waiting.length });
}

async function report(product: DrillProduct, inbox: Inbox, { back, asked }: { back: number; asked: number }) {
  const sql = postgres(product.databaseUrl, { max: 1, onnotice: () => {} });
  const end = back + longestWaitMinutes * 60_000;
  while (Date.now() < end && (await sql`select from graphile_worker._private_jobs`).length > 0)
    await setTimeout(1_000);
  const post = await postOf(sql, inbox.deliveries);
  await sql.end();
  const delays = inbox.deliveries.map(({ at }) => (at - back) / 60_000);
  const told = [percentile(delays, 0.5), Math.max(...delays)].map((delay) => delay.toFixed(1));
  console.log(
    `demandés ${asked}, partis ${post.sent}, perdus ${post.lost.length}, doublés ${post.doubled.length}\u00a0; après le retour\u00a0: médiane ${told[0]} min, au plus ${told[1]} min`,
  );
  return post.sent === asked && post.lost.length + post.doubled.length + post.stray.length === 0;
}
