import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Observer, servers } from "@/lib/core/each-request";
import { log } from "@/lib/core/log";

type Stop = {
  /** How long new connections are still taken, so that a proxy sees first that this process is leaving. */
  lameDuckMs: number;
  /** How long the requests in progress have, from then on. */
  finishMs: number;
  /** What is closed after the last answer. */
  close: () => Promise<void>;
};

const shared = globalThis as typeof globalThis & { espaceDraining?: boolean };

/** Whether this process was told to stop: it answers still, and is ready for nothing new. */
export const isDraining = (): boolean => shared.espaceDraining === true;

/** Each with its end. */
const unanswered = new Map<ServerResponse, Promise<unknown>>();

/** Knows which requests are in progress. Once told to stop, each connection closes with its answer. */
export const countUnanswered: Observer = (_request, response) => {
  const end = new Promise<void>((resolve) => {
    response.once("close", () => {
      unanswered.delete(response);
      resolve();
    });
  });
  unanswered.set(response, end);
  if (isDraining()) response.shouldKeepAlive = false;
};

/** Has SIGTERM and SIGINT end this process without failing anybody: no request in progress is cut before its time. */
export function drainAtSignal(stop: Stop): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Next's own way waits for idle connections, and leaves with the code of a failure.
    process.removeAllListeners(signal);
    process.once(signal, () => void drain(signal === "SIGINT" ? { ...stop, lameDuckMs: 0 } : stop));
  }
}

async function drain({ lameDuckMs, finishMs, close }: Stop): Promise<void> {
  if (isDraining()) return;
  shared.espaceDraining = true;
  log.info({ unanswered: unanswered.size }, "web server stopping");
  for (const response of unanswered.keys()) if (!response.headersSent) response.shouldKeepAlive = false;
  await wait(lameDuckMs);
  for (const server of servers) server.close();
  const cut = await lastAnswer(finishMs);
  await close().catch((err) => log.error({ err }, "pool not closed"));
  log.info({ cut }, "web server stopped");
  process.exit(cut > 0 ? 1 : 0);
}

/** Waits until every request is answered, or until it is time. Gives how many are not. */
async function lastAnswer(finishMs: number): Promise<number> {
  const late = wait(finishMs, undefined, { ref: false });
  let inTime = true;
  void late.then(() => {
    inTime = false;
  });
  while (unanswered.size > 0 && inTime) await Promise.race([Promise.all(unanswered.values()), late]);
  return unanswered.size;
}
