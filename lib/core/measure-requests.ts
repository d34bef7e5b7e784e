import type { ServerResponse } from "node:http";
import type { Observer } from "@/lib/core/each-request";
import { metrics } from "@/lib/core/metrics";
import { routePattern } from "@/lib/core/route-pattern";

/** Times each request to the end of its answer, by the pattern of its route: no address makes a label of its own. */
export const measureRequests: Observer = (request, response) => {
  const { requestSeconds, requestsInFlight } = metrics();
  const start = performance.now();
  const [path = "/"] = (request.url ?? "/").split("?");
  requestsInFlight.inc();
  response.once("close", () => {
    requestsInFlight.dec();
    const labels = {
      method: methods.has(request.method ?? "") ? request.method : "other",
      route: routePattern(path),
      status: statusOf(response),
    };
    requestSeconds.observe(labels, (performance.now() - start) / 1_000);
  });
};

const methods = new Set(["GET", "HEAD", "POST"]);

/** « 2xx »; « aborted » when whoever asked left before the end. */
const statusOf = ({ writableFinished, statusCode }: ServerResponse): string =>
  writableFinished ? `${Math.floor(statusCode / 100)}xx` : "aborted";
