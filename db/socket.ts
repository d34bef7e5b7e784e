import { connect, isIP, type Socket } from "node:net";
import { Duplex } from "node:stream";
import tls from "node:tls";
import { afterLived } from "./silence";

/** Where PostgreSQL is, as the driver says it. */
export type Place = { host: string[]; port: number[]; path?: string | false };

/** SSLRequest, « Message Formats » of PostgreSQL: its length, then its code. */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * What the driver speaks through, in TLS if the address asks for it (`sslmode`, as in libpq). The driver (3.4.9) would
 * make TLS of a socket of ours without the name of the host, and take away what listens to it.
 */
export async function openSocket(url: string, place: Place, seconds: number): Promise<Socket> {
  const [[host = "localhost"], [port = 5432]] = [place.host, place.port];
  const plain = place.path ? connect(place.path) : connect(port, host);
  const mode = tlsMode(url);
  if (place.path || mode === "disable") return plain;
  const stopWaiting = afterLived(seconds, () => plain.destroy(new Error("no answer")));
  try {
    return await inTls(plain, host, mode);
  } catch (error) {
    plain.destroy();
    throw error;
  } finally {
    stopWaiting();
  }
}

/** What `sslmode` asks: up to `require`, nobody listens; above, PostgreSQL's certificate is checked, with its name. */
export function tlsMode(url: string): "disable" | "prefer" | "require" | "verify" {
  const asked = new URLSearchParams(url.split("?")[1]);
  const mode = asked.get("sslmode") ?? asked.get("ssl") ?? "disable";
  if (mode === "false" || mode === "disable") return "disable";
  if (mode === "allow" || mode === "prefer") return "prefer";
  return mode === "require" ? "require" : "verify";
}

async function inTls(plain: Socket, host: string, mode: "prefer" | "require" | "verify"): Promise<Socket> {
  plain.write(sslRequest);
  const answer = await new Promise<string>((resolve, reject) => {
    plain.once("data", (bytes) => resolve(bytes.toString("latin1"))).once("error", reject);
    plain.once("close", () => reject(new Error("closed before TLS")));
  });
  if (answer === "N" && mode === "prefer") return plain;
  // More than the letter is not PostgreSQL's: somebody spoke before TLS did.
  if (answer !== "S") throw new Error("PostgreSQL does not speak TLS");
  const named = isIP(host) ? { host } : { host, servername: host };
  const secure = tls.connect({ ...named, socket: plain, rejectUnauthorized: mode === "verify" });
  return new Promise((resolve, reject) =>
    secure.once("secureConnect", () => resolve(secure)).once("error", reject),
  );
}

/**
 * What the driver is given in place of a connection that failed: it hears of a failure only from a stream that it holds,
 * and once it has written to it. To whoever asked, it is an outage.
 */
export function failing(cause: unknown): Duplex {
  const error = Object.assign(new Error("no connection to PostgreSQL", { cause }), {
    code: "CONNECTION_CLOSED",
  });
  return new Duplex({ read() {}, write: (_chunk, _encoding, done) => done(error) });
}
