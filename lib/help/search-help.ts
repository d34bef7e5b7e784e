import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { foldedWords } from "@/lib/core/words";
import { HelpContent } from "./content";
import { correctWords } from "./correct-words";
import { type ExcerptPart, excerptsOf } from "./excerpts";
import { pageText } from "./plain-text";
import { type HelpTheme, longestSearch } from "./rules";

export type FoundPage = { slug: string; theme: HelpTheme; title: string; excerpt: ExcerptPart[] };

/** What a search finds, the best first, and the words that it looked for when those typed were mistyped. */
export type Found = { results: FoundPage[]; corrected?: string };

const mostWords = 10;
const mostResults = 20;

/**
 * Searches the pages that the public reads: accents, capitals and plurals do not count, the last word may be unfinished,
 * and a word that no page has becomes the nearest one that some page has. Pages with every word come first, or alone
 * when there are some; the title counts most. Beyond 200 characters or ten words, the rest is not read.
 */
export async function searchHelp(db: Db, typed: string): Promise<Found> {
  const words = [...new Set(foldedWords(typed.slice(0, longestSearch)))].filter(isWord).slice(0, mostWords);
  const { queries, corrections } = await correctWords(db, words);
  if (queries.length === 0) return { results: [] };
  const whole = await matching(db, queries.join(" & "));
  const query = queries.join(whole.length > 0 ? " & " : " | ");
  const pages = whole.length > 0 ? whole : await matching(db, query);
  const excerpts = await excerptsOf(db, pages.map(bodyOf), query);
  const corrected = correctedText(typed.slice(0, longestSearch), corrections, pages);
  const results = pages.map(({ slug, theme, content }, index) => ({
    ...{ slug, theme, title: content.title },
    excerpt: excerpts[index] ?? [],
  }));
  return { results, ...(corrections.size > 0 && { corrected }) };
}

/** What PostgreSQL's list of common French words lacks: the words of a question, and « les ». */
const common = new Set(
  "les comment pourquoi quand combien quoi quel quelle quels quelles faire fais faut puis peux veux voudrais".split(
    " ",
  ),
);

/** A letter alone is « à », or what is left of « l’ » and « d’ ». */
const isWord = (word: string): boolean => (word.length > 1 || /\d/.test(word)) && !common.has(word);

type Row = { slug: string; theme: HelpTheme; content: HelpContent };

/** Title, summary, then text: what `indexPage` weighs A, B and D. */
const weights = "{0.05, 0.1, 0.4, 1}";

async function matching(db: Db, query: string): Promise<Row[]> {
  const rows = await db.execute<Row>(sql`
    select r.slug, p.theme, r.content
    from help_search s
    join help_pages p on p.id = s.page_id
    join help_revisions r on r.id = p.published_revision_id,
      to_tsquery('help', ${query}) query
    where s.words @@ query
    order by ts_rank(${weights}::real[], s.words, query) desc, p.theme, p.position
    limit ${mostResults}`);
  return rows.map((row) => ({ ...row, content: HelpContent.parse(row.content) }));
}

/** The title is shown by itself. */
const bodyOf = ({ content }: Row): string => pageText({ ...content, title: "" });

const eachWord = /[\p{L}\p{M}\d]+/gu;

/** What was typed with its words corrected, spelled with the accents that the pages found give them. */
function correctedText(typed: string, corrections: Map<string, string>, pages: Row[]): string {
  const spelled = new Map<string, string>();
  const text = pages.map(({ content }) => pageText(content)).join("\n");
  for (const [word] of corrections.size > 0 ? text.toLowerCase().matchAll(eachWord) : [])
    spelled.set(foldedWords(word).join(""), word);
  return typed.trim().replace(eachWord, (word) => {
    const corrected = corrections.get(foldedWords(word).join(""));
    return corrected === undefined ? word : (spelled.get(corrected) ?? corrected);
  });
}
