/** What a benchmark found, beside the floor that it measured in the same run: machines differ, ratios less. */
export type Measure = {
  what: string;
  floor: string;
  measured: number;
  floorMeasured: number;
  unit: string;
  /** `measured` to `floorMeasured`. */
  ratio: number;
  /** What the ratio must not pass, one way or the other. */
  atLeast?: number;
  atMost?: number;
  note?: string;
};

/** A benchmark: how it is asked for, and what it gives. Each runs alone in its process. */
export type Bench = { usage: string; run(words: string[]): Promise<Measure[]> };

type Compared = Omit<Measure, "ratio">;

export const compared = (measure: Compared): Measure => ({
  ...measure,
  ratio: measure.measured / measure.floorMeasured,
});

export const holds = ({ ratio, atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Measure): boolean =>
  ratio >= atLeast && ratio <= atMost;

const limitOf = ({ atLeast, atMost }: Measure): string =>
  atLeast !== undefined ? `≥ ${atLeast.toFixed(2)}` : atMost !== undefined ? `≤ ${atMost.toFixed(2)}` : "";

/** The cells of a measure, in the order of `measureNames`. */
export const measureCells = (measure: Measure): string[] => [
  measure.what,
  `${figure(measure.measured)} ${measure.unit}`,
  `${measure.floor}: ${figure(measure.floorMeasured)} ${measure.unit}`,
  `× ${measure.ratio.toFixed(2)}`,
  limitOf(measure),
  [holds(measure) ? "" : "NOT HELD.", measure.note ?? ""].filter(Boolean).join(" "),
];

export const measureNames = ["measured", "value", "floor of the same run", "ratio", "limit", ""];

/** Three figures that mean something. */
const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(3);
