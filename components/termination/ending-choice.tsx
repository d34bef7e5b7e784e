import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import type { MotiveKind } from "@/lib/termination/motive";
import type { SimulatedEnd } from "@/lib/termination/simulate";
import { EndingReason, moneyOf } from "./ending-facts";

type EndingChoiceProps = {
  ends: readonly SimulatedEnd[];
  motive: MotiveKind | null;
  today: Temporal.PlainDate;
};

/** The days on which a contract may end, when its member chooses; the one proposed first. */
export function EndingChoice({ ends, motive, today }: EndingChoiceProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-3 font-bold">Plusieurs dates sont possibles : choisissez la vôtre.</legend>
      {ends.map((end, rank) => (
        <label
          key={end.ending.endsOn.toString()}
          className="flex cursor-pointer gap-4 rounded-control border-2 border-edge bg-raised p-4 has-checked:border-brand has-checked:bg-brand-soft"
        >
          <input
            type="radio"
            name="endsOn"
            value={end.ending.endsOn.toString()}
            defaultChecked={rank === 0}
            className="mt-1.5 size-6 shrink-0 accent-brand"
          />
          <span className="flex min-w-0 flex-col gap-1">
            <span className="text-xl font-bold text-brand">{formatDate(end.ending.endsOn)}</span>
            <EndingReason end={end} motive={motive} />
            {moneyOf(end).map(({ term, value }) => (
              <span key={term} className="text-muted">{`${term}\u00a0: ${value}`}</span>
            ))}
            {!end.neverBegins && <NextCover endsOn={end.ending.endsOn} today={today} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const soonDays = 7;

/** The day on which a new cover should begin; said louder when it is near. */
function NextCover({ endsOn, today }: { endsOn: Temporal.PlainDate; today: Temporal.PlainDate }) {
  const nextDay = endsOn.add({ days: 1 });
  const isSoon = today.until(nextDay, { largestUnit: "days" }).days < soonDays;
  return (
    <>
      <span className="text-muted">{`Nouvelle couverture\u00a0: à partir du ${formatDate(nextDay)}`}</span>
      {isSoon && (
        <strong className="text-warning">{`Vous ne serez plus couvert dès le ${formatDate(nextDay)}.`}</strong>
      )}
    </>
  );
}
