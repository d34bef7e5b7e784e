import { type CareKind, careKindLabels, type Measure } from "./rules";
import type { YearCell } from "./sums";

type YearSeries = { label: string; totalCents: number };
export type YearMonth = {
  /** 1 to 12. */
  month: number;
  totalCents: number;
  /** One amount for each series, in their order. */
  cents: number[];
};
export type CareYear = { series: YearSeries[]; months: YearMonth[]; totalCents: number };

const seriesShown = 4;

/**
 * A year of care as twelve months of few series: the four kinds that weigh most, the others together. Twelve colours
 * would tell nothing. Every cent of the cells is in it once.
 */
export function careYear(cells: YearCell[], measure: Measure): CareYear {
  const amount = (cell: YearCell) => measured[measure](cell);
  const sum = (some: YearCell[]) => some.reduce((total, cell) => total + amount(cell), 0);
  const groups = groupsOf(cells, amount);
  const of = (kinds: CareKind[], some: YearCell[]) => sum(some.filter(({ kind }) => kinds.includes(kind)));
  return {
    totalCents: sum(cells),
    series: groups.map(({ label, kinds }) => ({ label, totalCents: of(kinds, cells) })),
    months: Array.from({ length: 12 }, (_, index) => {
      const inMonth = cells.filter(({ month }) => month === index + 1);
      return {
        month: index + 1,
        totalCents: sum(inMonth),
        cents: groups.map(({ kinds }) => of(kinds, inMonth)),
      };
    }),
  };
}

const measured: Record<Measure, (cell: YearCell) => number> = {
  expense: ({ expenseCents }) => expenseCents,
  mutual: ({ mutualCents }) => mutualCents,
  "out-of-pocket": ({ outOfPocketCents }) => outOfPocketCents,
};

/** The kinds by weight, « Autres soins » last whatever it weighs. A kind whose amounts are nil weighs nothing. */
function groupsOf(cells: YearCell[], amount: (cell: YearCell) => number) {
  const weights = new Map<CareKind, number>();
  for (const cell of cells) weights.set(cell.kind, (weights.get(cell.kind) ?? 0) + Math.abs(amount(cell)));
  const ranked = [...weights]
    .filter(([, weight]) => weight > 0)
    .toSorted(([a, x], [b, y]) => Number(a === "other") - Number(b === "other") || y - x)
    .map(([kind]) => kind);
  const shown = ranked.length <= seriesShown + 1 ? ranked : ranked.slice(0, seriesShown);
  const rest = ranked.slice(shown.length);
  const alone = shown.map((kind) => ({ label: careKindLabels[kind], kinds: [kind] }));
  return rest.length === 0 ? alone : [...alone, { label: careKindLabels.other, kinds: rest }];
}
