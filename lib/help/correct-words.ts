import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { editDistance } from "./edit-distance";

/** What to look for: one piece of a `tsquery` a word, and which words took the place of those typed. */
type Corrected = { queries: string[]; corrections: Map<string, string> };

type Known = { word: string; idle: boolean; known: boolean; completions: string[] };

/**
 * Makes a query of words that were typed, folded. A word too common to be looked for is left out, the last one may be
 * the beginning of another, and one that no page has, of the first three of them, becomes the nearest one that some
 * page has.
 */
export async function correctWords(db: Db, words: string[]): Promise<Corrected> {
  const known = await lookUp(db, words);
  const lost = known.filter(isLost).map(({ word }) => word);
  const corrections = await nearestTo(db, lost.slice(0, mostCorrected));
  const queries = known
    .filter(({ idle }) => !idle)
    .map(({ word, completions }, index, all) => {
      const nearest = corrections.get(word);
      return index === all.length - 1 && !nearest ? oneOf([`${word}:*`, ...completions]) : (nearest ?? word);
    });
  return { queries, corrections };
}

const mostCorrected = 3;

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

type Alike = { typed: string; word: string; pages: number };

/** Of each word, that of a published page which is nearest, the most used of them; nothing beyond a typing error or two. */
async function nearestTo(db: Db, words: string[]): Promise<Map<string, string>> {
  const long = words.filter((word) => word.length >= shortest);
  const alike = long.length > 0 ? await alikeTo(db, long) : [];
  const near = alike
    .map((row) => ({ ...row, distance: editDistance(row.word, row.typed) }))
    .filter(({ typed, distance, pages }) => distance <= (typed.length <= 5 ? 1 : 2) && pages > 0)
    .sort((a, b) => a.distance - b.distance || b.pages - a.pages);
  // The nearest comes first, and of two entries of one word a Map keeps the last.
  return new Map(near.toReversed().map(({ typed, word }) => [typed, word]));
}

const alikeTo = (db: Db, words: string[]): Promise<Alike[]> =>
  db.execute<Alike>(sql`
    select typed.word as typed, alike.word,
      (select count(*)::int from help_search s where s.words @@ to_tsquery('help', alike.word)) as pages
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) typed (word)
    cross join lateral (
      select word from help_words
      where abs(length(help_words.word) - length(typed.word)) <= 2 and similarity(help_words.word, typed.word) > 0
      order by similarity(help_words.word, typed.word) desc, help_words.word limit ${candidates}
    ) alike`);
