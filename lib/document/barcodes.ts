import bwip from "bwip-js/node";
import encodeQR from "qr";

/** A QR code, as an SVG of black squares on nothing: lay it on white, with four of its squares around. */
export const qrSvg = (text: string): string => squaresSvg(qrCode(text));

/** A DataMatrix (ECC 200), as an SVG of black squares on nothing: lay it on white, with a square around. */
export const dataMatrixSvg = (text: string): string => squaresSvg(dataMatrix(text));

/** A drawing as the address of an image: it stands in the page itself, and is fetched from nowhere. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;

/** The squares of each row, 1 where it is black. The library draws a white border of one square at least: it is cut. */
function qrCode(text: string): number[][] {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 1 });
  return rows.slice(1, -1).map((row) => row.slice(1, -1).map(Number));
}

/** The squares of each row, 1 where it is black. */
function dataMatrix(text: string): number[][] {
  const [symbol] = bwip.raw({ bcid: "datamatrix", text });
  if (!symbol || !("pixs" in symbol)) throw new Error("datamatrix is no matrix");
  const { pixs, pixx: width, pixy: height } = symbol;
  return Array.from({ length: height }, (_, y) => pixs.slice(y * width, (y + 1) * width));
}

/** The libraries encode, we draw: their own drawings take as long as the encoding, and a card must be quick. */
function squaresSvg(rows: number[][]): string {
  const drawn = rows.map(runs).join("");
  const size = `0 0 ${rows[0]?.length} ${rows.length}`;
  return `<svg viewBox="${size}" xmlns="http://www.w3.org/2000/svg"><path d="${drawn}"/></svg>`;
}

/** A hair more than a square: no white shows between two rows. */
const rowHeight = 1.02;

/** The black squares of a row, side by side ones in one stroke. */
function runs(row: number[], y: number): string {
  const strokes = row.join("").matchAll(/1+/g);
  return [...strokes]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v${rowHeight}h-${length}z`)
    .join("");
}
