import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type Span,
} from "@opentelemetry/sdk-trace-node";
import type { ProcessKind } from "@/lib/core/metrics";
import { currentRequest } from "@/lib/core/request-context";
import { safeSpan } from "@/lib/core/safe-span";

/** A process that ends does not wait longer for a collector that is away. */
const timeoutMillis = 3_000;

/**
 * Sends the spans of this process where OTEL_EXPORTER_OTLP_ENDPOINT says, once what must not leave was taken out. The
 * library reads its other settings itself (OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER…). Gives what sends those
 * still waiting, and ends it.
 */
export function exportTraces(kind: ProcessKind): () => Promise<void> {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": `espace-${kind}`, "service.namespace": "espace" }),
    spanProcessors: [new SafeSpans(new OTLPTraceExporter({ timeoutMillis }))],
  });
  provider.register();
  return () => provider.shutdown();
}

/** Each span bears the id of its request, as the lines of the logs do. */
class SafeSpans extends BatchSpanProcessor {
  override onStart(span: Span): void {
    const request = currentRequest();
    if (request) span.setAttribute("espace.request_id", request.requestId);
  }

  override onEnd(span: ReadableSpan): void {
    super.onEnd(safeSpan(span));
  }
}
