import { cpSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { openDb } from "@/db/client";
import { freePort } from "@/db/embedded";
import { accounts } from "@/db/schema";
import { sealSession } from "@/lib/account/sealed-session";
import { startSession } from "@/lib/account/sessions";
import { now } from "@/lib/core/clock";
import { type Running, startWeb } from "../stack";
import { expectStatus } from "./gestures";
import { applyLoad, type Gesture, type Tally } from "./load";
import { addPeople } from "./people";
import { startProxy } from "./proxy";
import { aVisitor, type Visitor } from "./visitor";

type Product = { settings: Record<string, string>; home: string };
type Asked = { requests: number; perSecond: number; members: number };
/** As people are on one machine: an overload has failures of its own. */
const atOnce = 12;

/** Between two servers, as `docs/operations.md` says: the proxy asks each second who is open. */
const untilProxyKnowsMs = 2_000;

type Counted = { requests: number; confirmed: number };

export type Deployed = Counted & {
  tally: Tally;
  /** Servers stopped, each with another started in its place. */
  replaced: number;
  /** Changes that the database holds. */
  written: number;
};

/**
 * Two servers behind the proxy of the deployments. While people read and write, each is stopped and replaced in turn,
 * again and again, until so many requests were answered; every server at least once.
 */
export async function deployUnderLoad({ settings, home }: Product, asked: Asked): Promise<Deployed> {
  const [port, ...ports] = [await freePort(), await freePort(), await freePort()];
  const given = {
    ...settings,
    APP_URL: `http://localhost:${port}`,
    TRUSTED_PROXIES: "1",
    LAME_DUCK_SECONDS: "3",
  };
  const start = (one: number) => startWeb(given, one, `${home}/web-${one}.log`);
  const servers = new Map<number, Running>();
  for (const one of ports) servers.set(one, await start(one));
  cpSync(".next/static", `${home}/static/_next/static`, { recursive: true });
  const proxy = await startProxy(home, port ?? 0, ports);
  const end = new AbortController();
  const counted = { requests: 0, confirmed: 0 };
  try {
    const members = await signedIn({ settings, home }, proxy.url, asked.members);
    const load = applyLoad(gestures(proxy.url, members, counted), { ...asked, atOnce, until: end.signal });
    const isOver = () => counted.requests >= asked.requests;
    const replaced = await replaceUntil(isOver, servers, start).finally(() => end.abort());
    const tally = await load;
    return { tally, ...counted, replaced, written: await writtenIn(settings) };
  } finally {
    await Promise.all([proxy.stop(), ...[...servers.values()].map((server) => server.stop())]);
  }
}

async function replaceUntil(
  isOver: () => boolean,
  servers: Map<number, Running>,
  start: (port: number) => Promise<Running>,
): Promise<number> {
  let replaced = 0;
  while (!isOver() || replaced < servers.size) {
    const [port = 0, old] = [...servers][replaced % servers.size] ?? [];
    await old?.stop();
    servers.set(port, await start(port));
    replaced += 1;
    await setTimeout(untilProxyKnowsMs);
  }
  return replaced;
}

/** Members with a session each: their sign-in is not what is measured. */
async function signedIn({ settings, home }: Product, app: string, count: number): Promise<Visitor[]> {
  const url = settings.DATABASE_URL ?? "";
  const emails = await addPeople(url, `${home}/feed`, count);
  const db = openDb(url, { max: 1 });
  const visitors: Visitor[] = [];
  for (const email of emails) {
    const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
    const opened = { accountId: account?.id ?? "", deviceHash: Buffer.alloc(32), now: now() };
    visitors.push(aVisitor(app, { session: await sealSession(await startSession(db, opened)) }));
  }
  await db.close();
  return visitors;
}

/** What is read by anyone, what is read by a member, and a form whose every confirmed sending leaves one line. */
function gestures(app: string, members: Visitor[], counted: Counted): Gesture[] {
  const anyone = aVisitor(app);
  const pages = ["/", "/aide", "/contact", "/connexion"];
  const free = [...members];
  let serial = 0;
  const next = <One>(all: One[]): One | undefined => all[serial++ % all.length];
  async function read(visitor: Visitor | undefined, path = "/") {
    if (visitor) expectStatus(await visitor.get(path), 200);
    counted.requests += 1;
  }
  async function write() {
    const member = free.shift();
    if (!member) return;
    const typed = { mobile: `06${String(serial++).padStart(8, "0")}`, landline: "" };
    expectStatus(await member.fill("/espace/coordonnees/telephones", typed), 303);
    counted.requests += 2;
    counted.confirmed += 1;
    free.push(member);
  }
  return [
    { kind: "page publique", weight: 6, act: () => read(anyone, next(pages)) },
    { kind: "accueil d’adhérent", weight: 3, act: () => read(next(members), "/espace") },
    { kind: "téléphone changé", weight: 1, act: write },
  ];
}

/** One line of the journal for each change, of which there is no other kind here. */
async function writtenIn({ DATABASE_URL = "" }: Product["settings"]): Promise<number> {
  const sql = postgres(DATABASE_URL, { max: 1 });
  const [row] = await sql<{ lines: number }[]>`
    select count(*)::int as lines from audit_events where kind = 'contact-details-changed'`;
  await sql.end();
  return row?.lines ?? 0;
}
