import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const origin = "https://espace.example";
const copyAddress = "/espace/carte/hors-ligne";
export const counterAddress = "/espace/carte/comptoir";
const code = readFileSync("public/service-worker.js", "utf8");

type Answer = Response | { type: "opaqueredirect"; ok: false; status: 0 };
type Asked = { method: string; mode: string; destination: string; url: string };
type Listener = (event: object) => void;

export const signedOut: Answer = { type: "opaqueredirect", ok: false, status: 0 };

/** A page that the worker keeps, as the server makes it for a member. */
export const cardPage = (owner: string, until = "2026-12-31", view = "carte") =>
  new Response(
    `<meta name="card-owner" content="${owner}"/><meta name="card-until" content="${until}"/>${view} de ${owner}`,
  );

/** The service worker alone: a network, a cache and a clock that a test holds in its hand. */
export class Worker {
  now = "2026-03-10T09:00:00Z";
  /** What the network answers for an address; nothing is the network away. */
  network: (path: string) => Answer | undefined | Promise<Answer> = () => undefined;
  readonly asked: string[] = [];
  readonly #timers: (() => void)[] = [];
  readonly #listeners = new Map<string, Listener>();
  readonly #kept = new Map<string, Map<string, Response>>();

  constructor() {
    const clock = () => this.now;
    const scope = {
      ...{ URL, Response, AbortSignal, TextEncoder, crypto, btoa, location: { origin } },
      addEventListener: (kind: string, listener: Listener) => this.#listeners.set(kind, listener),
      setTimeout: (work: () => void) => this.#timers.push(work),
      fetch: (asked: string | Asked) => this.#answer(typeof asked === "string" ? asked : asked.url),
      caches: this.#caches(),
      Date: class extends Date {
        static override now = () => Date.parse(clock());
        constructor() {
          super(clock());
        }
        static override parse = Date.parse;
      },
    };
    runInNewContext(code, scope);
  }

  /** What is kept: the text of the copy, or nothing. */
  async copy(address = copyAddress): Promise<string | undefined> {
    return this.#kept.get("carte")?.get(address)?.clone().text();
  }

  /** Gives an order as the page of the card does. */
  async order(data: string): Promise<void> {
    await this.#send("message", { data, ports: [] });
  }

  /** A request of the browser's, and what it gets: nothing when the worker leaves it to the browser. */
  async ask(path: string, asked: Partial<Asked> = {}): Promise<string | undefined> {
    const request = {
      method: "GET",
      mode: "navigate",
      destination: "document",
      url: origin + path,
      ...asked,
    };
    const answer = await this.#send("fetch", { request });
    return answer instanceof Response ? answer.clone().text() : undefined;
  }

  /** Lets all delays of the worker pass. */
  hurry(): void {
    for (const work of this.#timers.splice(0)) work();
  }

  async #send(kind: string, event: object): Promise<Answer | undefined> {
    const work: Promise<unknown>[] = [];
    let answer: Promise<Answer> | undefined;
    this.#listeners.get(kind)?.({
      ...event,
      waitUntil: (one: Promise<unknown>) => work.push(one),
      respondWith: (one: Promise<Answer>) => {
        answer = one;
      },
    });
    const given = await Promise.resolve(answer).catch(() => undefined);
    await Promise.all(work);
    return given;
  }

  async #answer(url: string): Promise<Answer> {
    const { pathname } = new URL(url, origin);
    this.asked.push(pathname);
    const answer = await this.network(pathname);
    if (!answer) throw new TypeError("Failed to fetch");
    return answer instanceof Response ? answer.clone() : answer;
  }

  #caches() {
    const open = async (name: string) => {
      const files = this.#kept.get(name) ?? new Map<string, Response>();
      this.#kept.set(name, files);
      return {
        addAll: async () => {},
        put: async (path: string, answer: Response) => files.set(path, answer),
        keys: async () => [...files.keys()].map((path) => ({ url: origin + path })),
        delete: async (address: string) => files.delete(new URL(address, origin).pathname),
      };
    };
    return {
      open,
      match: async (path: string) => this.#kept.get("carte")?.get(path)?.clone(),
      delete: async (name: string) => this.#kept.delete(name),
    };
  }
}
