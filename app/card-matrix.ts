import { type Card, matrixOf } from "@/lib/card/rules";
import { dataMatrixSvg, svgAddress } from "@/lib/document/barcodes";

/** The DataMatrix of a card, as the address of an image. */
export const cardMatrix = (card: Card): string => svgAddress(dataMatrixSvg(matrixOf(card)));
