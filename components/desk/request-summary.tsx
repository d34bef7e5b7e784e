import Link from "next/link";
import { StateBadge } from "@/components/request/state-badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { DeskRequest } from "@/lib/request/desk-queries";

/** Who asks, since when, and what was promised. */
export function RequestSummary({ request }: { request: DeskRequest }) {
  const { firstName, lastName, membershipNumber, memberId, state, sentAt, promisedOn, reason } = request;
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center justify-between gap-3">
          {`${firstName} ${lastName}`}
          <StateBadge state={state} />
        </span>
      }
    >
      <DescriptionList
        items={[
          { term: "Numéro d’adhésion", value: membershipNumber },
          { term: "Envoyée le", value: formatMoment(sentAt) },
          ...(promisedOn ? [{ term: "Réponse promise", value: formatDate(promisedOn) }] : []),
          ...(reason
            ? [{ term: "Raison donnée", value: <span className="whitespace-pre-line">{reason}</span> }]
            : []),
        ]}
      />
      <p>
        <Link
          href={routeTo.memberFile(memberId)}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          Ouvrir le dossier de l’adhérent
        </Link>
      </p>
    </Panel>
  );
}
