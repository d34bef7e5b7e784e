import { type Attributes, type SpanStatus, SpanStatusCode } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-node";
import { routePattern } from "@/lib/core/route-pattern";

/** What may leave of a span: routes, codes and ids. Addresses, queries and the messages of errors never do. */
const allowed = new Set([
  "http.method",
  "http.status_code",
  "http.route",
  "next.route",
  "next.page",
  "next.rsc",
  "next.span_type",
  "error.type",
]);

const isAllowed = (name: string) => allowed.has(name) || name.startsWith("espace.");

/**
 * A span as it may leave: Next writes whole addresses in its attributes and names, with the secrets of links, and errors
 * with the values of the query that failed.
 */
export function safeSpan(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => isAllowed(name)));
  const status: SpanStatus = { code: span.status.code };
  return Object.create(span, {
    name: { value: safeName(span.name, span.attributes), enumerable: true },
    attributes: { value: { ...attributes, ...routeOf(span.attributes) }, enumerable: true },
    status: { value: status.code === SpanStatusCode.UNSET ? span.status : status, enumerable: true },
    events: { value: [], enumerable: true },
    links: { value: span.links.map(({ context }) => ({ context })), enumerable: true },
  });
}

/** Next knows no route for what it does not find, or has not found yet: its address is named as in the metrics. */
function routeOf({ "http.target": target, "http.route": route }: Attributes): Attributes {
  return typeof target === "string" && !route ? { "http.route": routePattern(pathOf(target)) } : {};
}

/** Each address in a name becomes its route. Those of Next's own tree are « /(member)/espace/page ». */
function safeName(name: string, { "next.span_type": type }: Attributes): string {
  if (type === "AppRender.fetch") return "fetch";
  return name.replace(/\/\S*/g, (address) => routePattern(pathOf(address.replace(treeWords, ""))));
}

const treeWords = /\/\([^/]*\)|\/(page|layout|route)$/g;

const pathOf = (address: string): string => address.split("?", 1)[0] || "/";
