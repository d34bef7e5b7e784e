import type { uploadTypes } from "@/db/schema/request";

export type MediaType = (typeof uploadTypes)[number];

const signatures: [MediaType, string][] = [
  ["application/pdf", "%PDF-"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/png", "\x89PNG\r\n\x1a\n"],
];

/** What a file is by its first bytes: its name and what the browser says of it count for nothing. */
export const mediaTypeOf = (bytes: Buffer): MediaType | undefined =>
  signatures.find(
    ([, signature]) => bytes.subarray(0, signature.length).toString("latin1") === signature,
  )?.[0];

const longestName = 100;
const extensions: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** The name a file had, without folders nor signs that act; its extension is that of its bytes. */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const bare = last
    .replace(/[\p{C}<>:"|?*%]/gu, "")
    .replace(/\.[^.]*$/, "")
    .replace(/\.{2,}/g, ".")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  const kept = [...bare].slice(0, longestName).join("").trim();
  return `${kept || "document"}.${extensions[mediaType]}`;
}
