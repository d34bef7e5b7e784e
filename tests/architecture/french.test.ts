import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const folders = ["app", "components", "emails", "lib"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);

/** The sentences people read: words between quotes, backquotes or tags; comments and expressions are not. */
function sentences(file: string): string[] {
  const source = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const plain = source.replace(/\$\{(?:[^{}`]|`[^`]*`)*\}/g, "x");
  // Only markup has words between tags.
  const words = file.endsWith(".tsx") ? /"([^"\n]*)"|`([^`]*)`|>([^<>{}]+)</g : /"([^"\n]*)"|`([^`]*)`/g;
  const found = plain.matchAll(words);
  return [...found].map(([, quoted, template, text]) => quoted ?? template ?? text ?? "").filter(isProse);
}

const isProse = (text: string) => /\p{L}{2,} \p{L}/u.test(text) && !/=>|[\\=]|'self'/.test(text);

const lines = files.flatMap((file) => sentences(file).map((text) => ({ file, text })));
const faults = (pattern: RegExp) =>
  lines.filter(({ text }) => pattern.test(text)).map(({ file, text }) => `${file}: ${text.trim()}`);

test("a no-break space stands before : ; ? ! and inside « »", () => {
  expect(lines.length).toBeGreaterThan(200);
  expect(faults(/[\p{L}\d»)] [:;?!»](?=\s|$|")|« /u)).toEqual([]);
});

test("apostrophes are typographic", () => {
  expect(faults(/\p{L}'\p{L}/u)).toEqual([]);
});
