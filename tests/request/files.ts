import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";

/** A small PDF of one page, with what is added before its end. */
export const aPdf = (body = "") =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${body}\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n`,
    "latin1",
  );

/** A PDF with an object kept compressed, as most are; its dictionary may say otherwise. */
export const aPackedPdf = (object: string, dictionary = "/Type /ObjStm /Filter /FlateDecode") =>
  aPdf(packed(deflateSync(Buffer.from(object)).toString("latin1"), dictionary));

/** An object that keeps others. */
export const packed = (data: string, dictionary = "/Type /ObjStm /Filter /FlateDecode") =>
  `3 0 obj\n<< ${dictionary} /N 1 /First 4 >>\nstream\n${data}\nendstream\nendobj\n`;

const blank = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: "#dcece7" } });

export const aPng = (width?: number, height?: number) => blank(width, height).png().toBuffer();

/** A photograph that says where it was taken. */
export const aJpeg = () =>
  blank(60, 40)
    .withExif({
      IFD0: { Copyright: "Sentinelle" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 24/1" },
    })
    .jpeg()
    .toBuffer();

/** A picture of 30 000 by 30 000 pixels in a few kilobytes: its header alone says so. */
export async function aBomb(): Promise<Buffer> {
  const png = await aPng();
  const header = Buffer.from(png.subarray(12, 29));
  header.writeUInt32BE(30_000, 4);
  header.writeUInt32BE(30_000, 8);
  const bomb = Buffer.from(png);
  header.copy(bomb, 12);
  bomb.writeUInt32BE(checksum(header), 29);
  return bomb;
}

/** CRC-32 as PNG and gzip write it: gzip's own trailer says it. */
const checksum = (bytes: Buffer): number => gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);

export const aZipEnd = Buffer.from("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "latin1");
export const aProgram = Buffer.from("MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode.", "latin1");
export const anSvg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
