import type { Line } from "@/lib/help/content";

/** The words of a sentence, without their looks. */
export const lineWords = ({ content }: Line): string =>
  content
    .flatMap((paragraph) => paragraph.content ?? [])
    .map((inline) => (inline.type === "text" ? inline.text : " "))
    .join("");
