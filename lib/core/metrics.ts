import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type ProcessKind = "web" | "worker";

export type Metrics = ReturnType<typeof defineMetrics>;

const shared = globalThis as typeof globalThis & { espaceMetrics?: Metrics };

/** What this process counts of itself: one set, though Next bundles this file more than once. */
export function metrics(): Metrics {
  shared.espaceMetrics ??= defineMetrics();
  return shared.espaceMetrics;
}

/** Also counts what Node does: memory, processor, event loop. Only where somebody reads it: it wakes up by a timer. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: metrics().registry, prefix: "espace_" });
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Every name is documented in docs/operations.md, and may be cited by dashboards: it does not change. */
function defineMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    ...facts(registry),
    ...states(registry),
    buildInfo: new Gauge({
      name: "espace_build_info",
      help: "1, with the version of this process",
      labelNames: ["process", "version", "build", "node"],
      registers,
    }),
    requestSeconds: new Histogram({
      name: "espace_http_request_duration_seconds",
      help: "From a request to the end of its answer",
      labelNames: ["method", "route", "status"],
      buckets: seconds,
      registers,
    }),
    requestsInFlight: new Gauge({
      name: "espace_http_requests_in_flight",
      help: "Requests being answered",
      registers,
    }),
    jobSeconds: new Histogram({
      name: "espace_job_duration_seconds",
      help: "Runs of jobs, by outcome: done, put_off (a later attempt is expected), failed, given_up",
      labelNames: ["job", "outcome"],
      buckets: [...seconds, 30, 60, 300],
      registers,
    }),
    pdfSeconds: new Histogram({
      name: "espace_pdf_duration_seconds",
      help: "Making a PDF, by template",
      labelNames: ["template"],
      buckets: seconds,
      registers,
    }),
  };
}

/** What happens, counted from the start of the process. */
function facts(registry: Registry) {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  /** An increase from nothing to one is not seen by Prometheus: a known outcome begins at zero. */
  const outcomes = <Outcome extends string>(name: string, help: string, known: readonly Outcome[]) => {
    const counted = counter(name, help, ["outcome"]);
    for (const outcome of known) counted.inc({ outcome }, 0);
    return { count: (outcome: Outcome) => counted.inc({ outcome }) };
  };
  return {
    events: counter("espace_events_total", "Audit events written, by kind; those rolled back are counted", [
      "kind",
    ]),
    mails: outcomes("espace_mails_total", "E-mails handed to the mail server, by what became of them", [
      "sent",
      "refused",
      "put_off",
    ]),
    captchas: outcomes("espace_captchas_total", "Captchas, by what became of them", [
      "given",
      "absent",
      "solved",
      "refused",
      "down",
    ]),
    throttleRefusals: counter("espace_throttle_refusals_total", "Attempts that a throttle refused", [
      "throttle",
    ]),
    connectionsLost: counter(
      "espace_database_connections_lost_total",
      "Times that the pool lost a connection and was made anew: what it was doing failed",
      [],
    ),
  };
}

/** What the database says, read when somebody asks (`lib/operations/scrape.ts`). */
function states(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    databaseUp: gauge("espace_database_up", "1 when the database answered through the pool in time"),
    databaseWait: gauge(
      "espace_database_wait_seconds",
      "How long the simplest query waited for a connection and its answer, at this reading",
    ),
    poolSize: gauge("espace_database_pool_size", "Connections that the pool of this process may open"),
    connections: gauge(
      "espace_database_connections",
      "Connections of this process, by what PostgreSQL says",
      ["state"],
    ),
    jobs: gauge("espace_jobs", "Jobs of the queue: ready, scheduled, failing, running, given_up", ["state"]),
    oldestDue: gauge("espace_jobs_oldest_due_seconds", "How late the oldest due job is; 0 when none is"),
    feedStart: gauge("espace_feed_last_start_timestamp_seconds", "When the last feed began"),
    feedEnd: gauge("espace_feed_last_end_timestamp_seconds", "When the last whole feed ended"),
    feedLines: gauge("espace_feed_last_lines", "Lines of the last whole feed: read, rejected", ["outcome"]),
  };
}
