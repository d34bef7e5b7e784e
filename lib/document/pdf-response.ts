type Sent = { pdf: Uint8Array; fileName: string; cacheControl?: string };

/**
 * A PDF shown in place, under its own name. A member's own is stored nowhere on the way. The site's policy and
 * `nosniff` are on every answer already (next.config.ts, proxy.ts); browsers' own viewers work under them.
 */
export const pdfResponse = ({ pdf, fileName, cacheControl = "private, no-store" }: Sent): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${fileName}"`,
      "Cache-Control": cacheControl,
      "X-Robots-Tag": "noindex",
    },
  });
