import { dataMatrixSvg } from "@/lib/document/barcodes";
import { type Card, matrixOf } from "./rules";

/** A card's DataMatrix as the address of an image: drawn in the page itself, fetched from nowhere. */
export const matrixImage = (card: Card): string =>
  `data:image/svg+xml;base64,${Buffer.from(dataMatrixSvg(matrixOf(card))).toString("base64")}`;
