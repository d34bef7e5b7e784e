import { type Attributes, type Span, SpanStatusCode, trace } from "@opentelemetry/api";

/**
 * Does something within a span of its own, which fails when it throws or rejects. Attributes are ids and codes, under
 * names that `lib/core/safe-span.ts` lets leave. Where traces are not asked for, it costs nothing.
 */
export function inSpan<T>(name: string, attributes: Attributes, act: () => T): T {
  return trace.getTracer("espace").startActiveSpan(name, { attributes }, (span) => {
    try {
      const outcome = act();
      if (outcome instanceof Promise) watch(outcome, span);
      else span.end();
      return outcome;
    } catch (error) {
      fail(span);
      throw error;
    }
  });
}

const watch = (outcome: Promise<unknown>, span: Span) =>
  outcome.then(
    () => span.end(),
    () => fail(span),
  );

/** Its message is not kept: it may quote a row. */
function fail(span: Span): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
