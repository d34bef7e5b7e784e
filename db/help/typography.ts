import type { WrittenPage } from "./blocks";

/** The fields that people read. */
const read = new Set(["text", "title", "summary", "question", "alternative"]);

/** A page with the no-break spaces that French asks for: pages are written with plain ones, easier to type and to read. */
export function withNoBreakSpaces(page: WrittenPage): WrittenPage {
  const content: WrittenPage["content"] = JSON.parse(JSON.stringify(page.content), (key, value) =>
    typeof value === "string" && read.has(key) ? noBreakSpaces(value) : value,
  );
  return { ...page, content };
}

/** « Payé ? », « 24 heures », « article L. 221-10 » : a number stays with its unit, an article with its number. */
export const noBreakSpaces = (text: string): string =>
  text
    .replace(/ ([:;?!»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/\b([LRD])\. (?=\d)/g, "$1.\u00a0")
    .replace(
      /(\d) (?=€|%|Mo\b|h\b|heures?\b|jours?\b|mois\b|ans?\b|chiffres\b|caractères\b|soins\b|minutes?\b|semaines?\b|octobre\b|décembre\b)/g,
      "$1\u00a0",
    )
    .replace(/\b(articles?) (?=[LRD]\. )/g, "$1\u00a0")
    .replace(/\b([LRD])\. (?=\d)/g, "$1.\u00a0");
