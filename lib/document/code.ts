import { alphabet, grouped, groupLength, writeCode as write } from "@/lib/core/readable-code";

/** Characters of a code: 80 bits. */
export const codeLength = 16;

const codeBytes = 10;

/** Writes the first ten bytes given as a code, « 7Q2M-04XA-9DKE-R51C ». */
export const writeCode = (bytes: Uint8Array): string => write(bytes.subarray(0, codeBytes));

/** The last group of a code as printed: enough for its owner to tell a document from another. */
export const codeEnd = (code: string): string => code.slice(-groupLength);

export type CodeFault = "code-missing" | "code-length" | "code-character";
export type CodeReading = { ok: true; code: string } | { ok: false; fault: CodeFault };

/** Reads a code as people type it: lower case, any spaces and dashes, O for 0, I or L for 1. Gives it as printed. */
export function readCode(typed: string): CodeReading {
  const text = typed
    .replace(/[\s\p{Pd}\u2212_.]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (text === "") return { ok: false, fault: "code-missing" };
  if ([...text].some((character) => !alphabet.includes(character)))
    return { ok: false, fault: "code-character" };
  return text.length === codeLength ? { ok: true, code: grouped(text) } : { ok: false, fault: "code-length" };
}
