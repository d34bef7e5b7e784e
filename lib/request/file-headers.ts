import type { Upload } from "./queries";

/** How a document is served: as a file to keep, of the type that its bytes have, in no cache, and never run. */
export const fileHeaders = ({
  fileName,
  mediaType,
  bytes,
}: Pick<Upload, "fileName" | "mediaType" | "bytes">) => ({
  "Content-Type": mediaType,
  "Content-Length": String(bytes),
  "Content-Disposition": `attachment; filename="${plain(fileName)}"; filename*=UTF-8''${encoded(fileName)}`,
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
});

/** For readers of the former header: letters without accents. */
const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "");

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
