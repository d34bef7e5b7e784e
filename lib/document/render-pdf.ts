import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { metrics } from "@/lib/core/metrics";
import { inSpan } from "@/lib/core/trace";
import { printable } from "./printable";

/** The name of a file of `lib/document/templates`. */
export type Template = `${string}.typ`;

/** Renders after which a memoized part that served no more is dropped: templates serve each time, names do not. */
const rendersRemembered = 2;

/**
 * Makes a PDF/UA-1 file from a template and its data, in a few milliseconds of this thread. The template reads the
 * data by `json(bytes(sys.inputs.data))`: text in it is printed as it is, and is never markup.
 */
export function renderPdf(template: Template, data: object): Buffer {
  const taken = metrics().pdfSeconds.startTimer({ template: path.basename(template, ".typ") });
  const pdf = inSpan("pdf", { "espace.template": template }, () => render(template, data));
  taken();
  return pdf;
}

function render(template: Template, data: object): Buffer {
  const typst = compiler();
  const inputs = { data: JSON.stringify(data, printed) };
  try {
    return typst.pdf({ mainFilePath: path.join(templates(), template), inputs }, { pdfStandard: "ua-1" });
  } finally {
    typst.evictCache(rendersRemembered);
  }
}

const printed = (_name: string, value: unknown) => (typeof value === "string" ? printable(value) : value);

const templates = () => path.resolve("lib/document/templates");
const fonts = () => path.resolve("node_modules/@expo-google-fonts/atkinson-hyperlegible");

let only: NodeCompiler | undefined;

/** One compiler for the process: it holds the fonts, read once. */
function compiler(): NodeCompiler {
  only ??= NodeCompiler.create({ workspace: templates(), fontArgs: [{ fontPaths: [fonts()] }] });
  return only;
}
