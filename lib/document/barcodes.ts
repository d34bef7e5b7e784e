import bwip from "bwip-js/node";

/** `mask` is chosen once: trying the eight of them costs more than all the rest, and each reads as well on paper. */
const qr = { bcid: "qrcode", eclevel: "M", mask: 3 };

/** A QR code, as an SVG of black squares on nothing: lay it on white, with four of its squares around. */
export const qrSvg = (text: string): string => squaresSvg({ ...qr, text });

/** A DataMatrix (ECC 200), as an SVG of black squares on nothing: lay it on white, with a square around. */
export const dataMatrixSvg = (text: string): string => squaresSvg({ bcid: "datamatrix", text });

/** A drawing as the address of an image: it stands in the page itself, and is fetched from nowhere. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;

/** bwip-js encodes, we draw: its own drawing takes as long as its encoding, and a card must be quick. */
function squaresSvg(options: { bcid: string; text: string }): string {
  const [symbol] = bwip.raw(options);
  if (!symbol || !("pixs" in symbol)) throw new Error(`${options.bcid} is no matrix`);
  const { pixs, pixx: width, pixy: height } = symbol;
  const rows = Array.from({ length: height }, (_, y) => runs(pixs.slice(y * width, (y + 1) * width), y));
  return `<svg viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><path d="${rows.join("")}"/></svg>`;
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
