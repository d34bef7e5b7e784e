import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { editDistance } from "./edit-distance";

/** What to look for: one piece of a `tsquery` a word, and which words took the place of those typed. */
type Corrected = { queries: string[]; corrections: Map<string, string> };

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
  return {
    queries,
    corrections: new Map(looked.flatMap(({ word, nearest }) => (nearest ? [[word, nearest]] : []))),
  };
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

/** The word of a published page that is nearest to one, the most used of them; nothing beyond a typing error or two. */
async function nearestTo(db: Db, word: string): Promise<string | undefined> {
  if (word.length < shortest) return undefined;
  const alike = await db.execute<{ word: string; pages: number }>(sql`
    select word, (select count(*)::int from help_search s where s.words @@ to_tsquery('help', word)) as pages
    from (
      select word from help_words
      where abs(length(word) - ${word.length}) <= 2 and similarity(word, ${word}) > 0
      order by similarity(word, ${word}) desc, word limit ${candidates}
    ) alike`);
  const allowed = word.length <= 5 ? 1 : 2;
  const near = alike
    .map((row) => ({ ...row, distance: editDistance(row.word, word) }))
    .filter(({ distance, pages }) => distance <= allowed && pages > 0)
    .sort((a, b) => a.distance - b.distance || b.pages - a.pages);
  return near[0]?.word;
}
