import { buildInfo } from "@/lib/core/build-info";
import { env } from "@/lib/core/env";
import { measureProcess, metrics, type ProcessKind } from "@/lib/core/metrics";

/**
 * Starts what the settings ask to see of this process: metrics with METRICS_TOKEN, traces with
 * OTEL_EXPORTER_OTLP_ENDPOINT. What sends traces is not even loaded otherwise. Gives what sends the last ones.
 */
export async function observeProcess(kind: ProcessKind): Promise<() => Promise<void>> {
  if (env().METRICS_TOKEN) {
    measureProcess();
    metrics().buildInfo.set({ process: kind, ...buildInfo() }, 1);
  }
  if (!env().OTEL_EXPORTER_OTLP_ENDPOINT) return async () => {};
  const { exportTraces } = await import("@/lib/core/export-traces");
  return exportTraces(kind);
}
