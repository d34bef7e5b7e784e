import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { articles } from "@/lib/termination/ending";
import type { DeskTermination } from "@/lib/termination/queries";
import { channelLabels, reasonLabels, stateBadges } from "./labels";
import { PromisedDay } from "./queue-list";

type SummaryPanelProps = {
  request: DeskTermination;
  state: DeskTermination["state"];
  promisedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
};

/** Where a request stands: received when and how, why it waits, and what was decided. */
export function SummaryPanel({ request, state, promisedOn, today }: SummaryPanelProps) {
  const { label, tone } = stateBadges[state];
  const waits = state === "to-decide" || state === "disputed";
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center justify-between gap-3">
          {waits && request.decisionReason && state === "to-decide"
            ? reasonLabels[request.decisionReason]
            : "La demande"}
          <Badge tone={tone}>{label}</Badge>
        </span>
      }
    >
      <DescriptionList items={[...received(request), ...since(request)]} />
      {waits && <PromisedDay promisedOn={promisedOn} today={today} />}
      {request.live && <Live live={request.live} />}
    </Panel>
  );
}

const received = ({ receivedAt, receivedOn, channel }: DeskTermination) => [
  { term: "Reçue le", value: `${formatMoment(receivedAt)}, heure de Paris` },
  { term: "Jour de réception compté", value: formatDate(receivedOn) },
  { term: "Par", value: channelLabels[channel] },
];

function since(request: DeskTermination) {
  const { endsOn, ground, decidedAt, decidedBy, words, disputedAt, withdrawnAt, endedAt } = request;
  const items = [
    { term: "Contestée le", value: disputedAt && formatMoment(disputedAt) },
    { term: "Décidée par", value: decidedAt && `${decidedBy ?? "Quelqu’un d’autre"}, le ${formatMoment(decidedAt)}` },
    { term: "Fin du contrat", value: endsOn && formatDate(endsOn) },
    { term: "Article", value: ground && endsOn && articles[ground] },
    { term: "Écrit à la personne", value: words && <span className="whitespace-pre-line">{words}</span> },
    { term: "Annulée le", value: withdrawnAt && formatMoment(withdrawnAt) },
    { term: "Contrat terminé le", value: endedAt && formatMoment(endedAt) },
  ];
  return items.filter(({ value }) => value);
}

function Live({ live }: { live: NonNullable<DeskTermination["live"]> }) {
  return (
    <p>
      {`Une autre demande met déjà fin à ce contrat${live.endsOn ? ` le ${formatDate(live.endsOn)}` : ""}\u00a0: `}
      <Link href={routeTo.deskTermination(live.id)} prefetch={false} className="link">
        {live.reference}
      </Link>
    </p>
  );
}
