import postgres from "postgres";
import { drillHome, drillSettings, startDrill } from "../drills/product";
import { type Bench, compared, type Measure } from "./bench";
import { type Ask, asking, drive, median } from "./signed-in";

const atOnce = 8;
const rounds = 5;
const seconds = Number(process.env.SECONDS ?? 3);
/** Known at the build, and the same for everybody. */
const prerendered = "/contact";
/** Made for each request, without a word from the database. */
const perRequest = "/connexion";
const leastShare = 0.7;

/** A page of help, kept since its publication, beside a page of the build and a page made for each request. */
export const help: Bench = { usage: "help   (SECONDS=3)", run };

async function run(): Promise<Measure[]> {
  const product = await startDrill(
    drillHome("bench-help"),
    drillSettings({ SMTP_URL: "smtp://127.0.0.1:1" }),
  );
  try {
    const { app } = await product.web();
    const ask = asking(app);
    const kept = await aHelpPage(product.databaseUrl);
    for (const path of [prerendered, kept, perRequest]) await drive(ask, path, { atOnce, seconds: 1 });
    const all = [];
    for (let round = 0; round < rounds; round += 1) all.push(await compare(ask, kept));
    return report(all);
  } finally {
    await product.stop();
  }
}

async function aHelpPage(databaseUrl: string): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1 });
  const [page] = await sql<
    { slug: string }[]
  >`select slug from help_pages where state = 'published' order by slug limit 1`;
  await sql.end();
  return `/aide/${page?.slug}`;
}

type Round = { prerendered: number; kept: number; perRequest: number };

async function compare(ask: Ask, kept: string): Promise<Round> {
  const rateOf = async (path: string) => (await drive(ask, path, { atOnce, seconds })).rate;
  return {
    prerendered: await rateOf(prerendered),
    kept: await rateOf(kept),
    perRequest: await rateOf(perRequest),
  };
}

/** Each beside the prerendered page of its own round. */
function report(all: Round[]): Measure[] {
  const one = (name: "kept" | "perRequest", what: string) => ({
    ...compared({
      what,
      measured: median(all.map((round) => round[name])),
      floor: `a page of the build (${prerendered})`,
      floorMeasured: median(all.map((round) => round.prerendered)),
      unit: "/s",
    }),
    ratio: median(all.map((round) => round[name] / round.prerendered)),
  });
  return [
    { ...one("kept", "a page of help, kept"), atLeast: leastShare },
    { ...one("perRequest", `a page made for each request (${perRequest})`), note: "For comparison." },
  ];
}
