import type { Metadata } from "next";
import Link from "next/link";
import { terminationMessage } from "@/app/termination-sentences";
import { terminationOptions, typedIn } from "@/app/termination-typed";
import { Again } from "@/components/termination/again";
import { Conditions } from "@/components/termination/conditions";
import { FormFrame, formTitle, ToForm } from "@/components/termination/frames";
import { TerminationForm } from "@/components/termination/termination-form";
import { PageBody } from "@/components/ui/page-body";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { writeDraftAction } from "./actions";

export const metadata: Metadata = { title: formTitle };

export default async function TerminatePage({ searchParams }: PageProps<"/resilier">) {
  const draft = await publicDraft();
  const message = terminationMessage((await searchParams).message);
  return (
    <PageBody>
      <FormFrame where="public">
        <div className="flex flex-col gap-8">
          <Again message={message} />
          <p className="flex flex-wrap gap-x-8">
            <ToForm page={routes.terminate} />
            <Link href={routes.terminateSimulator} className="link inline-flex min-h-11 items-center">
              Calculer d’abord ma date de fin, sans rien envoyer
            </Link>
          </p>
          <Conditions />
          <Panel title="Votre demande">
            <TerminationForm
              action={writeDraftAction}
              typed={draft ? typedIn(draft) : {}}
              motives={terminationOptions.motives}
              risks={terminationOptions.risks}
            />
          </Panel>
        </div>
      </FormFrame>
    </PageBody>
  );
}
