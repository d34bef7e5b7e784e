import bwip from "bwip-js/node";

/** `mask` is chosen once: trying the eight of them costs more than all the rest, and each reads as well on paper. */
const qr = { bcid: "qrcode", eclevel: "M", mask: 3 };

/** A QR code, as an SVG of black squares on nothing: lay it on white, with four of its squares around. */
export const qrSvg = (text: string): string => drawn({ ...qr, text });

/** A DataMatrix (ECC 200), as an SVG of black squares on nothing: lay it on white, with a square around. */
export const dataMatrixSvg = (text: string): string => drawn({ bcid: "datamatrix", text });

/** A drawing as the address of an image: it stands in the page itself, and is fetched from nowhere. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;

/** Squares of a line drawn in one stroke, a hair taller than they are: no white shows between two lines. */
const squareHeight = 1.02;

/** bwip-js places the squares; its own drawing of them takes as long as all of its work before. */
function drawn(code: { bcid: string; text: string }): string {
  const [symbol] = bwip.raw(code);
  if (!symbol || !("pixs" in symbol)) throw new Error("a code made of squares was expected");
  const { pixs, pixx, pixy } = symbol;
  const strokes: string[] = [];
  for (let y = 0; y < pixy; y += 1) {
    for (let x = 0; x < pixx; x += 1) {
      const from = x;
      while (x < pixx && pixs[y * pixx + x] === 1) x += 1;
      if (x > from) strokes.push(`M${from} ${y}h${x - from}v${squareHeight}h${from - x}z`);
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pixx} ${pixy}"><path d="${strokes.join("")}"/></svg>`;
}
