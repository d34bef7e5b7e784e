import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparedPage } from "@/components/help-editor/compared-page";
import { ReadRevision } from "@/components/help-editor/read-revision";
import { RestoreForm } from "@/components/help-editor/restore-form";
import { CompareForm, RevisionList } from "@/components/help-editor/revision-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { routeTo } from "@/lib/core/routes";
import { comparePages } from "@/lib/help/compare-pages";
import { VersionQuestions } from "@/lib/help/desk-input";
import { findRevision, listRevisions } from "@/lib/help/desk-queries";
import { picturesOf } from "@/lib/help/pictures-of";
import { requireStaff } from "@/lib/staff/require-staff";
import { pageInHand } from "../page-in-hand";
import { restoreAction } from "./actions";

export const metadata: Metadata = { title: "Versions d’une page d’aide" };

export default async function HelpVersionsPage({
  params,
  searchParams,
}: PageProps<"/equipe/aide/[page]/versions">) {
  await requireStaff("editor", "administrator");
  const page = await pageInHand((await params).page);
  const asked = VersionQuestions.parse(await searchParams);
  const [revisions, shown] = await Promise.all([listRevisions(database(), page.id), shownOf(page, asked)]);
  return (
    <PageBody width="wide">
      <PageTitle lead="Chaque texte de cette page est gardé. Lisez-en un, comparez-en deux, reprenez celui que vous voulez.">
        {`Versions : ${page.content.title}`}
      </PageTitle>
      <p className="mb-6">
        <a href={routeTo.staffHelpPage(page.id)} className="link inline-flex min-h-11 items-center">
          Revenir à l’écriture
        </a>
      </p>
      <div className="flex flex-col gap-8">
        {shown}
        <Panel title="Comparer deux versions">
          <CompareForm revisions={revisions} version={asked.version} against={asked.avec} />
        </Panel>
        <RevisionList page={page.id} revisions={revisions} />
      </div>
    </PageBody>
  );
}

type Page = Awaited<ReturnType<typeof pageInHand>>;

/** The version that was asked for, alone or beside another one. */
async function shownOf(page: Page, { version, avec }: VersionQuestions) {
  if (version === undefined) return null;
  const revision = await findRevision(database(), page.id, version);
  if (!revision) notFound();
  const { content } = revision;
  const restore = (
    <RestoreForm page={page.id} version={page.version} revision={version} action={restoreAction} />
  );
  if (!content)
    return (
      <Panel title={`Version ${version}`}>
        <p>Cette version est trop ancienne pour être affichée.</p>
      </Panel>
    );
  if (avec === undefined)
    return (
      <Panel title={`Version ${version}`}>
        <ReadRevision content={content} theme={page.theme} pictures={await picturesOf(database(), content)} />
        {page.state !== "archived" && restore}
      </Panel>
    );
  const other = avec === "actuelle" ? page.content : (await findRevision(database(), page.id, avec))?.content;
  if (!other) notFound();
  return (
    <Panel
      title={`De la version ${version} ${avec === "actuelle" ? "au texte actuel" : `à la version ${avec}`}`}
    >
      <ComparedPage compared={comparePages(content, other)} />
      {page.state !== "archived" && restore}
    </Panel>
  );
}
