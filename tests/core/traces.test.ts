import { SpanStatusCode, trace } from "@opentelemetry/api";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { beforeEach, expect, test } from "vitest";
import { safeSpan } from "@/lib/core/safe-span";
import { inSpan } from "@/lib/core/trace";

const exporter = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
beforeEach(() => exporter.reset());

const secret = "secret-du-lien";

test("of a span leave its route, its codes and its ids; never an address, nor what an error says", () => {
  const span = trace.getTracer("next").startSpan(`GET /nulle-part/${secret}`, {
    attributes: {
      "http.target": `/nulle-part/${secret}?x=${secret}`,
      "http.url": `https://ailleurs.example/${secret}`,
      "next.span_name": `GET /lien/${secret}`,
      "http.method": "GET",
      "espace.request_id": "r-1",
    },
  });
  span.recordException(new Error(secret));
  span.setStatus({ code: SpanStatusCode.ERROR, message: secret });
  span.end();

  const [ended] = exporter.getFinishedSpans();
  const safe = safeSpan(ended!);
  expect(safe.attributes).toEqual({
    "http.method": "GET",
    "http.route": "other",
    "espace.request_id": "r-1",
  });
  expect(safe.name).toBe("GET other");
  expect(safe.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(safe.events).toEqual([]);
  expect(safe.spanContext()).toEqual(ended!.spanContext());
  expect(safe.duration).toEqual(ended!.duration);
});

test("a span ends with what it is about, and fails with it: values, promises, throws and rejections", async () => {
  expect(inSpan("value", { "espace.template": "carte" }, () => 7)).toBe(7);
  expect(await inSpan("promise", {}, async () => 8)).toBe(8);
  const broken = new Error(secret);
  expect(() =>
    inSpan("throw", {}, () => {
      throw broken;
    }),
  ).toThrow(broken);
  await expect(inSpan("rejection", {}, () => Promise.reject(broken))).rejects.toBe(broken);

  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name, status, events }) => [name, status, events])).toEqual([
    ["value", { code: SpanStatusCode.UNSET }, []],
    ["promise", { code: SpanStatusCode.UNSET }, []],
    ["throw", { code: SpanStatusCode.ERROR }, []],
    ["rejection", { code: SpanStatusCode.ERROR }, []],
  ]);
  expect(spans[0]!.attributes).toEqual({ "espace.template": "carte" });
});
