import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";

/**
 * The headers by which a receiver knows that a notice is ours and of this moment: HMAC-SHA-256 of « timestamp.body »
 * under the webhook's secret, in hexadecimal.
 */
export function signedHeaders(secret: string, id: string, body: string, now: Temporal.Instant) {
  const timestamp = String(Math.floor(now.epochMilliseconds / 1_000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "Webhook-Id": id, "Webhook-Timestamp": timestamp, "Webhook-Signature": `v1=${signature}` };
}
