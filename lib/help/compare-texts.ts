import { diffWordsWithSpace } from "diff";

/** A run of words that both texts have, or one alone. */
export type Part = { text: string; change: "kept" | "added" | "removed" };

/** Beyond so many words changed, one text takes the place of the other: nobody would follow them one by one. */
const mostEdits = 1_000;

/** Two texts word by word: what is kept and removed gives back the first, what is kept and added the second. */
export function compareTexts(before: string, after: string): Part[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (found)
    return found
      .filter(({ value }) => value !== "")
      .map(({ value, added, removed }) => ({
        text: value,
        change: added ? "added" : removed ? "removed" : "kept",
      }));
  return [
    { text: before, change: "removed" },
    { text: after, change: "added" },
  ];
}
