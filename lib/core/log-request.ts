import type { Observer } from "@/lib/core/each-request";
import { log } from "@/lib/core/log";
import { routePattern } from "@/lib/core/route-pattern";

/** Writes a line at the end of each request: what was asked, by its route alone, by whom, and how it was answered. */
export const logRequest: Observer = (request, response, context) => {
  const start = performance.now();
  const [pathname = "/"] = (request.url ?? "/").split("?");
  response.once("close", () => {
    const route = routePattern(pathname);
    const quiet = route === "file" || route.startsWith("/api/health/");
    log[quiet ? "debug" : "info"](
      {
        requestId: context.requestId,
        ...context.who,
        method: request.method,
        route,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - start),
        ...(!response.writableFinished && { cut: true }),
      },
      "request",
    );
  });
};
