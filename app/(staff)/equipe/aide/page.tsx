import type { Metadata } from "next";
import { PageFilter } from "@/components/help-editor/page-filter";
import { ListMessage, PageList } from "@/components/help-editor/page-list";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { foldedWords } from "@/lib/core/words";
import { DeskQuestions } from "@/lib/help/desk-input";
import { type DeskPage, listDeskPages } from "@/lib/help/desk-queries";
import { requireStaff } from "@/lib/staff/require-staff";
import { orderAction } from "./actions";

export const metadata: Metadata = { title: "Pages d’aide" };

export default async function StaffHelpPage({ searchParams }: PageProps<"/equipe/aide">) {
  await requireStaff("editor", "administrator");
  const { etat, mots = "", message } = DeskQuestions.parse(await searchParams);
  const pages = await listDeskPages(database(), { now: now() });
  const shown = pages.filter((page) => (!etat || page.state === etat) && hasWords(page, mots));
  const isWhole = !etat && mots === "";

  return (
    <PageBody width="wide">
      <PageTitle lead="Ce que le public lit dans l’aide, ce qui s’écrit et ce qui attend d’être relu.">
        Pages d’aide
      </PageTitle>
      <div className="flex flex-col gap-8">
        <ListMessage done={message} />
        <div>
          <ButtonLink href={routes.staffNewHelp}>Nouvelle page</ButtonLink>
        </div>
        <PageFilter state={etat} words={mots} pages={pages} />
        <PageList pages={shown} order={isWhole ? orderAction : undefined} />
      </div>
    </PageBody>
  );
}

/** Whether every word that was typed begins a word of the page's title or address. */
function hasWords({ title, slug }: DeskPage, typed: string): boolean {
  const words = foldedWords(`${title} ${slug}`);
  return foldedWords(typed).every((start) => words.some((word) => word.startsWith(start)));
}
