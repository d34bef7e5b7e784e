import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { editDistance } from "./edit-distance";

/** What to look for: one piece of a `tsquery` a word, and the words in clear when one of them was corrected. */
type Corrected = { queries: string[]; corrected?: string };

type Known = { word: string; idle: boolean; known: boolean; completions: string[] };

/**
 * Makes a query of words that were typed, folded. A word too common to be looked for is left out, the last one may be
 * the beginning of another, and one that no page has becomes the nearest one that some page has.
 */
export async function correctWords(db: Db, words: string[]): Promise<Corrected> {
  const known = await lookUp(db, words);
  const looked = await Promise.all(
    known.map(async (word) => ({
      ...word,
      nearest: isLost(word) ? await nearestTo(db, word.word) : undefined,
    })),
  );
  const queries = looked
    .filter(({ idle }) => !idle)
    .map(({ word, nearest, completions }, index, all) =>
      index === all.length - 1 && !nearest ? oneOf([`${word}:*`, ...completions]) : (nearest ?? word),
    );
  if (!looked.some(({ nearest }) => nearest)) return { queries };
  return { queries, corrected: looked.map(({ word, nearest }) => nearest ?? word).join(" ") };
}

const isLost = ({ idle, known, completions }: Known) => !idle && !known && completions.length === 0;

const oneOf = (words: string[]): string => `(${words.join(" | ")})`;

const mostCompletions = 20;

/** Of each word: whether it is too common to be looked for, whether a page has it, and the words that the last begins. */
const lookUp = (db: Db, words: string[]): Promise<Known[]> =>
  db.execute<Known>(sql`
    select typed.word, numnode(to_tsquery('help', typed.word)) = 0 as idle,
      exists (select from help_search s where s.words @@ to_tsquery('help', typed.word)) as known,
      array(
        select w.word from help_words w
        where typed.place = ${words.length} and starts_with(w.word, typed.word) order by w.word limit ${mostCompletions}
      ) as completions
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) with ordinality typed (word, place)
    order by typed.place`);

const shortest = 3;
const candidates = 40;

/** The word of a published page that looks most like one; nothing when none is a typing error away. */
async function nearestTo(db: Db, word: string): Promise<string | undefined> {
  if (word.length < shortest) return undefined;
  const alike = await db.execute<{ word: string }>(sql`
    select w.word from help_words w
    where abs(length(w.word) - ${word.length}) <= 2 and similarity(w.word, ${word}) > 0
      and exists (select from help_search s where s.words @@ to_tsquery('help', w.word))
    order by similarity(w.word, ${word}) desc, w.word limit ${candidates}`);
  const allowed = word.length <= 5 ? 1 : 2;
  const near = alike
    .map((row) => ({ word: row.word, distance: editDistance(row.word, word) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.word;
}
