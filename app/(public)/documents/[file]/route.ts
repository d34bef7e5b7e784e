import { notFound } from "next/navigation";
import { pdfResponse } from "@/lib/document/pdf-response";
import { publishedPdf } from "@/lib/document/published";
import { publishedNames } from "@/lib/document/rules";

const dayInSeconds = 24 * 60 * 60;

/** A text that the mutual publishes. It asks nothing and knows nobody: anyone may keep it for a day. */
export async function GET(_request: Request, { params }: RouteContext<"/documents/[file]">) {
  const { file } = await params;
  const fileName = publishedNames.find((name) => name === file);
  if (!fileName) notFound();
  const cacheControl = `public, max-age=${dayInSeconds}`;
  return pdfResponse({ pdf: publishedPdf(fileName), fileName, cacheControl });
}
