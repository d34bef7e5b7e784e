/** One answer of a load, in ms since the load began. A status of 0: the connection itself failed, `body` says why. */
export type Shot = {
  kind: string;
  start: number;
  end: number;
  status: number;
  body: string;
  retryAfter: string | null;
};

type Ask = (nth: number) => Promise<Response>;

/**
 * Asks at a steady pace, each kind in turn, whether or not the former answers came: a server that is away is asked as
 * much as one that answers. `stop` waits for the last answers.
 */
export function steadyLoad(kinds: Record<string, Ask>, perSecond: number) {
  const began = performance.now();
  const names = Object.keys(kinds);
  const shots: Promise<Shot>[] = [];
  const elapsed = () => performance.now() - began;
  const shoot = async (nth: number): Promise<Shot> => {
    const kind = names[nth % names.length] ?? "";
    const start = elapsed();
    const unanswered = (err: unknown) => ({ status: 0, body: causeOf(err), retryAfter: null });
    const answer = await kinds[kind]?.(nth).then(read, unanswered);
    return { kind, start, ...(answer ?? unanswered("no such kind")), end: elapsed() };
  };
  const timer = setInterval(() => {
    const due = Math.floor((elapsed() * perSecond) / 1_000);
    while (shots.length < due) shots.push(shoot(shots.length));
  }, 5);
  return {
    elapsed,
    stop: () => {
      clearInterval(timer);
      return Promise.all(shots);
    },
  };
}

const read = async (answer: Response) => ({
  status: answer.status,
  body: answer.headers.get("location") ?? (await answer.text()),
  retryAfter: answer.headers.get("retry-after"),
});

const causeOf = (err: unknown): string => (err instanceof Error ? String(err.cause ?? err) : String(err));
