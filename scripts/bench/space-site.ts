import {
  constants,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** The address of the empty page that the copy has. */
export const emptyPage = "/espace/vide";

const notCopied = new Set([".git", ".next", ".demo", ".test", "node_modules", "test-results"]);

/** Copies the project to a folder, with one page more: signed-in and empty, what any page of the space costs at least. */
export function copySite(to: string): void {
  for (const name of readdirSync(".").filter((name) => !notCopied.has(name)))
    cpSync(name, path.join(to, name), { recursive: true });
  linkTree("node_modules", path.join(to, "node_modules"));
  const folder = path.join(to, "app/(member)", emptyPage);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "page.tsx"), page);
}

const page = [
  'import { PageBody } from "@/components/ui/page-body";',
  'import { PageTitle } from "@/components/ui/page-title";',
  'import { requireMember } from "@/lib/account/require-member";',
  "export default async function EmptyPage() {",
  "  await requireMember();",
  "  return <PageBody><PageTitle>Page vide</PageTitle></PageBody>;",
  "}",
].join("\n");

/** A build refuses packages that lie outside the project: they are linked file by file, or copied to another disk. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}
