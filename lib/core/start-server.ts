import { eachRequest, type Observer } from "@/lib/core/each-request";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { measureRequests } from "@/lib/core/measure-requests";

const drainMs = 10_000;

/** Checks every setting, tells NextAuth where it lives, and makes the process stop well. */
export function startServer(): void {
  refuseBadSettings();
  logWithoutValues();
  process.env.NEXTAUTH_URL = env().APP_URL;
  const behindProxy = env().TRUSTED_PROXIES > 0;
  const observers = [measureRequests, ...(behindProxy ? [] : [writeClientAddress])];
  eachRequest(observers, { trustsRequestId: behindProxy });
  process.once("SIGTERM", () => setTimeout(() => process.exit(143), drainMs).unref());
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
