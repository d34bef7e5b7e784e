import type { Metadata } from "next";
import { FormerMemberNotice } from "@/components/contract/former-member-notice";
import { CertificateForm } from "@/components/document/certificate-form";
import { DocumentMessage } from "@/components/document/document-message";
import { IssuedList } from "@/components/document/issued-list";
import { Shelf } from "@/components/document/shelf";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { civilDate, now } from "@/lib/core/clock";
import { routes, withQuery } from "@/lib/core/routes";
import { IssuedPosition, positionText } from "@/lib/document/input";
import { readShelf } from "@/lib/document/shelf";
import { coveredNow, fullName } from "@/lib/document/standing";
import { revokeDocumentAction } from "./actions";
import { refusalSentence } from "./refusal-sentences";

const title = "Mes documents";

export const metadata: Metadata = { title };

export default async function DocumentsPage({ searchParams }: PageProps<"/espace/documents">) {
  const { memberId } = await requireMember();
  const { refus, message, apres } = await searchParams;
  const after = IssuedPosition.parse(apres);
  const shelf = await readShelf(database(), memberId, civilDate(now()), after);
  const { standing, issued } = shelf;

  return (
    <PageBody width="wide">
      <PageTitle lead="Chaque document est créé quand vous l’ouvrez, avec les informations du jour.">
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <DocumentMessage refusal={refusalSentence(refus)} revoked={message === "document-annule"} />
        <FormerMemberNotice until={shelf.readableUntil} />
        <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:items-start">
          <div className="flex min-w-0 flex-col gap-8">
            <Shelf {...shelf} ended={standing?.ended} endsOn={standing?.contract.endedOn} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            {standing && !standing.ended && (
              <CertificateForm
                persons={choices(standing)}
                owed={standing.owed}
                recipientError={refus === "recipient" ? refusalSentence(refus) : undefined}
              />
            )}
            <IssuedList
              issued={issued.rows}
              older={issued.next && withQuery(routes.documents, { apres: positionText(issued.next) })}
              newest={after && routes.documents}
              revoke={revokeDocumentAction}
            />
          </div>
        </div>
      </div>
    </PageBody>
  );
}

const choices = (standing: Parameters<typeof coveredNow>[0]) =>
  coveredNow(standing).map((person) => ({ id: person.id, name: fullName(person) }));
