import type { Metadata } from "next";
import { QueueFilters } from "@/components/desk/queue-filters";
import { QueueList } from "@/components/desk/queue-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { positionText, readPosition } from "@/lib/core/queue-position";
import { routes, withQuery } from "@/lib/core/routes";
import { QueueQuestions, queueFilter } from "@/lib/request/desk-input";
import { countQueue, listQueue } from "@/lib/request/desk-queries";
import { requireStaff } from "@/lib/staff/require-staff";

export const metadata: Metadata = { title: "Demandes" };

export default async function QueuePage({ searchParams }: PageProps<"/equipe/demandes">) {
  const { staffId } = await requireStaff("adviser", "administrator");
  const questions = QueueQuestions.parse(await searchParams);
  const today = civilDate(now());
  const after = readPosition(questions.apres);
  const [page, counts] = await Promise.all([
    listQueue(database(), staffId, queueFilter(questions), { after }),
    countQueue(database(), staffId, today),
  ]);
  const { type, qui } = questions;

  return (
    <PageBody width="wide">
      <PageTitle lead="Les plus anciennes d’abord.">Demandes</PageTitle>
      <div className="flex flex-col gap-6">
        <QueueFilters type={type} whose={qui} counts={counts} />
        <QueueList requests={page.rows} staffId={staffId} today={today} />
        <Pager
          label="Pages de la liste"
          olderLabel="Demandes suivantes"
          newest={after && withQuery(routes.staffRequests, { type, qui })}
          older={page.next && withQuery(routes.staffRequests, { type, qui, apres: positionText(page.next) })}
        />
      </div>
    </PageBody>
  );
}
