import { setTimeout } from "node:timers/promises";

/** Something that people do: what it is called, how often it comes among the others, and the doing of it. */
export type Gesture = {
  kind: string;
  weight: number;
  /** Rejects when it was not answered as it should be. */
  act(): Promise<unknown>;
};

export type Count = { done: number; failures: string[]; milliseconds: number[] };
export type Tally = Map<string, Count>;

type Load = {
  perSecond: number;
  /** Ends the load; what was begun is waited for. */
  until: AbortSignal;
  /** Gestures in progress at most: beyond, a slow server is not drowned further. */
  atOnce?: number;
};

/** Acts at a constant rate, whatever the answers take, until told to stop. Gives what became of each kind. */
export async function applyLoad(
  gestures: Gesture[],
  { perSecond, until, atOnce = 64 }: Load,
): Promise<Tally> {
  const tally: Tally = new Map(
    gestures.map(({ kind }) => [kind, { done: 0, failures: [], milliseconds: [] }]),
  );
  const inProgress = new Set<Promise<void>>();
  const start = performance.now();
  for (let turn = 0; !until.aborted; turn += 1) {
    const wait = start + (turn * 1_000) / perSecond - performance.now();
    if (wait > 0) await setTimeout(wait, undefined, { signal: until }).catch(() => {});
    if (until.aborted) break;
    if (inProgress.size >= atOnce) await Promise.race(inProgress);
    const gesture = pick(gestures);
    const going: Promise<void> = count(tally, gesture).finally(() => inProgress.delete(going));
    inProgress.add(going);
  }
  await Promise.all(inProgress);
  return tally;
}

function pick(gestures: Gesture[]): Gesture {
  let drawn = Math.random() * gestures.reduce((sum, { weight }) => sum + weight, 0);
  const found = gestures.find(({ weight }) => {
    drawn -= weight;
    return drawn < 0;
  });
  if (!found) throw new Error("nothing to do");
  return found;
}

async function count(tally: Tally, { kind, act }: Gesture): Promise<void> {
  const counted = tally.get(kind);
  const start = performance.now();
  try {
    await act();
    if (counted) counted.done += 1;
  } catch (error) {
    counted?.failures.push(reasonOf(error));
  }
  counted?.milliseconds.push(performance.now() - start);
}

/** « ECONNRESET » rather than « fetch failed ». */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
}

/** A table of what became of each kind: how many, how many failed and why, the median and the 95th percentile. */
export function tallyRows(tally: Tally): string[][] {
  return [...tally].map(([kind, { done, failures, milliseconds }]) => [
    kind,
    String(done),
    String(failures.length),
    `${percentile(milliseconds, 0.5).toFixed(0)} ms`,
    `${percentile(milliseconds, 0.95).toFixed(0)} ms`,
    [...new Set(failures)].slice(0, 3).join(", "),
  ]);
}

export const tallyNames = ["geste", "faits", "échecs", "médiane", "95e centile", "raisons"];

/** The value below which lies a share of others; 0 when there is none. */
export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
