import { scan } from "@/lib/core/antivirus";
import { log } from "@/lib/core/log";
import { openPicture, type PictureFault } from "@/lib/core/picture";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type MediaType, mediaTypeOf } from "./inspect-file";
import { type PdfFault, pdfFault } from "./inspect-pdf";

export type DocumentFault =
  | PdfFault
  | "empty"
  | "not-a-document"
  | "too-many-pixels"
  | "infected"
  | "scanner-away";

/** Pixels of a picture, counted from its header: more is never a photograph of a paper, and would fill the memory. */
const mostPixels = 50_000_000;
/** The longest side kept: more than any screen or printer shows of a page. */
const longestSide = 4_000;

/**
 * Reads a file that somebody sent. A picture is drawn anew, which drops where and when it was taken and whatever was
 * hidden behind it. Gives what to keep, or why nothing is.
 */
export async function readDocument(
  sent: Buffer,
): Promise<Result<{ bytes: Buffer; mediaType: MediaType }, DocumentFault>> {
  if (sent.length === 0) return refuse("empty");
  const mediaType = mediaTypeOf(sent);
  if (!mediaType) return refuse("not-a-document");
  if (mediaType === "application/pdf") {
    const fault = pdfFault(sent);
    return fault ? refuse(fault) : scanned(sent, mediaType);
  }
  const drawn = await drawnAnew(sent, mediaType);
  return drawn.ok ? scanned(drawn.value, mediaType) : drawn;
}

async function drawnAnew(sent: Buffer, mediaType: MediaType): Promise<Result<Buffer, PictureFault>> {
  const opened = await openPicture(sent, mostPixels);
  if (!opened.ok) return opened;
  try {
    const drawn = opened.value.resize({
      width: longestSide,
      height: longestSide,
      fit: "inside",
      withoutEnlargement: true,
    });
    const encoded = mediaType === "image/png" ? drawn.png() : drawn.jpeg({ quality: 88 });
    return ok(await encoded.toBuffer());
  } catch {
    return refuse("damaged");
  }
}

async function scanned(bytes: Buffer, mediaType: MediaType) {
  try {
    return (await scan(bytes)) === "clean" ? ok({ bytes, mediaType }) : refuse("infected");
  } catch (error) {
    log.error({ err: error }, "antivirus away: a document was not taken");
    return refuse("scanner-away");
  }
}
