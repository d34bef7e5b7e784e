import { answerOutage } from "@/lib/core/answer-outage";
import { countUnanswered, drainAtSignal } from "@/lib/core/drain";
import { eachRequest, type Observer } from "@/lib/core/each-request";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { logRequest } from "@/lib/core/log-request";
import { measureRequests } from "@/lib/core/measure-requests";

/** Checks every setting, tells NextAuth where it lives, and makes the process stop well. `close` ends what it holds. */
export function startServer(close: () => Promise<void>): void {
  refuseBadSettings();
  logWithoutValues();
  process.env.NEXTAUTH_URL = env().APP_URL;
  const behindProxy = env().TRUSTED_PROXIES > 0;
  const observers = [measureRequests, logRequest, countUnanswered, answerOutage];
  eachRequest(behindProxy ? observers : [writeClientAddress, ...observers], { trustsRequestId: behindProxy });
  const { NODE_ENV, LAME_DUCK_SECONDS, STOP_SECONDS } = env();
  if (NODE_ENV !== "production") return;
  drainAtSignal({ lameDuckMs: LAME_DUCK_SECONDS * 1_000, finishMs: STOP_SECONDS * 1_000, close });
}

function refuseBadSettings(): void {
  try {
    env();
  } catch (error) {
    log.flush();
    process.stderr.write(`${error instanceof Error ? error.message : "settings"}\n`);
    process.exit(1);
  }
}

/** Next prints an uncaught error whole, with the values of the query that failed. It goes through our log instead. */
function logWithoutValues(): void {
  console.error = (...said: unknown[]) =>
    log.error({ err: said.find((one) => one instanceof Error) }, "next");
}

/** Without a proxy, `X-Forwarded-For` is whatever the client says: the connection's own address replaces it. */
const writeClientAddress: Observer = (request) => {
  request.headers["x-forwarded-for"] = request.socket.remoteAddress;
};
