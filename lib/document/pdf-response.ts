/** Only our own pages may not frame it; the browser's own viewer draws with its own styles. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

type Sent = { pdf: Uint8Array; fileName: string; cacheControl?: string };

/** A PDF shown in place, under its own name. A member's own is stored nowhere on the way. */
export const pdfResponse = ({ pdf, fileName, cacheControl = "private, no-store" }: Sent): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${fileName}"`,
      "Content-Length": String(pdf.byteLength),
      "Cache-Control": cacheControl,
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
