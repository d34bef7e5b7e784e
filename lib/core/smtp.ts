import { createTransport } from "nodemailer";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { Outage } from "@/lib/core/outage";
import { ok, type Result, refuse } from "@/lib/core/result";

export type Message = {
  /** Kept from one attempt to the next: a doubled delivery can be recognised. */
  messageId: string;
  to: { name: string; address: string };
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  /** What travels with it: an avis that the law wants on a durable medium is not behind a link. */
  attachments?: Attachment[];
};

export type Attachment = { filename: string; content: Buffer; contentType: "application/pdf" };

export type Smtp = {
  /** Hands a message over. Refuses with the SMTP code when the server will never take it; throws an `Outage` otherwise. */
  deliver(message: Message): Promise<Result<undefined, string>>;
  close(): void;
};

const second = 1_000;
const minute = 60 * second;

/**
 * Opens a pool of connections to the operator's mail server. Outside the machine the wire must be encrypted:
 * e-mails carry secrets (`?requireTLS=false` in the address says otherwise).
 * @param concurrency messages handed over at the same time
 */
export function openSmtp({
  url,
  from,
  concurrency = 4,
}: {
  url: string;
  from: string;
  concurrency?: number;
}): Smtp {
  const transport = createTransport({
    requireTLS: !isLocal(url),
    url,
    pool: true,
    maxConnections: concurrency,
    connectionTimeout: 20 * second,
    greetingTimeout: 30 * second,
    // A server may take long to answer a message it accepts (RFC 5321, 4.5.3.2): hanging up earlier doubles it.
    socketTimeout: 5 * minute,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.on("error", (error) => log.warn({ code: codeOf(error) }, "mail server lost"));

  return {
    async deliver(message) {
      try {
        await transport.sendMail({ ...message, from, headers });
        return ok(undefined);
      } catch (error) {
        if (isRefusal(error)) return refuse(codeOf(error));
        throw new Outage(`SMTP ${codeOf(error)}`);
      }
    },
    close: () => transport.close(),
  };
}

/** Whether the server opens, encrypts and knows us, as when an e-mail leaves; none does. Refuses with the code of its fault. */
export async function probeSmtp(url: string): Promise<Result<undefined, string>> {
  const wait = { connectionTimeout: 10 * second, greetingTimeout: 10 * second, socketTimeout: 10 * second };
  const transport = createTransport({ requireTLS: !isLocal(url), url, ...wait });
  try {
    await transport.verify();
    return ok(undefined);
  } catch (error) {
    const { originalCode, code } = facts(error);
    return refuse(String(originalCode || code || "unknown"));
  } finally {
    transport.close();
  }
}

let server: Smtp | undefined;

/** The operator's mail server, as the settings give it, opened at the first e-mail of the process. */
export function mailServer(): Smtp {
  server ??= openSmtp({ url: env().SMTP_URL, from: env().MAIL_FROM });
  return server;
}

/** No holiday message answers a machine. */
const headers = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "All",
  "Content-Language": "fr",
};

const isLocal = (url: string) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

const asksOurAccount = [530, 534, 535, 538];

/** The recipient or the message, refused for good. What concerns our own sender or password is ours to repair, then to retry. */
function isRefusal(error: unknown): boolean {
  const { responseCode, code, command } = facts(error);
  const ofMessage = (code === "EENVELOPE" || code === "EMESSAGE") && command !== "MAIL FROM";
  return ofMessage && responseCode >= 500 && responseCode < 600 && !asksOurAccount.includes(responseCode);
}

/** « 550 » or « ECONNREFUSED »: never the server's sentence, which quotes the address. */
function codeOf(error: unknown): string {
  const { responseCode, originalCode, code } = facts(error);
  return String(responseCode || originalCode || code || "unknown");
}

function facts(error: unknown) {
  const source: Record<string, unknown> = error instanceof Error ? { ...error } : {};
  const { originalCode, code, command } = source;
  return { responseCode: Number(source.responseCode) || 0, originalCode, code, command };
}
