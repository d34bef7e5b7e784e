import type { Metadata } from "next";
import { HelpContact } from "@/components/help/help-contact";
import { HelpSearchForm } from "@/components/help/help-search-form";
import { SearchResults } from "@/components/help/search-results";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { HelpQuestion } from "@/lib/help/input";
import { searchHelp } from "@/lib/help/search-help";

const title = "Rechercher dans l’aide";

type Props = PageProps<"/aide/recherche">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = HelpQuestion.parse(await searchParams);
  return { title: q ? `${q} – ${title}` : title, robots: { index: false } };
}

export default async function HelpSearchPage({ searchParams }: Props) {
  const { q } = HelpQuestion.parse(await searchParams);
  const found = q ? await searchHelp(database(), q) : undefined;
  return (
    <PageBody>
      <PageTitle>{title}</PageTitle>
      <div className="flex flex-col gap-10">
        <HelpSearchForm words={q} />
        {found && <SearchResults words={q} {...found} />}
        <section>
          <h2 className="mb-4 text-xl">Besoin d’un conseiller ?</h2>
          <HelpContact />
        </section>
      </div>
    </PageBody>
  );
}
