import fc from "fast-check";
import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrSvg } from "@/lib/document/barcodes";

const square = 4;
const border = 4;

/** What a phone's camera sees of a drawing laid on white: bytes of red, green, blue and opacity. */
function photographed(svg: string) {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const width = (side + 2 * border) * square;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < square; row += 1) {
      const start = ((Number(y) + border) * square + row) * width + (Number(x) + border) * square;
      for (let at = start; at < start + Number(length) * square; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test("a QR code reads as the address it was made from", () => {
  const addresses = fc.webUrl({ withQueryParameters: true, size: "small" });
  fc.assert(
    fc.property(addresses, (url) => {
      expect(decodeQR(photographed(qrSvg(url)))).toBe(url);
    }),
  );
});
