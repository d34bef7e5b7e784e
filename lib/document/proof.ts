import type { Temporal } from "temporal-polyfill";
import { env } from "@/lib/core/env";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import { qrSvg } from "./barcodes";

/** What `frame.typ` prints so that anyone can check a document: `code` comes from `issueDocument`. */
export function proofOf(code: string, validUntil: Temporal.PlainDate) {
  const site = new URL(routes.verify, env().APP_URL);
  return {
    code,
    site: `${site.host}${site.pathname}`,
    link: new URL(routeTo.verify(code), site).href,
    qr: qrSvg(new URL(routeTo.verify(code), site).href),
    validUntil: formatDate(validUntil),
  };
}

export type Proof = ReturnType<typeof proofOf>;
