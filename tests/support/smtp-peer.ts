import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "@/db/embedded";

/** What the peer does with a message: a number is the SMTP code that it answers. */
export type Behaviour = "accept" | "hang" | 421 | 451 | 550 | 552;

export type ReceivedMail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  parsed: ParsedMail;
};

/** A real SMTP server, as fickle as a test asks. It stops and starts again on the same port. */
export class SmtpPeer {
  readonly mails: ReceivedMail[] = [];
  behaviour: Behaviour = "accept";
  /** For one recipient among the others. */
  readonly behaviourFor = new Map<string, Behaviour>();
  #server: SMTPServer | undefined;
  #watchers = new Set<() => void>();
  #attempts: string[] = [];
  #hung: (() => void)[] = [];

  private constructor(readonly port: number) {}

  static async start(): Promise<SmtpPeer> {
    const peer = new SmtpPeer(await freePort());
    await peer.restart();
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    this.#server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      closeTimeout: 50,
      onRcptTo: ({ address }, _session, answer) => this.#decide(address, answer),
      onData: (stream, { envelope }, answer) => {
        simpleParser(stream).then((parsed) => {
          for (const { address } of envelope.rcptTo) this.#receive(address, parsed);
          answer();
        }, answer);
      },
    });
    this.#server.on("error", () => {});
    this.#server.listen(this.port, "127.0.0.1");
    await once(this.#server.server, "listening");
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** Takes at last what it let hang. */
  release(): void {
    for (const answer of this.#hung.splice(0)) answer();
  }

  /** The next e-mail for an address, or the one already there. */
  mailFor(address: string): Promise<ReceivedMail> {
    return this.#until(() => this.mails.find(({ to }) => to === address), `an e-mail for ${address}`);
  }

  async count(wanted: number): Promise<void> {
    await this.#until(() => (this.mails.length >= wanted ? true : undefined), `${wanted} e-mails`);
  }

  /** Waits for somebody to try an address for the nth time, whatever the answer. */
  async attempt(address: string, nth = 1): Promise<void> {
    const seen = () => this.#attempts.filter((tried) => tried === address).length >= nth || undefined;
    await this.#until(seen, `attempt ${nth} for ${address}`);
  }

  #decide(address: string, answer: (error?: Error) => void) {
    this.#attempts.push(address);
    this.#tell();
    const behaviour = this.behaviourFor.get(address) ?? this.behaviour;
    if (behaviour === "hang") return void this.#hung.push(answer);
    if (behaviour === "accept") return answer();
    // Servers quote the address in their refusals: nothing of it may go further.
    answer(Object.assign(new Error(`<${address}>: not taken`), { responseCode: behaviour }));
  }

  #receive(address: string, parsed: ParsedMail) {
    const { subject = "", html, text = "", messageId = "" } = parsed;
    this.mails.push({ to: address, subject, html: html || "", text, messageId, parsed });
    this.#tell();
  }

  #tell() {
    for (const watcher of this.#watchers) watcher();
  }

  #until<T>(look: () => T | undefined, what: string, seconds = 40): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => done(() => reject(new Error(`no ${what} in ${seconds} s`))),
        seconds * 1_000,
      );
      const done = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(check);
        settle();
      };
      const check = () => {
        const found = look();
        if (found !== undefined) done(() => resolve(found));
      };
      this.#watchers.add(check);
      check();
    });
  }
}

/** The one secret link of an e-mail, with its secret. */
export function linkOf({ html }: Pick<ReceivedMail, "html">): {
  url: string;
  segment: string;
  secret: string;
} {
  const found = [...new Set(html.match(/https?:\/\/[^"\s<]+\/lien\/[^"\s<]+/g) ?? [])];
  const [url] = found;
  if (!url || found.length !== 1) throw new Error(`${found.length} links instead of one`);
  const [segment = "", secret = ""] = url.split("/").slice(-2);
  return { url, segment, secret };
}
