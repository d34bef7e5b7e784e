import type { Temporal } from "temporal-polyfill";
import { PromisedDay } from "@/components/desk/promised-day";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatMoment } from "@/lib/core/format";
import type { DeskTermination } from "@/lib/termination/queries";
import { channelLabels, disputeReasonLabels, reasonAdvice, reasonLabels, stateBadges } from "./labels";

type SummaryPanelProps = {
  request: DeskTermination;
  /** The article that gives the end, once there is one. */
  article: string | null;
  /** Whether it waits for a decision. */
  waits: boolean;
  today: Temporal.PlainDate;
};

/** Where a request stands: received when and how, why it waits, and what was decided. */
export function SummaryPanel({ request, article, waits, today }: SummaryPanelProps) {
  const { state, decisionReason } = request;
  const { label, tone } = stateBadges[state];
  const advice = state === "to-decide" && decisionReason ? reasonAdvice[decisionReason] : undefined;
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center justify-between gap-3">
          {state === "to-decide" && decisionReason ? reasonLabels[decisionReason] : "La demande"}
          <Badge tone={tone}>{label}</Badge>
        </span>
      }
    >
      {advice && <p className="font-bold">{advice}</p>}
      <DescriptionList items={[...received(request), ...since(request, article)]} />
      {waits && <PromisedDay promisedOn={request.decideBy} today={today} />}
    </Panel>
  );
}

/** A new insurer's notice is entered after it was sent, and counts from the day after its sending (R. 221-6, II). */
const received = ({ receivedAt, receivedOn, channel }: DeskTermination) =>
  channel === "insurer"
    ? [
        { term: "Par", value: channelLabels[channel] },
        { term: "Envoyée le", value: formatDate(receivedOn.subtract({ days: 1 })) },
        { term: "Réputée reçue le", value: formatDate(receivedOn) },
        { term: "Saisie ici le", value: formatMoment(receivedAt) },
      ]
    : [
        { term: "Par", value: channelLabels[channel] },
        { term: "Reçue le", value: `${formatMoment(receivedAt)}, heure de Paris` },
      ];

/** A request that does not stand ends nothing: its date is what it would have given. */
const endTerm = ({ state }: DeskTermination) =>
  state === "confirmed" || state === "ended" ? "Fin du contrat" : "Fin qu’elle donnait";

function since(request: DeskTermination, article: string | null) {
  const { endsOn, decidedAt, decidedBy, words, disputedAt, disputedBy, disputeReason, withdrawnAt, endedAt } =
    request;
  const items = [
    {
      term: "Contestée",
      value: disputedAt && `Le ${formatMoment(disputedAt)}, ${disputerWords(disputedBy)}`,
    },
    { term: "Ce que dit l’adhérent", value: disputeReason && disputeReasonLabels[disputeReason] },
    {
      term: "Décidée par",
      value: decidedAt && `${decidedBy ?? "Quelqu’un d’autre"}, le ${formatMoment(decidedAt)}`,
    },
    { term: endTerm(request), value: endsOn && formatDate(endsOn) },
    { term: "Article", value: endsOn && article },
    { term: "Écrit à la personne", value: words && <span className="whitespace-pre-line">{words}</span> },
    { term: "Annulée le", value: withdrawnAt && formatMoment(withdrawnAt) },
    { term: "Contrat terminé le", value: endedAt && formatMoment(endedAt) },
  ];
  return items.filter(({ value }) => value);
}

/** Who said that a request is not theirs, as far as the way they said it tells. */
function disputerWords(by: DeskTermination["disputedBy"]): string {
  switch (by) {
    case "member":
      return "dans l’espace de l’adhérent";
    case "on-file":
      return "par le lien envoyé à une adresse du dossier";
    case "staff":
      return "par téléphone";
    default:
      return "par le lien envoyé au contact donné";
  }
}
