import type { WrittenPage } from "./blocks";
import { createSpace } from "./pages/create-space";

/** The pages of help that the product comes with, in the order of their themes. */
export const writtenPages: readonly WrittenPage[] = [createSpace];
