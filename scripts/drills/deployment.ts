import { cpSync, mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { freePort } from "@/db/embedded";
import { table } from "../command";
import type { Drill } from "./drill";
import { expectStatus } from "./gestures";
import { applyLoad, type Gesture, type Tally, tallyNames, tallyRows } from "./load";
import { addPeople, memberIn } from "./people";
import { type DrillProduct, drillHome, drillSettings, type Server, startDrill } from "./product";
import { startProxy } from "./proxy";
import { aVisitor, type Visitor } from "./visitor";

type Asked = { requests: number; perSecond: number; members: number };

export type Deployed = {
  tally: Tally;
  requests: number;
  replaced: number;
  /** Changes that were confirmed, and those that the database holds. */
  confirmed: number;
  written: number;
};

export const deployment: Drill = {
  usage: "deployment [--requests 10000] [--rate 60]   deux serveurs remplacés tour à tour sous les requêtes",
  async run(words) {
    const { values } = parseArgs({
      args: words,
      options: {
        requests: { type: "string", default: "10000" },
        rate: { type: "string", default: "60" },
      },
    });
    const home = drillHome("deployment");
    const product = await startDrill(home, drillSettings({ SMTP_URL: "smtp://127.0.0.1:1" }));
    const asked = { requests: Number(values.requests), perSecond: Number(values.rate), members: 60 };
    const said = await deployUnderLoad(product, asked).finally(() => product.stop());
    const failed = failures(said.tally);
    console.log(table(tallyNames, tallyRows(said.tally)));
    console.log(
      `${said.requests} requêtes, ${said.replaced} serveurs remplacés, ${failed} échecs\u00a0; ` +
        `${said.confirmed} changements confirmés, ${said.written} écrits`,
    );
    return failed === 0 && said.confirmed === said.written && said.requests >= asked.requests;
  },
};

export const failures = (tally: Tally): number =>
  [...tally.values()].reduce((sum, one) => sum + one.failures.length, 0);

/**
 * Two servers behind the proxy of the deployments. While people read and write, each is stopped and replaced in turn,
 * again and again, until so many requests were answered; every server at least once.
 */
export async function deployUnderLoad(product: DrillProduct, asked: Asked): Promise<Deployed> {
  const [port, ...ports] = [await freePort(), await freePort(), await freePort()];
  const given = { APP_URL: `http://localhost:${port}`, LAME_DUCK_SECONDS: "3" };
  const servers = await Promise.all(ports.map((one) => product.web(given, one)));
  const statics = `${product.home}/static/_next/static`;
  mkdirSync(statics, { recursive: true });
  cpSync(".next/standalone/.next/static", statics, { recursive: true });
  const proxy = await startProxy(product.home, port ?? 0, ports);
  const members = await signedIn(product, proxy.url, asked.members);
  const end = new AbortController();
  const counted = { requests: 0, confirmed: 0 };
  const load = applyLoad(gestures(proxy.url, members, counted), { ...asked, until: end.signal });
  const replaced = await replaceUntil(
    () => counted.requests >= asked.requests,
    servers,
    (server) => product.web(given, server.port),
  ).finally(() => end.abort());
  const tally = await load;
  await proxy.stop();
  return { tally, ...counted, replaced, written: await writtenIn(product.databaseUrl) };
}

async function replaceUntil(
  isOver: () => boolean,
  servers: Server[],
  startAgain: (server: Server) => Promise<Server>,
): Promise<number> {
  let replaced = 0;
  let turns = servers;
  while (!isOver() || replaced < servers.length) {
    const [old, ...others] = turns;
    if (!old) break;
    await old.running.stop();
    turns = [...others, await startAgain(old)];
    replaced += 1;
  }
  return replaced;
}

async function signedIn(product: DrillProduct, app: string, count: number): Promise<Visitor[]> {
  const emails = await addPeople(product.databaseUrl, `${product.home}/feed`, count);
  const visitors: Visitor[] = [];
  for (const email of emails) visitors.push(aVisitor(app, await memberIn(product.databaseUrl, email)));
  return visitors;
}

/** What is read by anyone, what is read by a member, and a form whose every confirmed sending leaves one line. */
function gestures(app: string, members: Visitor[], counted: { requests: number; confirmed: number }): Gesture[] {
  const anyone = aVisitor(app);
  const free = [...members];
  let serial = 0;
  const read = async (visitor: Visitor, path: string) => {
    expectStatus(await visitor.get(path), 200);
    counted.requests += 1;
  };
  const pages = ["/", "/aide", "/contact", "/connexion"];
  return [
    { kind: "page publique", weight: 6, act: () => read(anyone, pages[serial++ % pages.length] ?? "/") },
    { kind: "accueil d’adhérent", weight: 3, act: () => read(members[serial++ % members.length] ?? anyone, "/espace") },
    {
      kind: "téléphone changé",
      weight: 1,
      async act() {
        const member = free.shift();
        if (!member) return;
        serial += 1;
        const mobile = `06${String(serial).padStart(8, "0")}`;
        const typed = { mobile, landline: "" };
        expectStatus(await member.fill("/espace/coordonnees/telephones", typed), 303);
        counted.requests += 2;
        counted.confirmed += 1;
        free.push(member);
      },
    },
  ];
}

async function writtenIn(databaseUrl: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1 });
  const [row] = await sql<{ lines: number }[]>`
    select count(*)::int as lines from audit_events where kind = 'contact-details-changed'`;
  await sql.end();
  return row?.lines ?? 0;
}
