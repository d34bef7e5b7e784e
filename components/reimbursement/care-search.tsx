import { ChoiceLinks } from "@/components/ui/choice-links";
import { routes, withQuery } from "@/lib/core/routes";
import type { LineFilter as Filter } from "@/lib/reimbursement/conditions";
import type { FilterQuery, PeriodChoice, PeriodFaults } from "@/lib/reimbursement/input";
import { ActiveFilters } from "./active-filters";
import { LineFilter, type Person } from "./line-filter";

type CareSearchProps = {
  query: FilterQuery;
  filter: Filter;
  faults: PeriodFaults;
  people: Person[];
  choices: PeriodChoice[];
};

/** Everything that restricts the list: words, filters, the usual periods, and what is active now. */
export function CareSearch({ query, filter, faults, people, choices }: CareSearchProps) {
  return (
    <div className="flex flex-col gap-4">
      <LineFilter query={query} faults={faults} people={people} />
      <ChoiceLinks
        label="Périodes"
        choices={choices.map(({ label, du, au }) => ({
          label,
          href: withQuery(routes.reimbursements, { ...query, du, au }),
          current: query.du === du && query.au === au,
        }))}
      />
      <ActiveFilters query={query} filter={filter} people={people} />
    </div>
  );
}
