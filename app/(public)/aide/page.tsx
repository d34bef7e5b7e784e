import type { Metadata } from "next";
import { HelpContact } from "@/components/help/help-contact";
import { HelpSearchForm } from "@/components/help/help-search-form";
import { PageCards } from "@/components/help/page-cards";
import { ThemeList } from "@/components/help/theme-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { followPublications } from "@/lib/help/follow-publications";
import type { ListedPage } from "@/lib/help/queries";
import { readableList } from "@/lib/help/read-published";
import { type HelpTheme, helpThemeNames } from "@/lib/help/rules";

export const metadata: Metadata = {
  title: "Aide",
  description:
    "Toutes les démarches de l’espace adhérent, expliquées pas à pas : accès, carte, remboursements, documents.",
};

/** The names of the pages that most people come for, a theme each. */
const mostUseful = ["create-space", "card", "follow-reimbursements"];

export default async function HelpPage() {
  await followPublications();
  const pages = await readableList();
  return (
    <PageBody width="wide">
      <PageTitle lead="Chaque démarche, expliquée simplement et pas à pas.">Aide</PageTitle>
      <div className="flex flex-col gap-14">
        <HelpSearchForm />
        <MostUseful pages={pages.filter(({ key }) => key !== null && mostUseful.includes(key))} />
        <Themes pages={pages} />
        <section>
          <h2 className="mb-4 text-xl">Besoin d’un conseiller ?</h2>
          <HelpContact />
        </section>
      </div>
    </PageBody>
  );
}

function MostUseful({ pages }: { pages: ListedPage[] }) {
  if (pages.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-xl">Les plus utiles</h2>
      <PageCards pages={pages} />
    </section>
  );
}

function Themes({ pages }: { pages: ListedPage[] }) {
  const themes = Object.keys(helpThemeNames).filter((name): name is HelpTheme =>
    Object.hasOwn(helpThemeNames, name),
  );
  return (
    <div className="gap-x-16 md:columns-2">
      {themes.map((theme) => {
        const own = pages.filter((page) => page.theme === theme);
        return own.length > 0 && <ThemeList key={theme} theme={theme} pages={own} />;
      })}
    </div>
  );
}
