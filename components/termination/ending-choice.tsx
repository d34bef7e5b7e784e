import { formatDate } from "@/lib/core/format";
import { EndingReason, moneyOf, type ShownEnd } from "./ending-facts";

/** The days on which a contract may end, when its member chooses; the one proposed first. */
export function EndingChoice({ ends }: { ends: readonly ShownEnd[] }) {
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
            <EndingReason end={end} />
            {moneyOf(end).map(({ term, value }) => (
              <span key={term} className="text-muted">{`${term}\u00a0: ${value}`}</span>
            ))}
          </span>
        </label>
      ))}
      <p>
        Pour n’avoir aucun jour sans couverture, un nouveau contrat doit commencer au plus tard le lendemain
        du jour choisi.
      </p>
    </fieldset>
  );
}
