import { toSVG } from "bwip-js/node";

/** `mask` is chosen once: trying the eight of them costs more than all the rest, and each reads as well on paper. */
const qr = { bcid: "qrcode", eclevel: "M", mask: 3 };

/** A QR code, as an SVG of black squares on nothing: lay it on white, with four of its squares around. */
export const qrSvg = (text: string): string => toSVG({ ...qr, text });

/** A DataMatrix (ECC 200), as an SVG of black squares on nothing: lay it on white, with a square around. */
export const dataMatrixSvg = (text: string): string => toSVG({ bcid: "datamatrix", text });

/** A drawing as the address of an image: it stands in the page itself, and is fetched from nowhere. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
