import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";

export type Notice = { headers: IncomingHttpHeaders; body: string };

/** The management system's end of a webhook: it keeps each notice, and answers as told. */
export class WebhookPeer {
  readonly notices: Notice[] = [];
  /** A status, or silence. */
  behaviour: number | "hang" = 204;
  location = "";
  private readonly held = new Set<ServerResponse>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookPeer> {
    const server = createServer();
    const peer = new WebhookPeer(server);
    server.on("request", async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      peer.notices.push({ headers: request.headers, body });
      if (peer.behaviour === "hang") peer.held.add(response);
      else response.writeHead(peer.behaviour, peer.location ? { location: peer.location } : {}).end();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/avis`;
  }

  /** The notices of one change, once there are so many. */
  noticesOf(id: string, count = 1): Promise<Notice[]> {
    return vi.waitFor(
      () => {
        const found = this.notices.filter(({ body }) => body.includes(id));
        if (found.length < count) throw new Error(`${found.length} of ${count} notices`);
        return found;
      },
      { timeout: 40_000, interval: 40 },
    );
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
