import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { freePort } from "@/db/embedded";

export type Delivery = { mailId: string; to: string; at: number };

/** A real SMTP server that counts what it took: each e-mail by the id of its row, which its Message-ID holds. */
export type Inbox = {
  url: string;
  deliveries: Delivery[];
  /** Called in the very turn in which an e-mail is taken, as its « 250 » leaves. */
  onTaken: (() => void) | undefined;
  /** Away: connections are refused. */
  stop(): Promise<void>;
  /** Back at the same address. */
  start(): Promise<void>;
};

export async function openInbox(): Promise<Inbox> {
  const port = await freePort();
  let server: SMTPServer | undefined;
  const inbox: Inbox = {
    url: `smtp://127.0.0.1:${port}`,
    deliveries: [],
    onTaken: undefined,
    async stop() {
      const closing = server;
      server = undefined;
      await new Promise<void>((done) => (closing ? closing.close(() => done()) : done()));
    },
    async start() {
      server = serverFor(inbox);
      server.listen(port, "127.0.0.1");
      await once(server.server, "listening");
    },
  };
  await inbox.start();
  return inbox;
}

function serverFor(inbox: Inbox): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData: (stream, { envelope }, answer) =>
      void buffer(stream).then((message) => {
        const mailId = message.toString("latin1").match(/^Message-ID:\s+<([0-9a-f-]{36})/im)?.[1] ?? "";
        for (const { address } of envelope.rcptTo)
          inbox.deliveries.push({ mailId, to: address, at: Date.now() });
        answer();
        inbox.onTaken?.();
      }, answer),
  });
  // A worker that is killed cuts its connections.
  server.on("error", () => {});
  return server;
}
