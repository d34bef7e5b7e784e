import { randomInt } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Card } from "@/lib/card/rules";
import { writeCode } from "@/lib/document/code";
import { newSecrets } from "../stack";
import { type Bench, compared, type Measure } from "./bench";

const cards = Number(process.env.CARDS ?? 1_000);
const warmUp = 50;
const mostMilliseconds = 10;
/** Memory may move by what the allocator keeps at hand; a leak of one card's bytes would be four times this. */
const mostGrowthMegabytes = 12;

/** Cards in a row, each different, against an empty page of the same compiler in the same run. */
export const document: Bench = { usage: "document   (CARDS=1000)", run };

async function run(): Promise<Measure[]> {
  Object.assign(process.env, {
    ...newSecrets(),
    APP_URL: "https://espace.mutuelle.example",
    DATABASE_URL: "postgres://unused",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "banc@mutuelle.example",
  });
  const { printCard } = await import("@/lib/document/card");
  const { renderPdf } = await import("@/lib/document/render-pdf");
  const today = Temporal.Now.plainDateISO("Europe/Paris");
  const print = (n: number) => printCard(aCard(today), aCode(n), today);
  const empty = (n: number) => renderPdf("empty.typ", { title: `Page vide ${n}` });
  await times(print, warmUp);
  await times(empty, warmUp);
  const floor = median(await times(empty, cards / 2));
  await times(print, cards);
  const before = residentMegabytes();
  const taken = await times(print, cards);
  return report({
    floor,
    card: median(taken),
    quietest: quietest(taken),
    before,
    after: residentMegabytes(),
  });
}

type Figures = { floor: number; card: number; quietest: number; before: number; after: number };

function report({ floor, card, quietest, before, after }: Figures): Measure[] {
  return [
    compared({
      what: "a card for the chemist, median",
      measured: card,
      floor: "an empty page",
      floorMeasured: floor,
      unit: "ms",
      atMost: mostMilliseconds / floor,
      note: `The limit is ${mostMilliseconds} ms. ${quietest.toFixed(2)} ms in the quietest tenth.`,
    }),
    compared({
      what: `memory after ${cards} cards`,
      measured: after,
      floor: "before them",
      floorMeasured: before,
      unit: "MB",
      atMost: (before + mostGrowthMegabytes) / before,
    }),
  ];
}

/** How long each takes, in milliseconds. A server lives by turns: only between two does Node free what was handed out. */
async function times(make: (n: number) => Buffer, count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    make(n);
    taken.push(performance.now() - start);
    await nextTurn();
  }
  return taken;
}

function median(taken: number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

/** The best median of ten parts of the run: what the neighbours on a shared machine leave undisturbed. */
function quietest(taken: number[]): number {
  const size = Math.ceil(taken.length / 10);
  const parts = Array.from({ length: 10 }, (_, part) => taken.slice(part * size, (part + 1) * size));
  return Math.min(...parts.filter((part) => part.length > 0).map(median));
}

function residentMegabytes(): number {
  return process.memoryUsage().rss / 1e6;
}

function aCode(n: number): string {
  return writeCode(Buffer.alloc(10, n));
}

/** A household of four with ordinary names, which is one card, unlike any other. */
function aCard(today: Temporal.PlainDate): Card {
  const people = ["Marie", "Paul", "Léa", "Tom"].map((firstName, rank) => ({
    id: String(rank),
    lastName: `Exemple ${randomInt(1e6)}`,
    firstName,
    nir: `2${String(randomInt(1e12)).padStart(12, "0")}`,
    bornOn: today.subtract({ days: 3_000 + randomInt(20_000) }),
    rank: 1,
    coveredFrom: undefined,
    coveredTo: undefined,
  }));
  const codes = [
    "PHAR",
    "MED",
    "LABO",
    "RLAX",
    "AUXM",
    "SAGE",
    "EXTE",
    "TRAN",
    "HOSP",
    "OPTI",
    "DENT",
    "AUDI",
  ];
  return {
    contractId: "banc",
    memberNumber: String(randomInt(1e8)).padStart(8, "0"),
    amcNumber: "00000000",
    conventionType: "SP",
    routingCriterion: "BANC",
    period: { from: today, to: today.add({ months: 1 }) },
    responsible: true,
    people,
    cells: codes.map((code) => ({ code, words: `Ce que couvre ${code}`, cover: "100 %" })),
    fictitious: true,
  };
}
