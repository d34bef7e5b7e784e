import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { env } from "@/lib/core/env";
import { ok, type Result, refuse } from "@/lib/core/result";
import { delivery } from "./rules";
import { lookupFor, readWebhookAddress } from "./webhook-address";

type Notice = { address: string; body: string; headers: Record<string, string> };

/**
 * Posts a notice. Any answer of 2xx within ten seconds is a delivery; anything else gives its status or its network
 * code: a redirection too, for it would lead where nobody allowed. The answer's body is not read.
 */
export async function postNotice(
  { address, body, headers }: Notice,
  { timeoutSeconds = Number(delivery.timeoutSeconds), privateHosts = env().WEBHOOK_PRIVATE_HOSTS } = {},
): Promise<Result<number, string>> {
  const url = readWebhookAddress(address, privateHosts);
  if (!url.ok) return url;
  const send = url.value.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((settle) => {
    const sent = send(url.value, {
      method: "POST",
      agent: false,
      lookup: lookupFor(url.value, privateHosts),
      signal: AbortSignal.timeout(timeoutSeconds * 1_000),
      headers: { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
    });
    sent.on("response", (answer) => {
      const status = answer.statusCode ?? 0;
      settle(status >= 200 && status < 300 ? ok(status) : refuse(`HTTP ${status}`));
      answer.destroy();
    });
    sent.on("error", (error) => settle(refuse(networkCode(error))));
    sent.end(body);
  });
}

/** « ECONNREFUSED », « timeout »: never a message, which may quote the address. */
function networkCode(error: Error): string {
  const causes = [error, error.cause].filter((fault) => fault instanceof Error);
  if (causes.some(({ name }) => name === "TimeoutError")) return "timeout";
  const code = "code" in error ? String(error.code) : error.name === "Outage" ? error.message : error.name;
  return code.slice(0, 60);
}
