import { ChevronDown, Search } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { FilterField } from "@/components/ui/filter-field";
import { SelectField } from "@/components/ui/select-field";
import { routes } from "@/lib/core/routes";
import {
  type FilterQuery,
  kindWords,
  type PeriodFaults,
  paidToWords,
  statusWords,
} from "@/lib/reimbursement/input";
import { careKindLabels, lineStatusLabels, paidToLabels } from "@/lib/reimbursement/rules";
import { PeriodFields } from "./period-fields";

export type Person = { id: string; firstName: string };

type LineFilterProps = {
  query: FilterQuery;
  faults: PeriodFaults;
  people: Person[];
};

/** What the list may be asked for. Words are at hand; the rest is folded until needed, or until a date is wrong. */
export function LineFilter({ query, faults, people }: LineFilterProps) {
  return (
    <search>
      <form
        action={routes.reimbursements}
        className="flex flex-col gap-4 rounded-panel border border-line bg-raised p-4 sm:p-5"
      >
        {query.virement && <input type="hidden" name="virement" value={query.virement} />}
        <div className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <FilterField
              name="mots"
              type="search"
              label="Rechercher un soin, un professionnel"
              defaultValue={query.mots}
              maxLength={100}
            />
          </div>
          <button type="submit" className={`${buttonClass()} max-sm:px-4`}>
            <Search aria-hidden className="size-5 shrink-0" />
            <span className="max-sm:sr-only">Rechercher</span>
          </button>
        </div>
        <details className="group" open={Object.keys(faults).length > 0}>
          <summary className="inline-flex min-h-11 list-none items-center gap-2 font-bold text-brand hover:underline [&::-webkit-details-marker]:hidden">
            Plus de filtres
            <ChevronDown aria-hidden className="size-6 shrink-0 transition-transform group-open:rotate-180" />
          </summary>
          <div className="grid grid-cols-1 gap-5 pt-4 sm:grid-cols-2 lg:grid-cols-3">
            <PeriodFields of="Soins" query={query} faults={faults} />
            <Choices query={query} people={people} />
            <div className="sm:col-span-full">
              <button type="submit" className={buttonClass("secondary")}>
                Appliquer ces filtres
              </button>
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}

const optionsOf = <Key extends string>(words: Record<Key, string>, labels: Record<string, string>) =>
  Object.entries<string>(words).map(([key, value]) => ({ value, label: labels[key] ?? value }));

const choices = [
  {
    name: "soin",
    label: "Nature des soins",
    none: "Tous les soins",
    options: optionsOf(kindWords, careKindLabels),
  },
  {
    name: "statut",
    label: "État",
    none: "Tous les états",
    options: optionsOf(statusWords, lineStatusLabels),
  },
  { name: "paye", label: "Payé à qui", none: "À tous", options: optionsOf(paidToWords, paidToLabels) },
] as const;

function Choices({ query, people }: { query: FilterQuery; people: Person[] }) {
  return (
    <>
      {people.length > 1 && (
        <SelectField
          name="beneficiaire"
          label="Bénéficiaire"
          none="Toute la famille"
          value={query.beneficiaire}
          options={people.map(({ id, firstName }) => ({ value: id, label: firstName }))}
        />
      )}
      {choices.map(({ name, ...choice }) => (
        <SelectField key={name} name={name} value={query[name]} {...choice} />
      ))}
    </>
  );
}
