import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** A piece of an excerpt; `found` when it is one of the words that were looked for. */
export type ExcerptPart = { text: string; found: boolean };

/** Signs that no page holds: the content's reading takes them away. */
const [begin, end] = ["\u0002", "\u0003"];
const look = `StartSel=${begin}, StopSel=${end}, MaxWords=32, MinWords=16, MaxFragments=1, FragmentDelimiter=…`;

/** The part of each text around the first words that a query finds, without any markup. */
export async function excerptsOf(db: Db, texts: string[], query: string): Promise<ExcerptPart[][]> {
  if (texts.length === 0) return [];
  const rows = await db.execute<{ headline: string }>(sql`
    select ts_headline('help', body, to_tsquery('help', ${query}), ${look}) as headline
    from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality given (body, place)
    order by place`);
  return rows.map(({ headline }) => partsOf(headline));
}

function partsOf(headline: string): ExcerptPart[] {
  const [first = "", ...rest] = headline.replace(/\s*\n\s*/g, " ").split(begin);
  const parts = rest.flatMap((piece) => {
    const [found = "", after = ""] = piece.split(end);
    return [
      { text: found, found: true },
      { text: after, found: false },
    ];
  });
  return [{ text: first, found: false }, ...parts].filter(({ text }) => text !== "");
}
