import type { Metadata } from "next";
import { QueueFilters } from "@/components/termination-desk/queue-filters";
import { QueueList } from "@/components/termination-desk/queue-list";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { positionText, readPosition } from "@/lib/core/queue-position";
import { routes, withQuery } from "@/lib/core/routes";
import { requireStaff } from "@/lib/staff/require-staff";
import { QueueQuestions, topicOf } from "@/lib/termination/desk-input";
import { countTerminationsToDecide, listTerminationsToDecide } from "@/lib/termination/queries";

export const metadata: Metadata = { title: "Résiliations" };

export default async function TerminationsPage({ searchParams }: PageProps<"/equipe/resiliations">) {
  const { role } = await requireStaff("adviser", "administrator");
  const { raison, apres } = QueueQuestions.parse(await searchParams);
  const today = civilDate(now());
  const after = readPosition(apres);
  const [page, counts] = await Promise.all([
    listTerminationsToDecide(database(), { reason: topicOf(raison) }, { after }),
    countTerminationsToDecide(database(), today),
  ]);
  const here = (position?: string) => withQuery(routes.staffTerminations, { raison, apres: position });

  return (
    <PageBody width="wide">
      <PageTitle lead="Les plus anciennes d’abord. Chacune vaut du moment où elle a été reçue, quel que soit le jour où vous la traitez.">
        Résiliations
      </PageTitle>
      <div className="flex flex-col gap-6">
        <QueueFilters topic={raison} counts={counts} />
        <QueueList requests={page.rows} today={today} />
        <Pager
          label="Pages de la liste"
          olderLabel="Demandes suivantes"
          newest={after && here()}
          older={page.next && here(positionText(page.next))}
        />
        {role === "adviser" && (
          <div>
            <ButtonLink href={routes.staffInsurerNotice} look="secondary">
              Saisir la notification d’un nouvel assureur
            </ButtonLink>
          </div>
        )}
      </div>
    </PageBody>
  );
}
