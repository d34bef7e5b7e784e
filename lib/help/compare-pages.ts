import { isDeepStrictEqual } from "node:util";
import { compareTexts, type Part } from "./compare-texts";
import type { HelpContent, Section, StepPicture } from "./content";
import { type Matched, matchInOrder } from "./match-in-order";
import { headOf, type Named, type Piece, piecesOf, sectionTexts, type Words } from "./page-parts";
import { richWords } from "./plain-text";

/** What became of a part of a page. « format »: its words are the same, their look or its lists are not. */
export type Change = "same" | "changed" | "added" | "removed";

export type ComparedText = {
  what: "title" | "summary" | "text" | "question" | "answer" | "sentence" | "alternative" | "links";
  change: Change | "format";
  parts: Part[];
};

/** A picture before and after; its address, its highlight or its zone may be what changed. */
export type ComparedPicture = { change: Change; before: StepPicture | null; after: StepPicture | null };

/** A setting before and after: how a notice is meant, where a tutorial starts. */
export type ComparedSetting = { what: "tone" | "start"; before: string | null; after: string | null };

/** A step of a tutorial, or a question with its answer. */
export type ComparedPiece = {
  kind: "step" | "question";
  id: string;
  change: Change;
  moved: boolean;
  texts: ComparedText[];
  picture?: ComparedPicture;
};

export type ComparedSection = {
  kind: Section["kind"];
  id: string;
  title: string;
  change: Change;
  moved: boolean;
  texts: ComparedText[];
  settings: ComparedSetting[];
  pieces: ComparedPiece[];
};

export type ComparedPage = { change: "same" | "changed"; texts: ComparedText[]; sections: ComparedSection[] };

/**
 * Two texts of a page, word by word: its title and summary, then its sections in the order of the second text, what was
 * removed at its former place. What moved is said moved, where it is now.
 */
export function comparePages(before: HelpContent, after: HelpContent): ComparedPage {
  const texts = comparedTexts({ before: headOf(before), after: headOf(after) });
  const sections = matchInOrder(before.sections, after.sections, ({ kind, id }) => `${kind} ${id}`);
  return {
    change: isDeepStrictEqual(before, after) ? "same" : "changed",
    texts,
    sections: sections.map(comparedSection),
  };
}

function comparedSection({ before, after, moved }: Matched<Section>): ComparedSection {
  const { kind, id, title } = after ?? before;
  return {
    ...{ kind, id, title, moved, change: changeOf({ before, after }) },
    texts: comparedTexts({ before: before && sectionTexts(before), after: after && sectionTexts(after) }),
    settings: comparedSettings(before, after),
    pieces: matchInOrder(before ? piecesOf(before) : [], after ? piecesOf(after) : [], ({ id }) => id).map(
      comparedPiece,
    ),
  };
}

function comparedPiece({ before, after, moved }: Matched<Piece>): ComparedPiece {
  const { kind, id } = after ?? before;
  const pictures = { before: before?.picture ?? null, after: after?.picture ?? null };
  return {
    ...{ kind, id, moved, change: changeOf({ before, after }) },
    texts: comparedTexts({ before: before?.texts, after: after?.texts }),
    ...((pictures.before ?? pictures.after) && { picture: { change: changeOf(pictures), ...pictures } }),
  };
}

type Pair<T> = { before: T | null | undefined; after: T | null | undefined };

function changeOf<T>({ before, after }: Pair<T>): Change {
  if (isDeepStrictEqual(before, after)) return "same";
  if (!before) return "added";
  return after ? "changed" : "removed";
}

/** The texts of one name on both sides, in the order of the first side that has them; empty ones are left out. */
function comparedTexts({ before, after }: Pair<Named[]>): ComparedText[] {
  const names = new Set([...(after ?? []), ...(before ?? [])].map(({ what }) => what));
  return [...names].flatMap((what) => {
    const pair = { before: wordsOf(before, what), after: wordsOf(after, what) };
    const parts = compareTexts(plain(pair.before), plain(pair.after));
    return parts.length === 0 ? [] : [{ what, parts, change: textChange(pair, parts) }];
  });
}

const wordsOf = (texts: Named[] | null | undefined, what: Named["what"]): Words | undefined =>
  texts?.find((text) => text.what === what)?.words;

const plain = (words: Words | undefined): string =>
  typeof words === "object" ? richWords(words) : (words ?? "");

function textChange(pair: Pair<Words>, parts: Part[]): ComparedText["change"] {
  const changes = new Set(parts.map(({ change }) => change));
  if (changes.size > 1) return "changed";
  if (changes.has("kept")) return isDeepStrictEqual(pair.before, pair.after) ? "same" : "format";
  return changes.has("added") ? "added" : "removed";
}

function comparedSettings(before: Section | undefined, after: Section | undefined): ComparedSetting[] {
  const settings: ComparedSetting[] = [
    { what: "tone", before: toneOf(before), after: toneOf(after) },
    { what: "start", before: startOf(before), after: startOf(after) },
  ];
  return settings.filter((setting) => setting.before !== setting.after);
}

const toneOf = (section: Section | undefined) => (section?.kind === "notice" ? section.tone : null);
const startOf = (section: Section | undefined) => (section?.kind === "tutorial" ? section.start : null);
