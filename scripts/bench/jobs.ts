import { createTransport } from "nodemailer";
import postgres from "postgres";
import { type Inbox, openInbox } from "../drills/inbox";
import { addPeople } from "../drills/people";
import { type DrillProduct, drillHome, drillSettings, startDrill } from "../drills/product";
import { type Bench, compared, type Measure } from "./bench";
import { median } from "./signed-in";

const mails = Number(process.env.MAILS ?? 500);
const alone = 30;
/** As many as a worker runs at the same time. */
const atOnce = 4;
const leastShare = 0.1;

/** E-mails by the queue against the mail client alone: how many a second, and how long one takes when nothing waits. */
export const jobs: Bench = { usage: "jobs   (MAILS=500)", run };

async function run(): Promise<Measure[]> {
  const inbox = await openInbox();
  const product = await startDrill(drillHome("bench-jobs"), drillSettings({ SMTP_URL: inbox.url }));
  const sql = postgres(product.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await addPeople(product.databaseUrl, `${product.home}/feed`, 1);
    const floor = await byClientAlone(inbox);
    return report(floor, await byWorker(product, inbox, sql));
  } finally {
    await sql.end();
    await product.stop();
    await inbox.stop();
  }
}

type Speeds = { perSecond: number; latencyMs: number };

/** The same client, as many connections, a letter of the same weight. */
async function byClientAlone(inbox: Inbox): Promise<Speeds> {
  const transport = createTransport({ url: inbox.url, pool: true, maxConnections: atOnce });
  const send = () =>
    transport.sendMail({
      from: "banc@mutuelle.example",
      to: "a1@courriel.example",
      html: "x".repeat(20_000),
    });
  await Promise.all(Array.from({ length: atOnce }, send));
  const start = performance.now();
  await Promise.all(Array.from({ length: mails }, send));
  const perSecond = (mails * 1_000) / (performance.now() - start);
  const times: number[] = [];
  for (let one = 0; one < alone; one += 1) {
    const asked = performance.now();
    await send();
    times.push(performance.now() - asked);
  }
  transport.close();
  return { perSecond, latencyMs: median(times) };
}

async function byWorker(product: DrillProduct, inbox: Inbox, sql: postgres.Sql): Promise<Speeds> {
  product.worker();
  await decided(inbox, sql, 20);
  const start = performance.now();
  await decided(inbox, sql, mails);
  const perSecond = (mails * 1_000) / (performance.now() - start);
  const times: number[] = [];
  for (let one = 0; one < alone; one += 1) {
    const asked = performance.now();
    await decided(inbox, sql, 1);
    times.push(performance.now() - asked);
  }
  return { perSecond, latencyMs: median(times) };
}

/** Decides so many e-mails in one transaction, and waits until the mail server has taken them. */
async function decided(inbox: Inbox, sql: postgres.Sql, count: number): Promise<void> {
  const wanted = inbox.deliveries.length + count;
  const arrived = new Promise<void>((resolve) => {
    inbox.onTaken = () => {
      if (inbox.deliveries.length >= wanted) resolve();
    };
  });
  await sql`
    with decided as (
      insert into mails (id, account_id, template, requested_at)
      select gen_random_uuid(), id, 'password-changed', now()
      from accounts, generate_series(1, ${count}) where email is not null
      returning id
    )
    select graphile_worker.add_job('send-mail', json_build_object('mailId', id)) from decided`;
  await arrived;
}

function report(floor: Speeds, worker: Speeds): Measure[] {
  const alike = { floor: "the mail client alone" };
  return [
    compared({
      ...alike,
      what: `${mails} e-mails decided at once`,
      measured: worker.perSecond,
      floorMeasured: floor.perSecond,
      unit: "/s",
      atLeast: leastShare,
    }),
    compared({
      ...alike,
      what: "one e-mail, from its decision to the mail server",
      measured: worker.latencyMs,
      floorMeasured: floor.latencyMs,
      unit: "ms",
    }),
  ];
}
