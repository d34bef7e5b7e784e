import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { table } from "../command";
import { jobsDone, lostOf, type Post, postOf } from "./check-confirmed";
import { type Confirmed, confirmedGestures } from "./confirmed";
import type { Drill } from "./drill";
import { type Inbox, openInbox } from "./inbox";
import { killAtTheMoment } from "./killed-moment";
import { applyLoad, type Tally, tallyNames, tallyRows } from "./load";
import { addPeople, membersIn, membersToASpace, numberOf, sharedNir } from "./people";
import { type DrillProduct, drillHome, drillSettings, type Server, startDrill } from "./product";
import { aVisitor } from "./visitor";

/** Servers and workers killed outright under load: nothing confirmed is lost, no e-mail lost, and how many doubled. */
export const killed: Drill = {
  usage:
    "killed --kills 20 --moments 10\n    Serveurs et workers tués net sous la charge ; --moments\u00a0: tués juste après qu’un e-mail est pris.",
  async run(words) {
    const options = {
      kills: { type: "string", default: "20" },
      moments: { type: "string", default: "10" },
    } as const;
    const { values } = parseArgs({ args: words, options });
    const inbox = await openInbox();
    const product = await startDrill(drillHome("killed"), drillSettings({ SMTP_URL: inbox.url }));
    try {
      const kills = Number(values.kills);
      const told = await killUnderLoad(product, inbox, { kills, spaces: 20 + 20 * kills, perSecond: 6 });
      sayLoad(told);
      const lostThen = await killAtMoments(product, inbox, Number(values.moments));
      return told.lost.length + told.post.lost.length + told.post.stray.length + lostThen === 0;
    } finally {
      await product.stop();
      await inbox.stop();
    }
  },
};

export type Told = { tally: Tally; confirmed: Confirmed; lost: string[]; post: Post };
type Plan = { kills: number; spaces: number; perSecond: number };

/** Two servers and two workers under load, one of each killed with -9 in turn and started again. */
export async function killUnderLoad(product: DrillProduct, inbox: Inbox, plan: Plan): Promise<Told> {
  const servers = await Promise.all([product.web(), product.web()]);
  const workers = [product.worker(), product.worker()];
  const live = new Set(servers.map(({ app }) => app));
  const { gestures, confirmed } = confirmedGestures(await aCrowd(product, plan.spaces, live));
  const end = new AbortController();
  const loading = applyLoad(gestures, { perSecond: plan.perSecond, until: end.signal });
  for (let kill = 0; kill < plan.kills; kill += 1) {
    await setTimeout(1_000 + 1_500 * Math.random());
    await killServer(product, servers, live, kill % 2);
    await workers[kill % 2]?.stop("SIGKILL");
    workers[kill % 2] = product.worker();
  }
  await setTimeout(1_500);
  end.abort();
  const told = await judge(product, inbox, confirmed, loading);
  await Promise.all([...workers, ...servers.map(({ running }) => running)].map((one) => one.stop()));
  return told;
}

/** Half of the spaces have their member signed in; the owners of the others forgot their password. */
async function aCrowd({ databaseUrl, home }: DrillProduct, spaces: number, live: Set<string>) {
  const emails = await addPeople(databaseUrl, `${home}/feed`, spaces);
  const server = () => [...live][Math.floor(Math.random() * live.size)] ?? "";
  const signedIn = emails.slice(0, spaces / 2);
  const cookies = await membersIn(databaseUrl, signedIn);
  const members = signedIn.map((email, rank) => ({ email, visitor: aVisitor(server, cookies[rank]) }));
  return {
    ...{ server, members, nir: sharedNir },
    newcomers: emails.map((_, space) => numberOf(2 + space * membersToASpace)),
    forgetful: emails.slice(spaces / 2),
  };
}

/** Once the load has ended and every job is done. */
async function judge(
  { databaseUrl, settings }: DrillProduct,
  inbox: Inbox,
  confirmed: Confirmed,
  loading: Promise<Tally>,
): Promise<Told> {
  const tally = await loading;
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  await jobsDone(sql);
  const lost = await lostOf(sql, confirmed, settings.STORAGE_FOLDER ?? "");
  const post = await postOf(sql, inbox.deliveries);
  await sql.end();
  return { tally, confirmed, lost, post };
}

/** As behind a proxy: who is dead is asked nothing more, once it is known. */
async function killServer(product: DrillProduct, servers: Server[], live: Set<string>, at: number) {
  const dying = servers[at];
  if (!dying) return;
  await dying.running.stop("SIGKILL");
  live.delete(dying.app);
  servers[at] = await product.web({}, dying.port);
  live.add(dying.app);
}

/** So long after « 250 » left, in milliseconds. */
const delays = [0, 2, 5, 10, 20];

/** How wide the moment is in which an e-mail that was taken leaves a second time. Gives how many were lost. */
async function killAtMoments(product: DrillProduct, inbox: Inbox, moments: number): Promise<number> {
  let lost = 0;
  for (const delayMs of delays) {
    const told = await killAtTheMoment(product, inbox, { moments, delayMs });
    lost += told.lost;
    console.log(
      `worker tué ${delayMs} ms après «\u00a0250\u00a0»\u00a0: ${told.doubled} e-mails doublés sur ${moments}, ${told.lost} perdus`,
    );
  }
  return lost;
}

function sayLoad({ tally, confirmed, lost, post }: Told): void {
  console.log(table(tallyNames, tallyRows(tally)));
  const { since: _, ...kinds } = confirmed;
  const counts = Object.entries(kinds).map(([kind, all]) => `${kind} ${all.length}`);
  console.log(`confirmés\u00a0: ${counts.join(", ")} ; perdus\u00a0: ${lost.length} ${lost.join(", ")}`);
  console.log(
    `e-mails\u00a0: ${post.sent} ; perdus ${post.lost.length}, doublés ${post.doubled.length}, sans ligne ${post.stray.length}`,
  );
}
