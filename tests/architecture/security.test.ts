import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/security.md", "utf8");
const states = ["met", "not applicable", "not met"];

/** One line of the tables: « | V1.1.1 | 2 | what | state | shown by | ». */
type Row = { id: string; level: string; what: string; state: string; shown: string };

const rows: Row[] = page
  .split("\n")
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [id = "", level = "", what = "", state = "", shown = "", ...rest] = line.slice(2, -2).split(" | ");
    if (rest.length > 0) throw new Error(`a column too many: ${line}`);
    return { id, level, what, state, shown };
  });

const requirements = readFileSync("tests/architecture/asvs-5.0.txt", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("V"));

test("each requirement of ASVS 5.0 is judged once, at its level, in order", () => {
  expect(requirements).toHaveLength(345);
  expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual(requirements);
});

test("each one is met and says what shows it, or says why it does not apply or what is missing", () => {
  const vague = rows.filter(
    ({ what, state, shown }) =>
      what.length < 5 ||
      !states.includes(state) ||
      (state === "met" ? namedFiles(shown).length === 0 : shown.length < 25),
  );
  expect(vague).toEqual([]);
});

test("every file that the page names exists", () => {
  const missing = namedFiles(page).filter((file) => !existsSync(file));
  expect(namedFiles(page).length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test("every test that the page names is in the file that it names", () => {
  const named = [...page.matchAll(/`(tests\/[^`]+\.(?:test|spec)\.ts)`: « (.+?) »(?=[;:,.)]| [(|]|$)/gm)];
  const strays = named.filter(([, file = "", name = ""]) => !testsOf(file).has(name));
  expect(named.length).toBeGreaterThan(150);
  expect(strays.map(([whole]) => whole)).toEqual([]);
  // A name written in another way than the above would not be looked for.
  expect(page.match(/\.(test|spec)\.ts`: /g)?.length).toBe(named.length);
});

test("every file that uses cryptography is in the inventory, and none an algorithm that fell", () => {
  const served = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const sources = [...served.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file)), "proxy.ts"].map((file) => ({
    file,
    source: readFileSync(file, "utf8"),
  }));
  const using = sources.filter(({ source }) => usesCryptography(source)).map(({ file }) => file);
  expect(using.length).toBeGreaterThan(15);
  expect(using.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  const fallen = /\b(md5|sha-?1|des|rc4|ecb|pbkdf1)\b/i;
  const weak = sources.filter(({ source }) => usesCryptography(source) && fallen.test(code(source)));
  // A name made from another (UUIDv5), which protects nothing.
  expect(weak.map(({ file }) => file)).toEqual(["lib/feed/row-id.ts"]);
});

test("the counts are those of the tables", () => {
  for (const level of ["1", "2", "3"]) {
    const ofLevel = rows.filter((row) => row.level === level);
    const counts = states.map((state) => ofLevel.filter((row) => row.state === state).length);
    expect(page).toContain(`| ${level} | ${counts.join(" | ")} | ${ofLevel.length} |`);
  }
  const all = states.map((state) => rows.filter((row) => row.state === state).length);
  expect(page).toContain(`| all | ${all.join(" | ")} | ${rows.length} |`);
});

/** What stands between backquotes and is a file or a folder of the project. */
function namedFiles(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => name);
  const ours =
    /^((app|components|lib|db|deploy|emails|public|scripts|tests|docs)\/|\.?[\w.-]+\.(ts|json|md|yaml|example)$|(Dockerfile|Caddyfile)$)/;
  return quoted.filter((name) => ours.test(name));
}

/** A UUID is a name: what is imported besides it protects something, or tells contents apart. */
const usesCryptography = (source: string): boolean =>
  [...source.matchAll(/import \{([^}]*)\} from "(?:node:)?crypto"/g)].some(([, names = ""]) =>
    names.split(",").some((name) => !["", "randomUUID"].includes(name.trim())),
  ) ||
  /from "(bcryptjs|otplib|jose|next-auth(\/jwt)?|altcha-lib[^"]*)"/.test(
    source.replace(/^import type.*$/gm, ""),
  ) ||
  /crypto\.(subtle|getRandomValues)/.test(source);

const code = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

const known = new Map<string, Set<string>>();

/** The names of the tests of a file, as they are written in it. */
function testsOf(file: string): Set<string> {
  const found = known.get(file) ?? new Set<string>();
  if (known.has(file) || !existsSync(file)) return found;
  const source = readFileSync(file, "utf8");
  const calls = source.matchAll(
    /\btest(?:\.each\([^\n]*?\)|\.each\([\s\S]*?\n\]\))?\(\s*(["`])((?:(?!\1).)+)\1/g,
  );
  for (const [, , name = ""] of calls) found.add(name);
  known.set(file, found);
  return found;
}
