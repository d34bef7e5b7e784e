import { randomUUID } from "node:crypto";
import { IncomingMessage, Server, ServerResponse } from "node:http";
import { isAnsweredAtFirstLook } from "@/lib/core/first-look";
import { inRequest, type RequestContext } from "@/lib/core/request-context";

/** Looks at a request before Next does; it may change its headers, and hear of the end of its answer. */
export type Observer = (request: IncomingMessage, response: ServerResponse, context: RequestContext) => void;

/** The servers of this process that answered a request. */
export const servers = new Set<Server>();

/**
 * Has every request of this process run in a context of its own, after the observers saw it. A request keeps the id that
 * a proxy of ours gave it.
 */
export function eachRequest(observers: Observer[], { trustsRequestId }: { trustsRequestId: boolean }): void {
  const emit = Server.prototype.emit;
  Object.defineProperty(Server.prototype, "emit", {
    value(this: Server, event: string, ...args: unknown[]): boolean {
      const [request, response] = args;
      const go = () => Reflect.apply(emit, this, [event, ...args]);
      if (
        event !== "request" ||
        !(request instanceof IncomingMessage) ||
        !(response instanceof ServerResponse)
      )
        return go();
      servers.add(this);
      const context: RequestContext = { requestId: (trustsRequestId && givenId(request)) || randomUUID() };
      return inRequest(context, () => {
        response.setHeader("x-request-id", context.requestId);
        for (const observe of observers) observe(request, response, context);
        return isAnsweredAtFirstLook(request, response) || go();
      });
    },
  });
}

/** An id as proxies write it; anything else is not copied into logs. */
function givenId({ headers: { "x-request-id": id } }: IncomingMessage): string | undefined {
  return typeof id === "string" && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}
