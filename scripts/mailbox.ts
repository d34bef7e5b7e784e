import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { listPage, mailPage, missingPage, refreshScript, type StoredMail, styles } from "./mailbox-page";

type Settings = { smtpPort: number; webPort: number; folder?: string };
export type Mailbox = { smtpUrl: string; url: string; stop(): Promise<void> };

/**
 * The demonstration's mail server and the page that shows what it received, on this machine only.
 * Port 0 takes a free one; a busy port is refused with its error. `folder` keeps the e-mails for the next run.
 */
export async function startMailbox({ smtpPort, webPort, folder }: Settings): Promise<Mailbox> {
  const mails = folder ? await storedMails(folder) : [];
  const receive = async (raw: Buffer) => {
    const id = `${Date.now()}-${randomBytes(4).toString("hex")}`;
    if (folder) keep(folder, id, raw);
    mails.unshift(await parse(id, raw));
  };
  const smtp = smtpServer(receive);
  const web = createServer((request, response) => answer(mails, request, response));
  const smtpAt = await listen(smtp.server, () => smtp.listen(smtpPort, "127.0.0.1"));
  const webAt = await listen(web, () => web.listen(webPort, "127.0.0.1")).catch((error) => {
    smtp.close();
    throw error;
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpAt}`,
    url: `http://127.0.0.1:${webAt}`,
    async stop() {
      web.closeAllConnections();
      await Promise.all([
        new Promise((done) => web.close(done)),
        new Promise<void>((done) => smtp.close(() => done())),
      ]);
    },
  };
}

const smtpServer = (receive: (raw: Buffer) => Promise<void>) =>
  new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 500,
    onData: (stream, _session, done) =>
      void buffer(stream)
        .then(receive)
        .then(() => done(), done),
  });

async function listen(server: Server, start: () => void): Promise<number> {
  const listening = once(server, "listening");
  start();
  await listening;
  return (server.address() as AddressInfo).port;
}

/** Written aside, then renamed: a stop in the middle leaves no half e-mail. */
function keep(folder: string, id: string, raw: Buffer) {
  const file = path.join(folder, `${id}.eml`);
  writeFileSync(`${file}.part`, raw, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

async function storedMails(folder: string): Promise<StoredMail[]> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const read = (name: string) => parse(path.basename(name, ".eml"), readFileSync(path.join(folder, name)));
  return (await Promise.all(files.map(read))).sort(
    (a, b) => Number.parseInt(b.id, 10) - Number.parseInt(a.id, 10),
  );
}

async function parse(id: string, raw: Buffer): Promise<StoredMail> {
  const { from, to, subject = "", text = "", html, attachments } = await simpleParser(raw);
  const at = new Date(Number.parseInt(id, 10)).toISOString();
  const files = attachments.map(({ filename = "piece", contentType: type, content }) => ({
    name: filename,
    type,
    base64: content.toString("base64"),
  }));
  return { id, at, from: people(from), to: people(to), subject, text, html: html || "", attachments: files };
}

const people = (header: AddressObject | AddressObject[] | undefined): string =>
  [header]
    .flat()
    .flatMap((entry) => entry?.value ?? [])
    .map(({ name, address }) => (name ? `${name} <${address}>` : address))
    .join(", ");

/** What the page itself may load; the e-mail, in its frame, may load nothing and run nothing. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'";
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function answer(mails: StoredMail[], request: IncomingMessage, response: ServerResponse) {
  // Another site that borrows this address by its own name reads nothing.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? ""))
    return send(response, 403, "text/plain", "");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const [, , id, part] = pathname.split("/");
  const mail = pathname.startsWith("/mails/") ? mails.find((stored) => stored.id === id) : undefined;
  if (pathname === "/") return send(response, 200, "text/html", listPage(mails));
  if (pathname === "/api/mails")
    return send(response, 200, "application/json", JSON.stringify(mails, withoutFiles));
  if (pathname === "/mailbox.css") return send(response, 200, "text/css", styles);
  if (pathname === "/mailbox.js") return send(response, 200, "text/javascript", refreshScript);
  if (mail && part === "html") return send(response, 200, "text/html", inNewTab(mail.html), mailPolicy);
  if (mail && part === undefined) return send(response, 200, "text/html", mailPage(mail));
  const file = mail?.attachments[Number(part)];
  if (file) return send(response, 200, file.type, Buffer.from(file.base64, "base64"));
  return send(response, 404, "text/html", missingPage());
}

/** Files are asked for one by one. */
const withoutFiles = (name: string, value: unknown) => (name === "base64" ? undefined : value);

/** Links leave the frame. */
const inNewTab = (html: string) => html.replace(/<head([^>]*)>/i, `<head$1><base target="_blank">`);

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy = pagePolicy,
) {
  response.writeHead(status, {
    "Content-Type": typeof body === "string" ? `${type}; charset=utf-8` : type,
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
}
