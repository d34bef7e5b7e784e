import { appendFileSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { table } from "../command";
import { deployedMemory } from "../deployed-memory";
import { startMailbox } from "../mailbox";
import type { Running } from "../stack";
import type { Drill } from "./drill";
import { mixedGestures } from "./gestures";
import { applyLoad, tallyNames, tallyRows } from "./load";
import { addPeople, enterSpace, enterStaff } from "./people";
import { drillHome, drillSettings, startDrill } from "./product";
import { floorsOf, type Point, trendOf } from "./trend";
import type { Visitor } from "./visitor";

const sampleMs = 5_000;
/** Enough for none of them to reach the twenty changes an hour that a space allows. */
const membersSignedIn = 80;
/** Fifty stretches: a minute each in an hour. */
const stretches = 50;
/** Caches fill and code is compiled in the first sixth: it is not counted. */
const warmUpShare = 1 / 6;

/** Whether the memory of a web server and of a worker is flat under a mixed load. */
export const memory: Drill = {
  usage: "memory --minutes 60 --rate 10\n    La mémoire du serveur et du worker, sous une charge mêlée.",
  async run(words) {
    const { values } = parseArgs({
      args: words,
      options: {
        minutes: { type: "string", default: "60" },
        rate: { type: "string", default: "10" },
        spaces: { type: "string", default: "100" },
      },
    });
    return measure(Number(values.minutes), Number(values.rate), Number(values.spaces));
  },
};

async function measure(minutes: number, perSecond: number, spaces: number): Promise<boolean> {
  const mailbox = await startMailbox({ smtpPort: 0, webPort: 0 });
  const settings = drillSettings({ SMTP_URL: mailbox.smtpUrl, ...deployedMemory });
  const product = await startDrill(drillHome("memory"), settings);
  try {
    const { databaseUrl } = product;
    const emails = await addPeople(databaseUrl, `${product.home}/feed`, spaces);
    const { app, running: web } = await product.web();
    const worker = product.worker();
    const members: Visitor[] = [];
    for (const email of emails.slice(0, membersSignedIn)) members.push(await enterSpace(app, email));
    const staff = await enterStaff(app, databaseUrl);
    const until = AbortSignal.timeout(minutes * 60_000);
    const watched = watch({ serveur: web, worker }, `${product.home}/memory.csv`, until);
    const tally = await applyLoad(mixedGestures({ app, emails, members, staff }), { perSecond, until });
    console.log(table(tallyNames, tallyRows(tally)));
    return report(await watched, minutes);
  } finally {
    await product.stop();
    await mailbox.stop();
  }
}

type Samples = Record<string, Point[]>;

/** The resident memory of each process every five seconds, in megabytes; also written to a file as it comes. */
function watch(processes: Record<string, Running>, file: string, until: AbortSignal): Promise<Samples> {
  const start = performance.now();
  const samples: Samples = Object.fromEntries(Object.keys(processes).map((name) => [name, []]));
  const look = () => {
    const hours = (performance.now() - start) / 3_600_000;
    for (const [name, { pid }] of Object.entries(processes)) {
      const value = residentMegabytes(pid);
      samples[name]?.push({ hours, value });
      appendFileSync(file, `${name};${hours.toFixed(5)};${value.toFixed(1)}\n`);
    }
  };
  const timer = setInterval(look, sampleMs);
  return new Promise((resolve) =>
    until.addEventListener("abort", () => {
      clearInterval(timer);
      resolve(samples);
    }),
  );
}

function residentMegabytes(pid: number): number {
  const kilobytes = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+) kB/)?.[1];
  return Number(kilobytes) / 1_024;
}

/** The slope of the smallest measure of each stretch: between two collections of garbage memory goes up and down. */
function report(samples: Samples, minutes: number): boolean {
  const warmUpHours = (minutes * warmUpShare) / 60;
  const rows = Object.entries(samples).map(([name, points]) => {
    const counted = points.filter(({ hours }) => hours >= warmUpHours);
    const trend = trendOf(floorsOf(counted, (minutes / 60 - warmUpHours) / stretches));
    const values = counted.map(({ value }) => value);
    return { name, first: values[0] ?? 0, last: values.at(-1) ?? 0, most: Math.max(...values), ...trend };
  });
  console.log(
    table(
      ["processus", "début", "fin", "au plus", "pente", "erreur type", ""],
      rows.map(({ name, first, last, most, slope, error, isFlat }) => [
        name,
        ...[first, last, most].map((value) => `${value.toFixed(0)} Mo`),
        ...[slope, error].map((value) => `${value.toFixed(1)} Mo/h`),
        isFlat ? "plate" : slope < 0 ? "descend" : "monte",
      ]),
    ),
  );
  return rows.every(({ isFlat, slope }) => isFlat || slope < 0);
}
