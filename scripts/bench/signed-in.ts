import { Agent, get } from "node:http";
import { hiddenFields } from "../plain-form";

/** Asks for an address as somebody signed in, and gives how long the whole answer took, in milliseconds. */
export type Ask = (path: string) => Promise<number>;

/** Signs in as a browser without JavaScript does. */
export async function signedIn(app: string, identifier: string, password: string): Promise<Ask> {
  const form = new FormData();
  const hidden = hiddenFields(await (await fetch(`${app}/connexion`)).text());
  for (const [name, value] of Object.entries({ ...hidden, identifier, password })) form.set(name, value);
  const answer = await fetch(`${app}/connexion`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin: app },
  });
  if (answer.status !== 303) throw new Error(`the sign-in was answered ${answer.status}`);
  const cookie = answer.headers.getSetCookie().map((set) => set.split(";")[0]);
  return asking(app, { cookie: cookie.join("; ") });
}

/** Asks with the same headers each time. Its connections are kept from one request to the next. */
export function asking(app: string, headers: Record<string, string> = {}): Ask {
  const agent = new Agent({ keepAlive: true });
  return (path) => timed(`${app}${path}`, { agent, headers });
}

function timed(url: string, options: Parameters<typeof get>[1]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, options, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} was answered ${answer.statusCode}`));
      answer.resume().once("end", () => resolve(performance.now() - start));
    });
    request.once("error", reject);
  });
}

/** How long each request took when several run at once for some seconds, and how many ended in one. */
export async function drive(
  ask: Ask,
  path: string,
  { atOnce, seconds }: { atOnce: number; seconds: number },
) {
  const start = performance.now();
  const times: number[] = [];
  const loop = async () => {
    while (performance.now() < start + seconds * 1_000) times.push(await ask(path));
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  return { times, rate: (times.length * 1_000) / (performance.now() - start) };
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
