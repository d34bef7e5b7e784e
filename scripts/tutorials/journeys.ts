import type { Journey } from "./journey";
import { createSpace } from "./journeys/create-space";

/** The journeys that are walked for the help: to take its pictures, and to know that its tutorials still stand. */
export const journeys: readonly Journey[] = [createSpace];
