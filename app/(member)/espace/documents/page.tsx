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
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { IssuedPosition, positionText } from "@/lib/document/input";
import { readShelf } from "@/lib/document/shelf";
import { coveredNow, fullName } from "@/lib/document/standing";
import { revokeDocumentAction } from "./actions";
import { readRefused } from "./refusal-sentences";

const title = "Mes documents";

type Props = PageProps<"/espace/documents">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const refused = readRefused(queryOf(await searchParams));
  return { title: refused ? `Erreur – ${title}` : title };
}

export default async function DocumentsPage({ searchParams }: Props) {
  const { memberId } = await requireMember();
  const asked = await searchParams;
  const after = IssuedPosition.parse(asked.apres);
  const shelf = await readShelf(database(), memberId, civilDate(now()), after);
  const { standing, issued } = shelf;
  const covered = standing && !standing.ended ? standing : undefined;
  const refused = readRefused(queryOf(asked));
  const refusedCertificate = covered && asked.attention !== undefined ? refused : undefined;
  const refusedPeriod = hasPeriodForm(shelf) && asked.du !== undefined ? refused : undefined;
  const inForm = refusedCertificate ?? refusedPeriod;

  return (
    <PageBody width="wide">
      <PageTitle
        lead="Chaque document est créé quand vous l’ouvrez, avec les informations du jour."
        help={routeTo.helpPage("telecharger-une-attestation")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <DocumentMessage
          refusal={inForm ? undefined : refused?.sentence}
          revoked={asked.message === "document-annule"}
        />
        <FormerMemberNotice until={shelf.readableUntil} />
        <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:items-start">
          <div className="flex min-w-0 flex-col gap-8">
            <Shelf
              {...shelf}
              ended={standing?.ended}
              endsOn={standing?.contract.endedOn}
              refusedPeriod={refusedPeriod}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            {covered && (
              <CertificateForm persons={choices(covered)} owed={covered.owed} refused={refusedCertificate} />
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

const hasPeriodForm = ({ standing, careYears }: Awaited<ReturnType<typeof readShelf>>) =>
  standing !== undefined && careYears.length > 0;

/** The questions of an address, each with all its answers. */
const queryOf = (asked: Awaited<Props["searchParams"]>) =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, values = []]) => [values].flat().map((value) => [name, value])),
  );

const choices = (standing: Parameters<typeof coveredNow>[0]) =>
  coveredNow(standing).map((person) => ({ id: person.id, name: fullName(person) }));
