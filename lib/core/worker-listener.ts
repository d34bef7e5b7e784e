import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { requireToken } from "@/lib/core/require-token";

type Listener = {
  port: number;
  /** Opens the metrics; without it there are none. */
  token: string | undefined;
  /** Whether this worker can do its work now. */
  isReady(): Promise<boolean>;
  /** Its metrics, as Prometheus reads them. */
  metrics(): Promise<string>;
};

type Answer = { status: number; body: string };

/** Where a worker, which serves nobody, tells its health and its metrics. Resolves once it listens. */
export async function listenForHealth(listener: Listener): Promise<Server> {
  const server = createServer((request, response) => {
    const asked = answer(listener, request).catch(() => ({ status: 500, body: "" }));
    void asked.then((said) => send(response, said));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(listener.port, resolve);
  });
  // It must not keep alive a worker that has finished.
  return server.unref();
}

async function answer(listener: Listener, { url, headers }: IncomingMessage): Promise<Answer> {
  if (url === "/health/live") return { status: 200, body: "ok\n" };
  if (url === "/health/ready")
    return (await listener.isReady()) ? { status: 200, body: "ok\n" } : { status: 503, body: "away\n" };
  if (url !== "/metrics") return { status: 404, body: "" };
  const { authorization = "" } = headers;
  const refusal = requireToken(new Request("http://worker", { headers: { authorization } }), listener.token);
  return refusal ? { status: refusal.status, body: "" } : { status: 200, body: await listener.metrics() };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(body);
}
