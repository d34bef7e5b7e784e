import { inflateSync } from "node:zlib";
import { endOfWord, partsOf } from "./pdf-parts";

/**
 * Why a PDF is not taken: cut or not one, a second format in it, something that would act when it is opened, or objects
 * that a password keeps from being looked at.
 */
export type PdfFault = "damaged" | "two-formats" | "active" | "protected";

/** The bytes at the end where archives keep their table: readers of archives look no further. */
const archiveEnd = 65_557;
const trailingBytes = 1_024;

/** What is inflated of one PDF, and from how many streams: more is never a paper, and would keep the server busy. */
export const packedLimits = { bytes: 16 * 1024 * 1024, streams: 1_000 } as const;

/** Looks at a PDF without showing it: what cannot be looked at is refused. Gives why, or nothing. */
export function pdfFault(bytes: Buffer): PdfFault | undefined {
  const text = bytes.toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text) || !/%%EOF[\s\0]*$/.test(text.slice(-trailingBytes))) return "damaged";
  if (isArchive(text)) return "two-formats";
  const read = readWords(text);
  if (typeof read === "string") return read;
  if (page.test(read.words)) return "two-formats";
  if (read.packed.length > 0 && encrypted.test(read.words)) return "protected";
  const packed = unpack(read.packed);
  if (packed === undefined) return "damaged";
  return active.test(read.words) || active.test(packed) ? "active" : undefined;
}

/** An archive is read from its end, from anywhere that a PDF does not read. */
const isArchive = (text: string): boolean =>
  text.slice(-archiveEnd).includes("PK\x05\x06") ||
  ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c"].some((archive) => text.includes(archive)) ||
  text.slice(257, 262) === "ustar" ||
  text.slice(0x8001, 0x8006) === "CD001";

const page = /<(script|html|!doctype html|\?php|svg)\b/i;

type Packed = { dictionary: string; data: string };

/** What stands outside the streams, and the streams that keep objects. */
function readWords(text: string): { words: string; packed: Packed[] } | PdfFault {
  const words: string[] = [];
  const packed: Packed[] = [];
  let at = 0;
  for (const part of partsOf(text)) {
    if (part === "damaged") return part;
    const { from, to, dictionary } = part;
    const data = text.slice(from, to);
    if (hiddenObject.test(data)) return "two-formats";
    if (dictionary === undefined) continue;
    words.push(text.slice(at, from));
    at = to;
    if (keepsObjects.test(dictionary)) packed.push({ dictionary, data });
  }
  words.push(text.slice(at));
  return { words: words.join(""), packed };
}

/** An object where none begins: the table of a PDF may point to it all the same. */
const hiddenObject = /\d[\s\0]+\d+[\s\0]+obj|\btrailer[\s\0]*<</;

/** The objects that a PDF keeps compressed, in words; nothing when one is not plain, or past the limits. */
function unpack(packed: Packed[]): string | undefined {
  if (packed.length > packedLimits.streams) return undefined;
  const words: string[] = [];
  let room: number = packedLimits.bytes;
  for (const { dictionary, data } of packed) {
    const inflated = isPlain(dictionary) ? inflate(data, room, dictionary) : undefined;
    if (inflated === undefined) return undefined;
    words.push(inflated);
    room -= inflated.length;
  }
  return words.join("\n");
}

/** Nothing but what every writer of compressed objects says: one filter at most, and that one. */
const isPlain = (dictionary: string): boolean => dictionary.length < 500 && plain.test(dictionary);

const plain =
  /^<<(\s*(\/Type\s*\/ObjStm|\/(N|First|Length)\s+\d+(\s+\d+\s+R)?|\/Extends\s+\d+\s+\d+\s+R|\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])))*\s*>>$/;

function inflate(data: string, room: number, dictionary: string): string | undefined {
  if (!dictionary.includes("/Filter")) return data;
  const bytes = Buffer.from(data.replace(/^ *(\r\n|\n|\r)/, ""), "latin1");
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, room) }).toString("latin1");
  } catch {
    return undefined;
  }
}

/** Any of these names, each letter as it is or by its code: « /J#61vaScript » is « /JavaScript ». */
const anyName = (...names: string[]) => new RegExp(`/(${names.map(written).join("|")})${endOfWord}`);

const written = (name: string) => [...name].map((letter) => `(${letter}|#${codeOf(letter)})`).join("");

const codeOf = (letter: string) =>
  letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/g, (sign) => `[${sign}${sign.toUpperCase()}]`);

const keepsObjects = anyName("ObjStm", "First");
const encrypted = anyName("Encrypt");
const active = anyName(
  ...["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia"],
  ...["SubmitForm", "ImportData", "XFA"],
);
