import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { openDb } from "@/db/client";
import type { CapturedJourney } from "@/lib/help/captures";
import type { Journey } from "./tutorials/journey";
import { journeys } from "./tutorials/journeys";
import { removeOtherJourneys, removeOthers } from "./tutorials/pictures";
import { home, type Product, startProduct } from "./tutorials/product";
import type { ShapeName } from "./tutorials/shapes";
import { takeJourney, twinName } from "./tutorials/take-journey";
import { bringTwins } from "./tutorials/twins";
import { twinFor } from "./tutorials/walker";

const notes = "lib/help/captures.json";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];

process.exitCode = await main(process.argv.slice(2));

/** Takes the pictures of all journeys, or of those named. 0: all were taken; 1: some no longer stand, or are unknown. */
async function main(names: string[]): Promise<0 | 1> {
  const unknown = names.filter((name) => !journeys.some((journey) => journey.name === name));
  if (unknown.length > 0) return refuse(unknown);
  const asked = names.length > 0 ? journeys.filter(({ name }) => names.includes(name)) : journeys;
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
  const stop = async () => {
    await browser.close();
    await product.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => stop().finally(() => process.exit(130)));
  try {
    const failed = await takeAll(asked, browser, product);
    if (names.length === 0) forgetOthers();
    return failed === 0 ? 0 : 1;
  } finally {
    await stop();
  }
}

function refuse(unknown: string[]): 1 {
  const known = journeys.map(({ name }) => name).join(", ");
  console.error(`Parcours inconnu\u00a0: ${unknown.join(", ")}. Les parcours sont\u00a0: ${known}.`);
  return 1;
}

/** One after the other: what a journey gave is kept whatever becomes of the next. Gives how many failed. */
async function takeAll(asked: readonly Journey[], browser: Browser, product: Product): Promise<number> {
  const db = openDb(product.databaseUrl, { max: 2 });
  const screens: ShapeName[] = ["phone", "desktop"];
  const twins = asked.flatMap((one) => screens.map((shape) => twinFor(one, twinName(one, shape))));
  await bringTwins(product.databaseUrl, `${home}/twins`, twins);
  let failed = 0;
  for (const journey of asked) {
    try {
      note(journey, await takeJourney(journey, { browser, db, product }, noted()[journey.name]));
    } catch (error) {
      failed += 1;
      console.error(`✗ ${error instanceof Error ? error.message : error}`);
    }
  }
  await db.close();
  return failed;
}

function note(journey: Journey, taken: CapturedJourney): void {
  removeOthers(journey);
  write({ ...noted(), [journey.name]: taken });
  console.log(`✓ ${journey.name}\u00a0: ${journey.steps.length} étapes`);
}

/** The journeys that are no more leave the notes, and their pictures with them. */
function forgetOthers(): void {
  const names = journeys.map(({ name }) => name);
  write(Object.fromEntries(Object.entries(noted()).filter(([name]) => names.includes(name))));
  removeOtherJourneys(names);
}

function noted(): Record<string, CapturedJourney> {
  return existsSync(notes) ? JSON.parse(readFileSync(notes, "utf8")) : {};
}

function write(taken: Record<string, CapturedJourney>): void {
  const sorted = Object.entries(taken).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(notes, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
