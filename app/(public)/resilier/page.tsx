import type { Metadata } from "next";
import Link from "next/link";
import { terminationOptions, typedIn } from "@/app/termination-typed";
import { StepFrame } from "@/components/request/step-frame";
import { Conditions } from "@/components/termination/conditions";
import { TerminationForm } from "@/components/termination/termination-form";
import { PageBody } from "@/components/ui/page-body";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { writeDraftAction } from "./actions";

const title = "Résilier votre contrat";

export const metadata: Metadata = { title };

export default async function TerminatePage() {
  const draft = await publicDraft();
  return (
    <PageBody>
      <StepFrame
        kind="Résiliation"
        title={title}
        lead="Vous allez débuter l’enregistrement de votre demande de résiliation."
        rank={1}
        count={3}
        previous={{ href: routes.home, label: "Accueil" }}
      >
        <div className="flex flex-col gap-8">
          <a href="#demande" className="link inline-flex min-h-11 items-center self-start">
            Aller à la demande
          </a>
          <Conditions />
          <Panel title="Votre demande">
            <TerminationForm
              action={writeDraftAction}
              typed={draft ? typedIn(draft) : {}}
              {...terminationOptions}
            />
          </Panel>
          <Link
            href={routes.terminateSimulator}
            className="link inline-flex min-h-11 items-center self-start"
          >
            Calculer d’abord ma date de fin, sans rien envoyer
          </Link>
        </div>
      </StepFrame>
    </PageBody>
  );
}
