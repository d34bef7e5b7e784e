import { randomInt, randomUUID } from "node:crypto";
import { hiddenFields } from "../plain-form";

export type Answer = {
  status: number;
  body: string;
  location: string;
  /** What the server's logs call it; empty when a proxy answered by itself. */
  requestId: string;
};

/** A browser without JavaScript on one server: its cookies, its own client address, its connections kept. */
export type Visitor = {
  get(path: string): Promise<Answer>;
  /** Opens a page, then posts its form with what was typed. */
  fill(path: string, typed: Record<string, string>): Promise<Answer>;
  /** Posts fields and a file to an address, as the form of a page does. */
  send(path: string, fields: Record<string, string | File>): Promise<Answer>;
};

/** Longer than the slowest answer of a busy machine: what is not answered by then is lost. */
const patienceMs = 30_000;

/**
 * @param server where it asks: an address, or what chooses one for each page, as a proxy does
 * @param cookies those that the browser holds already
 */
export function aVisitor(server: string | (() => string), cookies: Record<string, string> = {}): Visitor {
  const held = new Map(Object.entries(cookies));
  const own = { "x-forwarded-for": anAddress(), "user-agent": `exercice ${randomUUID()}` };

  const choose = () => (typeof server === "string" ? server : server());

  async function ask(app: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...held].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${app}${path}`, {
      ...init,
      redirect: "manual",
      headers: { ...own, cookie, ...init.headers },
      signal: AbortSignal.timeout(patienceMs),
    });
    for (const set of answer.headers.getSetCookie()) hold(set);
    const body = await answer.text();
    const said = (name: string) => answer.headers.get(name) ?? "";
    return { status: answer.status, body, location: said("location"), requestId: said("x-request-id") };
  }

  function hold(set: string): void {
    const [name = "", value = ""] = set.split(";")[0]?.split(/=(.*)/s) ?? [];
    if (value === "") held.delete(name);
    else held.set(name, value);
  }

  const post = (app: string, path: string, fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return ask(app, path, { method: "POST", body, headers: { origin: app } });
  };
  return {
    get: (path) => ask(choose(), path),
    send: (path, fields) => post(choose(), path, fields),
    async fill(path, typed) {
      const app = choose();
      const page = await ask(app, path);
      return page.status === 200 ? post(app, path, { ...hiddenFields(page.body), ...typed }) : page;
    },
  };
}

/** In the block kept for measures between networks (RFC 2544): limits by address are then each visitor's own. */
const anAddress = (): string => `198.18.${randomInt(256)}.${randomInt(256)}`;
