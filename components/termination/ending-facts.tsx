import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/core/format";
import type { MotiveKind } from "@/lib/termination/motive";
import type { SimulatedEnd } from "@/lib/termination/simulate";
import { reasonWords } from "./ground-words";
import { moneyFacts } from "./simulated-end";

type EndProps = { end: SimulatedEnd };
type ReasonProps = EndProps & { motive: MotiveKind | null };

/** The day, in large, and why. */
export function EndingDay({ end, motive }: ReasonProps) {
  return (
    <div className="flex flex-col gap-2">
      <p>
        {end.neverBegins ? "Votre contrat ne prendra pas effet." : "Dernier jour de votre contrat\u00a0:"}
      </p>
      {!end.neverBegins && (
        <p className="text-3xl font-bold tracking-tight text-brand">{formatDate(end.ending.endsOn)}</p>
      )}
      <EndingReason end={end} motive={motive} />
    </div>
  );
}

export const EndingReason = ({ end: { ending }, motive }: ReasonProps) => (
  <span className="block">
    {reasonWords(ending.ground, motive)}{" "}
    <span className="text-muted">{`(article\u00a0${ending.article})`}</span>
  </span>
);

/** What an end brings: money, and the day on which a new cover should begin. */
export const EndingFacts = ({ end }: EndProps) => (
  <DescriptionList items={[...moneyOf(end), { term: "Nouvelle couverture", value: newCover(end) }]} />
);

/** The money of an end, apart from its day, which is said in large. */
export const moneyOf = (end: SimulatedEnd) => moneyFacts(end).slice(1);

function newCover({ ending, neverBegins }: SimulatedEnd): string {
  if (neverBegins) return "Vous n’aurez été couvert aucun jour par ce contrat.";
  return `Pour n’avoir aucun jour sans couverture, un nouveau contrat doit commencer le ${formatDate(ending.endsOn.add({ days: 1 }))} au plus tard.`;
}
