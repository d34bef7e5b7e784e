import { once } from "node:events";
import { createServer as createWeb, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll } from "vitest";
import type { Finding } from "@/lib/operations/finding";

/** « ✗ said — mend »: a finding as a test reads it. */
export const told = (found: Finding[]): string[] =>
  found.map(({ level, said, mend }) => `${level} ${said}${mend ? ` — ${mend}` : ""}`);

const open: Server[] = [];
afterAll(() => {
  for (const server of open) server.close();
});

async function listening<T extends Server>(server: T, host = "127.0.0.1"): Promise<number> {
  open.push(server);
  server.listen(0, host);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** A web server of the test's own. Gives its address. */
export const aWebServer = async (answer: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createWeb(answer))}`;

type Talk = { greeting?: string; answer(heard: Buffer): string | undefined; hangsUp?: boolean };

/** A server that speaks as SMTP or ClamAV do: what it says first, what it answers, and whether it then hangs up. */
export async function aPeer({ greeting, answer, hangsUp }: Talk): Promise<number> {
  const server = createServer((socket) => {
    if (greeting) socket.write(greeting);
    const parts: Buffer[] = [];
    socket.on("error", () => {});
    socket.on("data", (part) => {
      parts.push(part);
      const said = answer(Buffer.concat(parts));
      if (said === undefined) return;
      parts.length = 0;
      if (hangsUp) socket.end(said);
      else socket.write(said);
    });
  });
  return listening(server, "0.0.0.0");
}

/** A port that refuses. */
export async function aClosedPort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  return port;
}
