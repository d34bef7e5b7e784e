import type { Metadata } from "next";
import Link from "next/link";
import { GestureDone } from "@/app/termination-done";
import { terminationMessage } from "@/app/termination-sentences";
import { terminationOptions, triedIn, typedIn } from "@/app/termination-typed";
import { Again } from "@/components/termination/again";
import { Conditions } from "@/components/termination/conditions";
import { EraseForm } from "@/components/termination/erase-form";
import { FormFrame, formTitle, ToForm } from "@/components/termination/frames";
import { TerminationForm } from "@/components/termination/termination-form";
import { PageBody } from "@/components/ui/page-body";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { eraseDraftAction, writeDraftAction } from "./actions";

export const metadata: Metadata = { title: formTitle };

export default async function TerminatePage({ searchParams }: PageProps<"/resilier">) {
  const draft = await publicDraft();
  const asked = await searchParams;
  return (
    <PageBody>
      <FormFrame where="public">
        <div className="flex flex-col gap-8">
          <GestureDone message={asked.message} />
          <Again message={terminationMessage(asked.message)} />
          <p className="flex flex-wrap items-center gap-x-8 gap-y-2">
            <ToForm page={routes.terminate} />
            <Link href={routes.terminateSimulator} className="link inline-flex min-h-11 items-center">
              Calculer d’abord ma date de fin, sans rien envoyer
            </Link>
          </p>
          <Conditions />
          <Panel title="Votre demande">
            <TerminationForm
              action={writeDraftAction}
              typed={{ ...(draft && typedIn(draft)), ...triedIn(asked) }}
              motives={terminationOptions.motives}
              risks={terminationOptions.risks}
            />
            {draft && <EraseForm action={eraseDraftAction} />}
          </Panel>
        </div>
      </FormFrame>
    </PageBody>
  );
}
