import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

type Node = { role?: string; children?: Node[]; alt?: string };

/** What a PDF says of itself and to whoever reads it, in the order of a screen reader. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const { info, metadata } = await file.getMetadata();
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => readPage(await file.getPage(index + 1))),
  );
  const marks = await file.getMarkInfo();
  await task.destroy();
  return {
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    tagged: marks?.Marked === true,
    ua: /<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(String(metadata?.getRaw() ?? "")),
    pages: pages.length,
    text: pages.map(({ text }) => text).join(" "),
    roles: pages.flatMap(({ roles }) => roles),
    alts: pages.flatMap(({ alts }) => alts),
    fonts: pages.flatMap(({ fonts }) => fonts),
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function readPage(page: Page) {
  const content = await page.getTextContent();
  const text = content.items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
    .join("");
  const tree = nodes((await page.getStructTree()) as Node);
  return {
    text: text.replace(/\s+/g, " "),
    roles: tree.map(({ role }) => role).filter((role) => role !== undefined),
    alts: tree.map(({ alt }) => alt).filter((alt) => alt !== undefined),
    fonts: await fontsOf(page),
  };
}

const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

async function fontsOf(page: Page): Promise<{ name: string; embedded: boolean }[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Set(argsArray.filter((_, index) => fnArray[index] === OPS.setFont).map(([name]) => name));
  return [...names].map((name) => {
    const font = page.commonObjs.get(name) as { name: string; missingFile?: boolean };
    return { name: font.name, embedded: !font.missingFile };
  });
}
