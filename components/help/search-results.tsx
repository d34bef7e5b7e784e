import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { routes, routeTo } from "@/lib/core/routes";
import type { SearchRefusal } from "@/lib/help/ask-search";
import { helpThemeNames } from "@/lib/help/rules";
import type { Found, FoundPage } from "@/lib/help/search-help";

type SearchResultsProps = Found & { words: string };

/** What the help says of some words, the closest page first. */
export function SearchResults({ words, results, corrected }: SearchResultsProps) {
  if (results.length === 0) return <Nothing words={words} />;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-xl">{`Résultats pour « ${corrected ?? words} »`}</h2>
      {corrected && <p className="text-muted">{`Aucune page ne parle de « ${words} ».`}</p>}
      <ol className="flex list-[''] flex-col">
        {results.map((page) => (
          <Result key={page.slug} page={page} />
        ))}
      </ol>
    </section>
  );
}

const refusals: Record<SearchRefusal, string> = {
  "too-many-searches":
    "Nous avons reçu beaucoup de recherches de votre connexion. Attendez une minute, puis recommencez.",
};

/** Why nothing was looked for. */
export function SearchRefused({ refusal }: { refusal: SearchRefusal }) {
  return (
    <Notice tone="warning" title="Trop de recherches en peu de temps">
      <p role="status">{refusals[refusal]}</p>
    </Notice>
  );
}

function Result({ page: { slug, theme, title, excerpt } }: { page: FoundPage }) {
  return (
    <li className="flex flex-col gap-1 border-b border-line py-5 last:border-b-0">
      <p className="text-sm text-muted">{helpThemeNames[theme]}</p>
      <h3 className="text-lg">
        <Link href={routeTo.helpPage(slug)} prefetch={false} className="link py-2">
          {title}
        </Link>
      </h3>
      <p>
        …{" "}
        {excerpt.map(({ text, found }, rank) =>
          found ? (
            <mark key={placeOf(rank)} className="bg-accent-soft font-bold text-accent-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}{" "}
        …
      </p>
    </li>
  );
}

const placeOf = (rank: number) => `part-${rank}`;

function Nothing({ words }: { words: string }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{`Aucune page ne parle de « ${words} »`}</h2>
      <ul className="flex list-disc flex-col gap-2 pl-6 marker:text-accent-ink">
        <li>Essayez avec un seul mot : « carte », « remboursement », « adresse ».</li>
        <li>
          Parcourez{" "}
          <Link href={routes.help} prefetch={false} className="link py-2">
            toute l’aide
          </Link>
          , rangée par sujets.
        </li>
        <li>Ou demandez à un conseiller, ci-dessous.</li>
      </ul>
    </section>
  );
}
