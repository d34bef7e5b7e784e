import { buttonClass } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { routes, withQuery } from "@/lib/core/routes";
import type { PeriodChoice, PeriodFaults } from "@/lib/reimbursement/input";
import { PeriodFields } from "./period-fields";

type TransferPeriodProps = {
  query: { du?: string | undefined; au?: string | undefined };
  faults: PeriodFaults;
  choices: PeriodChoice[];
};

/** The days of payment to list: the usual periods, or two days of one's own. */
export function TransferPeriodForm({ query, faults, choices }: TransferPeriodProps) {
  return (
    <div className="flex flex-col gap-4">
      <ChoiceLinks
        label="Périodes"
        choices={[{ label: "Toutes les dates", du: undefined, au: undefined }, ...choices].map(
          ({ label, du, au }) => ({
            label,
            href: withQuery(routes.transfers, { du, au }),
            current: query.du === du && query.au === au,
          }),
        )}
      />
      <details open={Object.keys(faults).length > 0}>
        <summary className="w-fit py-2.5 font-bold text-brand hover:underline">
          Choisir d’autres dates
        </summary>
        <search>
          <form
            action={routes.transfers}
            className="mt-2 grid items-end gap-4 rounded-panel border border-line bg-raised p-4 sm:grid-cols-[1fr_1fr_auto] sm:p-5"
          >
            <PeriodFields of="Virements" query={query} faults={faults} />
            <button type="submit" className={buttonClass("secondary")}>
              Appliquer
            </button>
          </form>
        </search>
      </details>
    </div>
  );
}
