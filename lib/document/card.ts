import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { readCard } from "@/lib/card/queries";
import {
  type Card,
  coverDays,
  matrixOf,
  type NoCard,
  normalisedItems,
  printedNir,
  shortDay,
} from "@/lib/card/rules";
import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import type { Asking, Maker } from "./asking";
import { dataMatrixSvg } from "./barcodes";
import { issueDocument } from "./issue-document";
import { letter } from "./letter";
import { proofOf } from "./proof";
import { renderPdf } from "./render-pdf";
import { type DocumentRefusal, documentKindLabels, earliest } from "./rules";

/**
 * What one card holds at its real size: five persons on two lines each, their name and their facts, or fewer with long
 * names. A larger household gets a second card. In characters a line; `word` is of the widest letters.
 */
const fits = { lines: 10, name: 22, word: 21, facts: 38, namePoints: 5 };

const refusals: Record<NoCard, DocumentRefusal> = {
  "no-contract": "no-contract",
  "to-come": "no-contract",
  ended: "contract-ended",
  "cover-uncertain": "cover-uncertain",
  "nobody-covered": "nobody-covered",
  "guarantees-unknown": "guarantees-unknown",
};

/** The card of the day, at its real size to cut and fold, and the same in a size to read. */
export const card: Maker = async (db, asking) => {
  const found = await readCard(db, asking.memberId, civilDate(asking.now));
  if (!found.ok) return refuse(refusals[found.refusal]);
  return ok({ pdf: await cardPdf(db, asking, found.value), fileName: "carte-tiers-payant.pdf" });
};

async function cardPdf(db: Db, { memberId, accountId, now }: Asking, shown: Card): Promise<Buffer> {
  const content = contentOf(shown);
  const validUntil = reliableDay(shown);
  const beneficiaryIds = shown.people.map(({ id }) => id);
  const asked = { memberId, contractId: shown.contractId, accountId, validUntil, beneficiaryIds, now };
  const code = await issueDocument(db, { ...asked, kind: "card", content });
  return printCard(shown, code, civilDate(now));
}

/** The card may be relied on while all whom it names are covered. */
const reliableDay = ({ period, people }: Card) =>
  earliest(period.to, ...people.map(({ coveredTo }) => coveredTo));

/** The card as a PDF, with the code that it is checked by. */
export function printCard(shown: Card, code: string, madeOn: Temporal.PlainDate): Buffer {
  const framed = letter(documentKindLabels.card, madeOn, proofOf(code, reliableDay(shown)));
  return renderPdf("card.typ", {
    ...framed,
    ...contentOf(shown),
    matrix: dataMatrixSvg(matrixOf(shown)),
  });
}

function contentOf(shown: Card) {
  const people = shown.people.map((person) => ({
    lastName: person.lastName.toLocaleUpperCase("fr"),
    firstName: person.firstName,
    nir: person.nir ? printedNir(person.nir) : "—",
    born: shortDay(person.bornOn),
    rank: String(person.rank),
    days: coverDays(person),
  }));
  const { responsible, fictitious, cells, period } = shown;
  return {
    items: normalisedItems(shown),
    responsible,
    fictitious,
    cells,
    people,
    cards: sharedOut(people),
    year: period.to.year,
  };
}

type Printed = { lastName: string; firstName: string; nir: string; born: string; days: string };

/** The persons of each card, and the size of their name: smaller when a single word would leave its place. */
function sharedOut<P extends Printed>(people: P[]): (P & { points: number })[][] {
  const cards: (P & { points: number })[][] = [];
  let left = 0;
  for (const person of people) {
    const lines = linesOf(person);
    if (lines > left || cards.length === 0) {
      cards.push([]);
      left = fits.lines;
    }
    left -= lines;
    cards.at(-1)?.push({ ...person, points: pointsOf(person) });
  }
  return cards;
}

const linesOf = ({ lastName, firstName, nir, born, days }: Printed): number =>
  Math.ceil(`${lastName} ${firstName}`.length / fits.name) +
  Math.ceil(`${nir}, ${born}, 1, ${days}`.length / fits.facts);

function pointsOf({ lastName, firstName }: Printed): number {
  const longest = Math.max(...`${lastName} ${firstName}`.split(/[\s-]/).map(({ length }) => length));
  return fits.namePoints * Math.min(1, fits.word / longest);
}
