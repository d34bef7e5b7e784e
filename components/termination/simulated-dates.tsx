import type { Temporal } from "temporal-polyfill";
import { formatAmount, formatDate } from "@/lib/core/format";
import type { Ground } from "@/lib/termination/ending";
import type { Sooner } from "@/lib/termination/rules";
import type { SimulatedEnd, Simulation } from "@/lib/termination/simulate";
import { CalendarLink } from "./calendar-link";
import { groundNames } from "./ground-words";
import { daysWords } from "./simulated-end";

const list = "flex list-disc flex-col gap-2 pl-6 marker:text-accent-ink";

/** The other ends that a member may choose, and a later request that would end sooner. */
export function OtherEnds({ simulation, sooner }: { simulation: Simulation; sooner: Sooner | null }) {
  const others = simulation.ends.slice(1);
  if (others.length === 0 && !sooner) return null;
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-lg">Ce que vous pourriez choisir d’autre</h3>
      <ul className={list}>
        {others.map((end) => (
          <li key={end.ending.endsOn.toString()}>{otherWords(end)}</li>
        ))}
        {sooner && (
          <li>
            {`Envoyer votre demande à partir du ${formatDate(sooner.askFrom)} : le contrat finirait plus tôt, le `}
            <strong>{formatDate(sooner.endsOn)}</strong>
            {` (article ${sooner.article}).`}
          </li>
        )}
      </ul>
    </section>
  );
}

function otherWords({ ending, money, gapDays }: SimulatedEnd) {
  const facts = [`article ${ending.article}`];
  if (money && money.refundCents > 0) facts.push(`${formatAmount(money.refundCents)} vous sont rendus`);
  if (gapDays !== undefined && gapDays > 0) facts.push(`${daysWords(gapDays)} sans couverture`);
  return (
    <>
      <strong>{`Le ${formatDate(ending.endsOn)}`}</strong>
      {`, ${groundNames[ending.ground].toLowerCase()} (${facts.join(" ; ")}).`}
    </>
  );
}

/** The last day to ask by each right that runs out, and from when none does. */
export function Deadlines({ simulation: { deadlines, freeFrom } }: { simulation: Simulation }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-lg">Jusqu’à quand demander</h3>
      <ul className={list}>
        {deadlines.map(({ ground, endsOn, noticeBy, article }) => (
          <li key={`${ground} ${endsOn}`}>
            {deadlineName(ground, endsOn)}
            <strong>{`jusqu’au ${formatDate(noticeBy ?? endsOn)}`}</strong>
            {` (article ${article}).`}
          </li>
        ))}
        <li>
          {freeFrom
            ? `À tout moment et sans motif : à partir du ${formatDate(freeFrom)}, un an après votre adhésion.`
            : "À tout moment et sans motif : aucune date limite."}
        </li>
      </ul>
    </section>
  );
}

function deadlineName(ground: Ground, endsOn: Temporal.PlainDate): string {
  if (ground === "renunciation") return "Renonciation (adhésion à distance)\u00a0: possible ";
  const name = ground === "renewal" ? `À l’échéance du ${formatDate(endsOn)}` : groundNames[ground];
  return `${name}\u00a0: préavis encore possible `;
}

type CalendarProps = { end: SimulatedEnd; newCoverFrom: Temporal.PlainDate | null };

/** The dates tried, for a calendar. */
export const TriedCalendar = ({ end: { ending, money, refundBy }, newCoverFrom }: CalendarProps) => (
  <CalendarLink
    dates={{
      fin: ending.endsOn.toString(),
      solde: money && money.refundCents > 0 ? refundBy.toString() : undefined,
      nouveau: newCoverFrom?.toString(),
    }}
  />
);
