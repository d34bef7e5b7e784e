import type { Metadata } from "next";
import { ArchiveForm } from "@/components/help-editor/archive-form";
import { Editor } from "@/components/help-editor/editor";
import { PageHead } from "@/components/help-editor/page-head";
import { PageBody } from "@/components/ui/page-body";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { allCaptures, picturesOf } from "@/lib/help/pictures-of";
import { requireStaff } from "@/lib/staff/require-staff";
import { archiveAction, previewAction, reopenAction, submitAction } from "./actions";
import { hintsOf } from "./hints-of";
import { pageInHand } from "./page-in-hand";
import { capturedJourneys, sitePages } from "./places";

export const metadata: Metadata = { title: "Écrire une page d’aide" };

export default async function WriteHelpPage({ params, searchParams }: PageProps<"/equipe/aide/[page]">) {
  await requireStaff("editor", "administrator");
  const page = await pageInHand((await params).page);
  const [{ message }, pictures, pages] = await Promise.all([
    searchParams,
    picturesOf(database(), page.content),
    sitePages(),
  ]);
  const { id, version, state, slug, theme, content } = page;

  return (
    <PageBody width="wide">
      <PageHead page={page} done={message} />
      {state === "archived" ? (
        <Panel title="Cette page est archivée">
          <ArchiveForm page={id} version={version} isArchived action={reopenAction} />
        </Panel>
      ) : (
        <>
          <p className="mb-6 font-bold scripted:hidden">
            L’écriture d’une page demande JavaScript : activez-le dans votre navigateur, puis rechargez. La
            relecture, les versions et la publication marchent sans lui.
          </p>
          <Editor
            key={id}
            page={id}
            version={version}
            draft={{ slug, theme, content }}
            hints={hintsOf(content)}
            isPublished={page.publishedAt !== null}
            pages={pages}
            journeys={capturedJourneys()}
            pictures={{ ...allCaptures(), ...pictures }}
            actions={{ submit: submitAction, preview: previewAction, archive: archiveAction }}
          />
        </>
      )}
    </PageBody>
  );
}
