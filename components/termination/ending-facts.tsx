import type { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/core/format";
import type { Ending } from "@/lib/termination/ending";
import { groundWords } from "./ground-words";
import { lastPaymentWords, type Money, refundWords } from "./money";

/** An end that a request may give, with what it settles. */
export type ShownEnding = Pick<Ending, "ground" | "article" | "endsOn"> & {
  money: Money;
  /** Renounced before its effect: cover never begins. */
  neverBegins: boolean;
};

/** The day, in large, and why. */
export function EndingDay({ ending }: { ending: ShownEnding }) {
  return (
    <div className="flex flex-col gap-2">
      <p>{ending.neverBegins ? "Votre contrat ne prendra pas effet." : "Dernier jour de votre contrat :"}</p>
      {!ending.neverBegins && (
        <p className="text-3xl font-bold tracking-tight text-brand">{formatDate(ending.endsOn)}</p>
      )}
      <EndingReason ending={ending} />
    </div>
  );
}

export const EndingReason = ({ ending: { ground, article } }: { ending: ShownEnding }) => (
  <span className="block">
    {groundWords[ground]} <span className="text-muted">{`(article\u00a0${article})`}</span>
  </span>
);

/** What an end brings: money, and the day on which a new cover should begin. */
export function EndingFacts({ ending }: { ending: ShownEnding }) {
  return (
    <DescriptionList
      items={[
        { term: "Remboursement", value: refundWords(ending.money) },
        { term: "Dernier paiement", value: lastPaymentWords(ending.money) },
        { term: "Nouvelle couverture", value: newCover(ending) },
      ]}
    />
  );
}

function newCover({ endsOn, neverBegins }: ShownEnding): string {
  if (neverBegins) return "Vous n’aurez été couvert aucun jour par ce contrat.";
  return `Pour n’avoir aucun jour sans couverture, un nouveau contrat doit commencer le ${formatDate(nextDay(endsOn))} au plus tard.`;
}

const nextDay = (day: Temporal.PlainDate) => day.add({ days: 1 });
