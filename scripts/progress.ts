/** Far enough along: `done` of `total` (0 when unknown), in the unit that `words` names. */
export type Step = { done: number; total: number; words: string };

export type Progress = { show(step: Step): void; end(): void };

const secondsBetweenLines = 5;
const width = 30;

/**
 * How far a long command is, on standard error: a bar that moves on a terminal, one line every few seconds elsewhere
 * (a log, a service).
 * @param clock milliseconds, for the lines
 */
export function showProgress(out: NodeJS.WriteStream = process.stderr, clock = Date.now): Progress {
  let toldAt = clock();
  return {
    show(step) {
      if (out.isTTY) return void out.write(`\r${bar(step)}${words(step)}\x1b[K`);
      if (clock() - toldAt < secondsBetweenLines * 1_000) return;
      toldAt = clock();
      out.write(`${words(step)}\n`);
    },
    end: () => void (out.isTTY && out.write("\r\x1b[K")),
  };
}

/** « ███████░░░  » */
function bar(step: Step): string {
  return `${"█".repeat(Math.round(share(step) * width)).padEnd(width, "░")}  `;
}

/** « 70 %  140 000 lignes » */
function words(step: Step): string {
  const percent = `${String(Math.floor(share(step) * 100)).padStart(3)}\u00a0%`;
  return step.total > 0 ? `${percent}  ${step.words}` : step.words;
}

const share = ({ done, total }: Step) => (total === 0 ? 1 : Math.min(1, done / total));
