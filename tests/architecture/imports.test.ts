import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const folders = ["app", "components", "lib", "db", "emails", "scripts"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);

/** What a file imports of ours, `import type` left out: types are free. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^;"']*?from\s+)?"([^"]+)"/g,
  );
  const dynamic = source.matchAll(/import\("([^"]+)"\)/g);
  return [...statements, ...dynamic]
    .map(([, name = ""]) => name)
    .filter((name) => name.startsWith("@/") || name.startsWith("."))
    .map((name) => (name.startsWith("@/") ? name.slice(2) : path.join(path.dirname(file), name)));
}

const nounOf = (file: string) => file.match(/^lib\/([^/]+)\//)?.[1];
/**
 * The engine of documents knows no other noun: the card is made with it. Any verb tells the management system, or sends
 * a link. Passwords of members and of the people of the mutual are judged and hashed in one place; what the feed will
 * name is named as it does; how long anything is kept is said in one place.
 */
const openToOtherNouns =
  /^lib\/([^/]+\/(rules|queries)|document\/(render-pdf|issue-document|barcodes|proof|letter)|change\/record-change|account\/(secrets|password|password-strength)|contact\/telephone|feed\/row-id|operations\/retention-rules)$/;
const openToComponents =
  /^lib\/([^/]+\/(rules|input)|core\/(day|format|routes|form-state|mutual)|account\/password-strength)$/;

/** Who may import whom: one line per place, as docs/decisions.md and the README's map say. */
function mayImport(file: string, target: string): boolean {
  const noun = nounOf(file);
  if (file.startsWith("app/")) return /^(app|components|lib|db)\//.test(target) || target.endsWith(".css");
  if (file.startsWith("components/"))
    return target.startsWith("components/") || openToComponents.test(target);
  // Who keeps the service running runs, counts and erases what every noun has.
  if (noun === "operations") return /^(lib|db|emails)\//.test(target);
  if (noun === "core") return target.startsWith("lib/core/");
  if (noun)
    return (
      /^(lib\/core|db|emails)\//.test(target) || nounOf(target) === noun || openToOtherNouns.test(target)
    );
  if (file.startsWith("emails/")) return /^(emails\/|lib\/core\/(format|routes|mutual)$)/.test(target);
  if (file.startsWith("db/")) return /^(db\/|lib\/core\/env$)/.test(target);
  // The commands leave outside of their bundles what the server leaves outside of its own.
  return /^(scripts|lib|db)\//.test(target) || target === "next.config";
}

test("each folder imports only what it may", () => {
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} → ${target}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(strays).toEqual([]);
});

test("no imports go round in a circle", () => {
  const known = new Map(files.map((file) => [file.replace(/\.tsx?$/, ""), importsOf(file)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (name: string, trail: string[]) => {
    if (trail.includes(name)) circles.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
    if (done.has(name) || trail.includes(name)) return;
    for (const target of known.get(name) ?? known.get(`${name}/index`) ?? []) walk(target, [...trail, name]);
    done.add(name);
  };
  for (const name of known.keys()) walk(name, []);
  expect(circles).toEqual([]);
});

test("a file that a noun names holds no `any`, no silenced rule, and stays under 250 lines", () => {
  const faults = files.filter((file) => {
    const source = readFileSync(file, "utf8");
    return (
      /\bany\b(?=[\s>,;)\]|])|@ts-|biome-ignore/.test(withoutProse(source)) || source.split("\n").length > 250
    );
  });
  expect(faults).toEqual([]);
});

const withoutProse = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"|`[^`]*`|>[^<>{}]*</g, "");
