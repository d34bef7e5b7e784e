import type { Temporal } from "temporal-polyfill";
import { env } from "@/lib/core/env";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import { qrSvg } from "./barcodes";

/**
 * What `frame.typ` prints so that anyone can check a document: `code` comes from `issueDocument`. With the day on
 * which cover ended, that is said instead of a last day to come.
 */
export function proofOf(
  code: string,
  validUntil: Temporal.PlainDate,
  coverEnded: Temporal.PlainDate | null = null,
) {
  const site = new URL(routes.verify, env().APP_URL);
  return {
    code,
    site: `${site.host}${site.pathname}`,
    link: new URL(routeTo.verify(code), site).href,
    qr: qrSvg(new URL(routeTo.verify(code), site).href),
    validity: coverEnded
      ? `Couverture terminée le ${formatDate(coverEnded)}.`
      : `Valable jusqu’au ${formatDate(validUntil)}.`,
  };
}

export type Proof = ReturnType<typeof proofOf>;
