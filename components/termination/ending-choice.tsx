import { formatDate } from "@/lib/core/format";
import { EndingReason, type ShownEnding } from "./ending-facts";
import { lastPaymentWords, refundWords } from "./money";

/** The days on which a contract may end, when its member chooses; the one proposed first. */
export function EndingChoice({ endings }: { endings: readonly ShownEnding[] }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-3 font-bold">Plusieurs dates sont possibles : choisissez la vôtre.</legend>
      {endings.map((ending, rank) => (
        <label
          key={ending.endsOn.toString()}
          className="flex cursor-pointer gap-4 rounded-control border-2 border-edge bg-raised p-4 has-checked:border-brand has-checked:bg-brand-soft"
        >
          <input
            type="radio"
            name="endsOn"
            value={ending.endsOn.toString()}
            defaultChecked={rank === 0}
            className="mt-1.5 size-6 shrink-0 accent-brand"
          />
          <span className="flex min-w-0 flex-col gap-1">
            <span className="text-xl font-bold text-brand">{formatDate(ending.endsOn)}</span>
            <EndingReason ending={ending} />
            <span className="text-muted">{`Remboursement\u00a0: ${refundWords(ending.money)}`}</span>
            <span className="text-muted">{`Dernier paiement\u00a0: ${lastPaymentWords(ending.money)}`}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
