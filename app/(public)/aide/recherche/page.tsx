import type { Metadata } from "next";
import { HelpContact } from "@/components/help/help-contact";
import { HelpSearchForm } from "@/components/help/help-search-form";
import { SearchRefused, SearchResults } from "@/components/help/search-results";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { askSearch } from "@/lib/help/ask-search";
import { HelpQuestion } from "@/lib/help/input";

const title = "Rechercher dans l’aide";

type Props = PageProps<"/aide/recherche">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = HelpQuestion.parse(await searchParams);
  return { title: q ? `${q} – ${title}` : title, robots: { index: false } };
}

async function answerTo(words: string) {
  const { clientAddress } = await requester();
  return askSearch(database(), { words, clientAddress, now: now() });
}

export default async function HelpSearchPage({ searchParams }: Props) {
  const { q } = HelpQuestion.parse(await searchParams);
  const answer = q ? await answerTo(q) : undefined;
  return (
    <PageBody>
      <PageTitle>{title}</PageTitle>
      <div className="flex flex-col gap-10">
        <HelpSearchForm words={q} />
        {answer?.ok && <SearchResults words={q} {...answer.value} />}
        {answer?.ok === false && <SearchRefused refusal={answer.refusal} />}
        <section>
          <h2 className="mb-4 text-xl">Besoin d’un conseiller ?</h2>
          <HelpContact />
        </section>
      </div>
    </PageBody>
  );
}
