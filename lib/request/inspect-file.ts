import { inflateSync } from "node:zlib";
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

/** Why a PDF is not taken: cut or not one, a second format in it, or something that would act when it is opened. */
export type PdfFault = "damaged" | "two-formats" | "active";

/** The bytes at the end where archives keep their table: readers of archives look no further. */
const archiveEnd = 65_557;
const trailingBytes = 1_024;
const inflatedBytes = 4 * 1024 * 1024;

/** Looks at a PDF without showing it. Gives why it is refused, or nothing. */
export function pdfFault(bytes: Buffer): PdfFault | undefined {
  const text = bytes.toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text) || !/%%EOF[\s\0]*$/.test(text.slice(-trailingBytes))) return "damaged";
  if (hasSecondFormat(text)) return "two-formats";
  const words = withoutStreams(text) + objectStreams(text, bytes);
  return activeNames.test(decodedNames(words)) ? "active" : undefined;
}

/** An archive is read from its end, a page or a script from anywhere that a PDF does not read. */
function hasSecondFormat(text: string): boolean {
  return (
    text.slice(-archiveEnd).includes("PK\x05\x06") ||
    ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c"].some((archive) => text.includes(archive)) ||
    text.slice(257, 262) === "ustar" ||
    text.slice(0x8001, 0x8006) === "CD001" ||
    /<(script|html|!doctype html|\?php|svg)\b/i.test(withoutStreams(text))
  );
}

const streams = /\bstream\r?\n[\s\S]*?\bendstream\b/g;

const withoutStreams = (text: string) => text.replace(streams, "");

/** The objects that a PDF keeps compressed: names are hidden there as well as anywhere. */
function objectStreams(text: string, bytes: Buffer): string {
  const found = text.matchAll(/\/ObjStm\b[\s\S]{0,400}?\bstream\r?\n/g);
  let words = "";
  for (const match of found) {
    const from = match.index + match[0].length;
    const to = text.indexOf("endstream", from);
    if (to > 0 && words.length < inflatedBytes) words += inflated(bytes.subarray(from, to));
  }
  return words;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: inflatedBytes }).toString("latin1");
  } catch {
    return "";
  }
}

/** « /J#61vaScript » is « /JavaScript ». */
const decodedNames = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const activeNames =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA)(?=[\s/<([\]>%]|$)/;

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
