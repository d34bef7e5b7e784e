import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { CancelForm } from "@/components/request/cancel-form";
import { StepFrame } from "@/components/request/step-frame";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo } from "@/lib/core/routes";
import { readWriting, stepToFill, type Writing } from "@/lib/request/draft";
import { kindOfSlug, kinds, type RequestKind } from "@/lib/request/rules";
import { checkStep, documentsStep, leadOf, stepTitle } from "@/lib/request/steps";
import { cancelRequestAction } from "../../../actions";
import { readAround } from "../../../around";
import { CheckStep } from "./check-step";
import { DocumentsStep } from "./documents-step";
import { FieldsStep } from "./fields-step";

type Props = PageProps<"/espace/demandes/nouvelle/[event]/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, step } = await params;
  const kind = kindOfSlug(event);
  if (!kind) return { title: "Page introuvable" };
  const title = stepTitle(kind, step);
  return { title: title ? `${title} – ${kinds[kind].label}` : kinds[kind].label };
}

export default async function StepPage({ params, searchParams }: Props) {
  const { memberId, accountId } = await requireMember();
  const { event, step: slug } = await params;
  const kind = kindOfSlug(event);
  if (!kind) notFound();
  const [writing, around] = await Promise.all([
    readWriting(database(), memberId, kind),
    readAround(memberId, civilDate(now())),
  ]);
  const rank = writing.steps.findIndex((step) => step.slug === slug);
  const step = writing.steps[rank];
  const due = stepToFill(kind, writing, around)?.slug;
  if (!step || rank > writing.steps.findIndex((one) => one.slug === due)) redirect(routeTo.newRequest(event));
  const shown = { kind, event, writing, around, step, query: await searchParams, memberId, accountId };

  return (
    <PageBody width="form">
      <StepFrame
        kind={kinds[kind].label}
        title={step.title}
        lead={leadOf(step, around.today)}
        rank={rank + 1}
        count={writing.steps.length}
        previous={previousOf(kind, event, writing, rank)}
        help={helpPages[kind]}
      >
        {slug === documentsStep && <DocumentsStep {...shown} />}
        {slug === checkStep && <CheckStep {...shown} />}
        {step.fields.length > 0 && <FieldsStep {...shown} />}
      </StepFrame>
      {writing.id && (
        <div className="mt-10 border-t border-line pt-6">
          <p className="text-sm text-muted">
            Ce que vous avez saisi est enregistré. Vous pouvez vous arrêter ici et reprendre plus tard, même
            sur un autre appareil.
          </p>
          <CancelForm request={writing.id} sent={false} action={cancelRequestAction} />
        </div>
      )}
    </PageBody>
  );
}

/** The page of help about each kind of request. */
const helpPages: Record<RequestKind, Route> = {
  birth: routeTo.helpPage("declarer-une-naissance-ou-une-adoption"),
  adoption: routeTo.helpPage("declarer-une-naissance-ou-une-adoption"),
  marriage: routeTo.helpPage("mariage-pacs-ou-vie-commune"),
  pacs: routeTo.helpPage("mariage-pacs-ou-vie-commune"),
  "common-law": routeTo.helpPage("mariage-pacs-ou-vie-commune"),
  separation: routeTo.helpPage("separation"),
  "studies-ended": routeTo.helpPage("fin-d-etudes-d-un-enfant"),
  death: routeTo.helpPage("deces-d-un-proche"),
  move: routeTo.helpPage("changer-d-adresse-ou-de-telephone"),
  retirement: routeTo.helpPage("depart-a-la-retraite"),
  removal: routeTo.helpPage("retirer-une-personne-de-mon-contrat"),
  claim: routeTo.helpPage("envoyer-une-facture-ou-un-devis"),
  question: routeTo.helpPage("poser-une-question-a-un-conseiller"),
};

function previousOf(kind: RequestKind, event: string, { steps }: Writing, rank: number) {
  const before = steps[rank - 1];
  if (before) return { href: routeTo.requestStep(event, before.slug), label: before.title };
  return kinds[kind].group === "life"
    ? { href: routes.lifeEvents, label: "Ma vie change" }
    : { href: routes.requests, label: "Mes demandes" };
}
