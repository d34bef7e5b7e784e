import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export type Outcome = { code: number | NodeJS.Signals | null; out: string; err: string };

/** `npm run ops -- WORDS` as a process of its own, under the test's settings and those given. */
export function startOps(
  settings: Record<string, string>,
  ...words: string[]
): { child: ChildProcess; ended: Promise<Outcome> } {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ops.ts", ...words], {
    env: { ...process.env, NO_COLOR: "1", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(([code, out, err]) => ({
    code,
    out,
    err,
  }));
  return { child, ended };
}

/** The same, waited for. */
export const ops = (settings: Record<string, string>, ...words: string[]): Promise<Outcome> =>
  startOps(settings, ...words).ended;
