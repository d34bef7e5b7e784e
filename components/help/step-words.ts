import type { ShownStep } from "./shown-tutorial";

/** The words of a step's sentence: what a screen reader says, and how long it takes to read. */
export const stepWords = ({ sentence }: Pick<ShownStep, "sentence">): string =>
  (sentence.content[0].content ?? []).map((inline) => (inline.type === "text" ? inline.text : " ")).join("");
