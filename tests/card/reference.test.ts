import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cardReference } from "@/lib/card/reference";

const [, ...lines] = readFileSync("db/demo/guarantees.csv", "utf8").trim().split("\n");
const guarantees = lines.map((line) => {
  const [product = "", level = "", code = ""] = line.split(";");
  return { base: `${product}, ${level}`, code };
});
const onCard: string[] = cardReference.columns.flatMap(({ guarantees }) => [...guarantees]);

test("each guarantee of the demonstration is in a column, or said to be on no card", () => {
  const known = [...onCard, ...cardReference.notOnCard];
  expect(guarantees.filter(({ code }) => !known.includes(code))).toEqual([]);
  expect(cardReference.notOnCard.filter((code) => onCard.includes(code))).toEqual([]);
});

test("each column is covered at every base level of the demonstration: radiology too", () => {
  const bases = guarantees.filter(({ code }) => code === "HOSP").map(({ base }) => base);
  expect(bases.length).toBeGreaterThan(3);
  for (const base of bases) {
    const codes = guarantees.filter((one) => one.base === base).map(({ code }) => code);
    const empty = cardReference.columns.filter(
      ({ guarantees }) => !guarantees.some((c) => codes.includes(c)),
    );
    expect(empty, base).toEqual([]);
  }
});
